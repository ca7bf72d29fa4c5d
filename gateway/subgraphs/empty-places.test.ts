import { parse } from 'graphql';
import { placesOf } from './empty-places';

const placesIn = (query: string) => placesOf({ request: { query } });

test('each root field that was asked for is a place, under its alias', () => {
  expect(placesIn('query Q { report { period } mine: wards { id } }')).toEqual([
    { path: ['report'] },
    { path: ['mine'] },
  ]);
});

test('a field that is asked for twice is one place', () => {
  expect(placesIn('{ a { b } a { c } }')).toEqual([{ path: ['a'] }]);
});

test('the document is not read again where the gateway has read it already', () => {
  expect(placesOf({ request: { query: 'no query' }, document: parse('{ a }') })).toEqual([{ path: ['a'] }]);
});

test('the one entity is a place, and of many entities none is', () => {
  const asking = (...representations: object[]) =>
    placesOf({
      request: { query: 'query ($representations: [_Any!]!) { _entities }', variables: { representations } },
    });

  expect(asking({ id: 1 })).toEqual([{ path: ['_entities', 0] }]);
  expect(asking({ id: 1 }, { id: 2 })).toEqual([{}]);
  expect(asking()).toEqual([{}]);
});

test('where no field can be named, there is one place without a name', () => {
  expect(placesIn('{ ... on Query { a } }')).toEqual([{}]);
});
