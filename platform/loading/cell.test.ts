import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { cellReader } from './cell';

const plain = { isArray: false } as ColumnMetadata; // all that a reader of JSON looks at

test('a cell of JSON is read as what it says, and what is no JSON is not taken', () => {
  const read = cellReader('jsonb', plain);

  expect(read?.('[{"a":"1"}]')).toEqual({ value: [{ a: '1' }] });
  expect(read?.('[{a:1}]')).toEqual({ expected: 'JSON' });
});
