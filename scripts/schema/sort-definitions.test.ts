import { sortDefinitions } from './sort-definitions';

const SDL = [
  'scalar Size',
  'type Shoe {\n  size: Size\n  colour: Colour\n}',
  'enum Colour {\n  RED\n  BLUE\n}',
  'type Mutation {\n  add: Shoe\n}',
  'type Query {\n  shoe: Shoe\n}',
  'directive @cost on OBJECT',
];

test('SDL is printed alike, whatever the order of its definitions', () => {
  expect(sortDefinitions(SDL.toReversed().join('\n'))).toBe(sortDefinitions(SDL.join('\n')));
});

test('directives and root types come first, then types by name, and fields and values stay as they are', () => {
  const [size, shoe, colour, mutation, query, cost] = SDL;
  expect(sortDefinitions(SDL.join('\n'))).toBe([cost, query, mutation, colour, shoe, size].join('\n\n'));
});
