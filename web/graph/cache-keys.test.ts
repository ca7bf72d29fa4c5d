import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { WARD_RECORDS } from './cache-keys';

test('every type that is known by a ward and an id together is kept under both', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8'));
  const known = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && 'id' in type.getFields() && 'wardId' in type.getFields(),
  );

  expect(WARD_RECORDS).toEqual(known.map(({ name }) => name).sort());
});
