import { parse } from 'graphql';
import { askForOwners } from './line-owners';

const entities = (selection: string) =>
  `query Q($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
const owned = (query: string) => askForOwners(query, parse(query));

test('lines of a report that do not say whose they are are asked for it, whatever else is asked for', () => {
  const { query, document, owner } = owned(
    entities('... on Ward { id } ... on WardReport { tally { sessions { total } } }'),
  );

  expect(owner).toBe('lineOf');
  expect(parse(query, { noLocation: true })).toEqual(
    parse(
      entities(
        '... on Ward { id } ... on WardReport { tally { sessions { total } } } ... on WardReport { lineOf: wardId }',
      ),
      { noLocation: true },
    ),
  );
  expect(parse(query).definitions).toHaveLength(document.definitions.length);
});

test.each([
  'answer { state } tally { wardId }',
  'answer @include(if: $all) { wardId }',
  'answer { wardId @skip(if: $none) }',
  '... @include(if: $all) { wardId }',
])('what may not be there says nothing: %s', (selection) => {
  expect(owned(entities(`... on WardReport { ${selection} }`)).owner).toBe('lineOf');
});

test.each([
  '... on WardReport { said: answer { who: wardId } tally { sessions { total } } }',
  '... on WardReport { tally { sessions { total } } } ... on WardReport { ... { wardId } }',
  '... on WardSession { ordinal }',
  '__typename',
])('a question that needs nothing more is left as it is: %s', (selection) => {
  const query = entities(selection);
  const document = parse(query);

  expect(askForOwners(query, document)).toEqual({ query, document });
});

test('the name is none that the question has already', () => {
  expect(owned(entities('... on WardReport { lineOf: tally { lineOf_: wardId } }')).owner).toBe('lineOf__');
});
