import { BEHIND_GATEWAY_LIMITS } from '../../../platform/limits/limit-config';
import { jointQuestionOf } from './joint-question';

const read = (body: unknown) => jointQuestionOf(body, BEHIND_GATEWAY_LIMITS.query);
const ENTITIES = 'query Q($r: [_Any!]!, $n: Int) { _entities(representations: $r) { __typename } }';
const CROSSINGS = 'mutation($c: [CrossingInput!]!) { takeInCrossings(crossings: $c) { id } }';
const to = (receiver: unknown) => ({ receiver });

test('entities are asked for as a gateway does, under whatever names', () => {
  const query = 'query Q($them: [_Any!]!) { all: _entities(representations: $them) { __typename } }';

  expect(read({ query, operationName: 'Q', variables: { them: [1] } })).toMatchObject({
    ...{ kind: 'ENTITIES', answerName: 'all', variable: 'them', representations: [1] },
  });
});

test('crossings name the one server that they are for', () => {
  const crossings = [to('ward-council/a'), to('ward-council/a')];

  expect(read({ query: CROSSINGS, variables: { c: crossings } })).toMatchObject({ receiver: 'ward-council/a' });
});

test('what was taken in names the one server that is asked', () => {
  const query = 'mutation($input: CompareCrossingsInput!) { compareCrossings(input: $input) { number } }';

  expect(read({ query, variables: { input: to('ward-council/a') } })).toMatchObject({ receiver: 'ward-council/a' });
  expect(() => read({ query, variables: { input: {} } })).toThrow(expect.objectContaining({ name: 'NotForAllWards' }));
});

test('the schema is the same whichever ward is asked', () => {
  expect(read({ query: '{ _service { sdl } }' })).toMatchObject({ kind: 'SCHEMA' });
});

test.each([
  ['nothing', undefined],
  ['no query', { variables: { r: [] } }],
  ['what is no GraphQL', { query: '{', variables: { r: [] } }],
  ['a field of one ward', { query: '{ council { name } }' }],
  ['the schema and something else', { query: '{ _service { sdl } council { name } }' }],
  [
    'a mutation of one ward',
    { query: 'mutation($r: X!) { recordWardSession(input: $r) { id } }', variables: { r: [to('a')] } },
  ],
  ['entities and something else', { query: ENTITIES.replace(/}$/, 'council { name } }'), variables: { r: [] } }],
  [
    'entities in a fragment',
    {
      query: 'query($r: [_Any!]!) { ...f } fragment f on Query { _entities(representations: $r) { __typename } }',
      variables: { r: [] },
    },
  ],
  ['entities that stand in the query', { query: '{ _entities(representations: []) { __typename } }' }],
  ['no list of representations', { query: ENTITIES, variables: { r: { length: 1 } } }],
  ['another operation than there is', { query: ENTITIES, operationName: 'R', variables: { r: [] } }],
  ['one of several operations', { query: `${ENTITIES} query R { __typename }`, variables: { r: [] } }],
  ['crossings for two', { query: CROSSINGS, variables: { c: [to('a'), to('b')] } }],
  ['crossings for nobody', { query: CROSSINGS, variables: { c: [] } }],
  ['crossings that are none', { query: CROSSINGS, variables: { c: [null, 1] } }],
])('%s is refused', (_, body) => {
  expect(() => read(body)).toThrow(expect.objectContaining({ name: 'NotForAllWards' }));
});

test('a query is measured before it is parsed', () => {
  const deep = `query($r: [_Any!]!) { _entities(representations: $r) ${'{ a '.repeat(50)}${'}'.repeat(50)} }`;

  expect(() => read({ query: deep, variables: { r: [] } })).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }) }),
  );
});
