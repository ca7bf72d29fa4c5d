import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { POSSIBLE_TYPES } from './cache-keys';
import { WARD_RECORDS } from './generated/ward-records';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8'));

test('every type that is known by a ward and an id together is kept under both', () => {
  const known = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && 'id' in type.getFields() && 'wardId' in type.getFields(),
  );

  expect(WARD_RECORDS).toEqual(known.map(({ name }) => name).sort());
});

test.each(Object.entries(POSSIBLE_TYPES))('the interface %s stands for all its types', (name, types) => {
  const known = schema.getType(name);
  if (!isInterfaceType(known)) throw new Error(`${name} is no interface.`);

  expect(types).toEqual(schema.getPossibleTypes(known).map((type) => type.name));
});
