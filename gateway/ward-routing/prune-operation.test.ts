import { parse } from 'graphql';
import { fillLeftOut } from './left-out';
import { OlderSchema } from './older-schema';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { own: Int }
  interface Record { id: ID! }
  type WardReport @key(fields: "wardId") { wardId: ID! answer: Answer tally: Tally }
  type Answer { wardId: ID! state: String! }
  type Tally { sessions: Count petitions: Count }
  type Count { total: Int }
  type Ward @key(fields: "id") { id: ID! records(first: Int, kind: Kind): [Record] sessions(filter: Filter): [WardSession!] }
  type WardSession implements Record @key(fields: "id") { id: ID! ordinal: Int }
  input Filter { kind: Kind }
  enum Kind { REGULAR }
`;
const schema = OlderSchema.read(SDL) as OlderSchema;

const HEAD = '$representations: [_Any!]!';

function prune(selection: string, variables = '') {
  const query = `query Q(${HEAD}${variables}) { _entities(representations: $representations) { ${selection} } }`;
  return schema.prune(query, parse(query));
}

const queryOf = (selection: string, variables?: string) => prune(selection, variables)?.query.replace(/\s+/g, ' ');
const whole = (selection: string, variables = '') =>
  `query Q(${HEAD}${variables}) { _entities(representations: $representations) { ${selection} } }`;

test('what a server knows is asked as it is', () => {
  expect(queryOf('... on WardReport { answer { state } tally { sessions { total } } }')).toBe(
    whole('... on WardReport { answer { state } tally { sessions { total } } }'),
  );
});

test.each([
  ['a field', '... on Ward { id hymn }', '', '... on Ward { id }'],
  ['all fields of an entity', '... on Ward { hymn }', '', '... on Ward { __typename }'],
  [
    'all fields within a field',
    '... on WardReport { tally { hymns } }',
    '',
    '... on WardReport { tally { __typename } }',
  ],
  ['an argument, with its field', '... on Ward { id records(last: 3) { id } }', '', '... on Ward { id }'],
  [
    'a variable of an unknown type',
    '... on Ward { id sessions(filter: $f) { id } }',
    ', $f: NewFilter',
    '... on Ward { id }',
  ],
  ['a variable that is not used any more', '... on Ward { id hymns(first: $n) }', ', $n: Int', '... on Ward { id }'],
  ['a value of an enum', '... on Ward { id records(kind: URGENT) { id } }', '', '... on Ward { id }'],
  ['a type of entities', '... on Ward { id } ... on WardHymn { text }', '', '... on Ward { id }'],
  ['a type within', '... on Ward { records { id ... on WardHymn { text } } }', '', '... on Ward { records { id } }'],
  [
    'what is in a field that is an object by now',
    '... on WardReport { wardId { id } answer { state } }',
    '',
    '... on WardReport { answer { state } }',
  ],
])('a server that does not know %s is asked for the rest', (_, asked, variables, rest) => {
  expect(queryOf(asked, variables)).toBe(whole(rest));
});

test('fragments are asked for in their places', () => {
  const query = `query Q(${HEAD}) { _entities(representations: $representations) { ...ward } }
    fragment ward on Ward { id hymn records { ...record } } fragment record on Record { id hymn }`;

  const pruned = schema.prune(query, parse(query));
  expect(pruned?.query.replace(/\s+/g, ' ')).toBe(whole('... on Ward { id records { ... on Record { id } } }'));
  expect(pruned?.leftOut).toHaveLength(2);
});

test('where nothing of it is known there is nothing to ask for', () => {
  expect(queryOf('... on WardHymn { text }')).toBe(whole('__typename'));
  expect(schema.prune('q', parse('{ hymns }'))).toBeNull();
  expect([schema.knows('Ward'), schema.knows('WardHymn'), schema.knows('Tally')]).toEqual([true, false, false]);
});

test.each([[''], ['type Query { a: Int }'], ['type {'], ['x'.repeat(10)], ['type A @key(fields: "id") { id: B! }']])(
  'a text that is no schema of a subgraph (%j) is none, or knows nothing',
  (sdl) => {
    const query = whole('... on A { id }');
    expect(OlderSchema.read(sdl)?.prune(query, parse(query)) ?? null).toBeNull();
  },
);

test('a schema too long to be read in time is none', () => {
  expect(OlderSchema.read(`type A @key(fields: "id") { ${'a: Int '.repeat(100_000)} }`)).toBeUndefined();
});

/** Fills an entity from which was left out what this selection has too much. */
function fill(selection: string, typename: string, entity: Record<string, unknown>, variables = {}) {
  const ways = prune(selection, ', $yes: Boolean!, $no: Boolean!')?.leftOut ?? [];
  const gaps = fillLeftOut(entity, typename, {
    ways,
    variables: { yes: true, no: false, ...variables },
    isAmong: schema.isAmong,
  });
  return { entity, paths: gaps.map(({ path }) => path.join('.')) };
}

test('what was left out is null at its place, in each item of a list, under the name that it was asked for by', () => {
  expect(
    fill('... on Ward { song: hymn all: sessions { id song: hymn } }', 'Ward', {
      all: [{ id: '1' }, null, { id: '2' }],
    }),
  ).toEqual({
    entity: { song: null, all: [{ id: '1', song: null }, null, { id: '2', song: null }] },
    paths: ['song', 'all.0.song', 'all.2.song'],
  });
});

test('nothing is missing in what is null, of another type, or was not asked for', () => {
  expect(fill('... on Ward { sessions { hymn } }', 'Ward', { sessions: null }).paths).toEqual([]);
  expect(fill('... on Ward { hymn } ... on WardSession { hymn }', 'WardSession', {}).paths).toEqual(['hymn']);
  expect(
    fill('... on Ward { a: hymn @include(if: $no) b: hymn @skip(if: $yes) c: hymn @include(if: $yes) }', 'Ward', {})
      .paths,
  ).toEqual(['c']);
  expect(fill('... on Ward { ... on Ward @skip(if: $yes) { hymn } }', 'Ward', {}).paths).toEqual([]);
  expect(
    fill('... on Ward { records { __typename ... on WardSession { hymn } } }', 'Ward', {
      records: [{ __typename: 'WardSession' }, { __typename: 'WardOversight' }],
    }).paths,
  ).toEqual(['records.0.hymn']);
  expect(
    fill('... on Ward { records { __typename ... on Record { hymn } } }', 'Ward', {
      records: [{ __typename: 'WardSession' }],
    }).paths,
  ).toEqual(['records.0.hymn']);
});

test('what is asked for twice is missing once', () => {
  expect(fill('... on Ward { hymn ... on Ward { hymn } }', 'Ward', {}).paths).toEqual(['hymn']);
});
