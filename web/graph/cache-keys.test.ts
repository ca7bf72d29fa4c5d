import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { CACHE_KEYS, POSSIBLE_TYPES } from './cache-keys';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8'));

test('every type that is known by a ward and an id together is kept under both', () => {
  const known = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && 'recordId' in type.getFields() && 'wardId' in type.getFields(),
  );

  expect(Object.keys(CACHE_KEYS).sort()).toEqual(known.map(({ name }) => name).sort());
});

test('a ward is kept under its own id, and a record of it under both', () => {
  const keyOf = (type: string, object: Record<string, unknown>) => CACHE_KEYS[type]?.({ ...object, __typename: type });
  expect(keyOf('Ward', { wardId: 'song-cau' })).toBe('song-cau');
  expect(keyOf('WardSession', { wardId: 'song-cau', id: 's1' })).toBe('song-cau s1');
  expect(keyOf('WardSession', { id: 's1' })).toBeNull();
});

test.each(Object.entries(POSSIBLE_TYPES))('the interface %s stands for all its types', (name, types) => {
  const known = schema.getType(name);
  if (!isInterfaceType(known)) throw new Error(`${name} is no interface.`);

  expect(types).toEqual(schema.getPossibleTypes(known).map((type) => type.name));
});
