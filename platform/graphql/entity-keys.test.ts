import { Kind, parse } from 'graphql';
import { keysOf } from './entity-keys';

/** The keys of the one type that an SDL has. */
function keysIn(sdl: string) {
  const [type] = parse(sdl).definitions;
  if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error('This SDL has no type.');
  return keysOf(type);
}

test('each key of a type has its text, the names on its first level, and whether it can be asked for', () => {
  const sdl = `type Shoe @key(fields: "id") @tag(name: "a") @key(fields: "shop { id }  size", resolvable: false)
    @key(fields: "ean", resolvable: true) { id: ID! }`;

  expect(keysIn(sdl)).toEqual([
    { fields: 'id', names: ['id'], isResolvable: true },
    { fields: 'shop { id }  size', names: ['shop', 'size'], isResolvable: false },
    { fields: 'ean', names: ['ean'], isResolvable: true },
  ]);
});

test('a type without a key, or with one that has no fields, has none', () => {
  expect(keysIn('type Shoe { id: ID! }')).toEqual([]);
  expect(keysIn('type Shoe @key(resolvable: true) @key(fields: 7) { id: ID! }')).toEqual([]);
});
