import { parse } from 'graphql';
import { measureShape } from './measure-shape';

const shapeOf = (text: string) => measureShape(parse(text));

test('fields, aliases, directives and values are counted, fragments where they are spread', () => {
  const text = `
    query Q($x: [Int] = [[1]]) @a { one: shoe(like: { of: [1] }) { ...F ... on Shoe @b { id } } ...G }
    fragment F on Shoe { id again: id @c }
    fragment G on Query { shoe { ...F } }`;

  expect(shapeOf(text)).toEqual({ depth: 2, selections: 7, aliases: 3, directives: 4, rootFields: 2, valueDepth: 2 });
});

test('of several operations the worst counts', () => {
  expect(shapeOf('query A { a { b { c } } } query B { a b c }')).toMatchObject({
    depth: 3,
    rootFields: 3,
    selections: 3,
  });
});

test('a fragment inside itself is endless, and one that is not there is left to validation', () => {
  expect(shapeOf('{ ...F } fragment F on Query { shoe { ...F } }').depth).toBe(Infinity);
  expect(shapeOf('{ ...F shoe }')).toMatchObject({ depth: 1, selections: 1 });
});

test('fragments that double a thousand times are measured at once', () => {
  const fragments = Array.from({ length: 1_000 }, (_, at) => `fragment F${at} on Q { ...F${at + 1} ...F${at + 1} }`);

  const { selections } = shapeOf(`{ ...F0 } ${fragments.join(' ')} fragment F1000 on Q { shoe }`);

  expect(selections).toBe(2 ** 1_000);
});
