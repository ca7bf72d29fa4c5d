import { NotAGlobalId, readGlobalId, toRecordId, writeGlobalId } from './global-id';

const SESSION = { type: 'WardSession', wardId: 'song-cau', recordId: 'kh-2020-1' };

test.each([
  SESSION,
  { type: 'CitySession', recordId: '5e1b2c1e-7f5c-4c39-9f0e-0d6f4b6e3a11' },
  { type: 'Petition', recordId: 'đơn: số 12/2020 ~ người gửi' },
  { type: 'Ward', recordId: 'song-cau' },
])('what was written is read again: %j', (identity) => {
  const id = writeGlobalId(identity);
  expect(id).toMatch(/^[\w-]+$/);
  expect(readGlobalId(id)).toEqual(identity);
});

test('two wards, two types and the city each have an id of their own for the same record id', () => {
  const ids = [
    SESSION,
    { ...SESSION, wardId: 'duc-xuan' },
    { ...SESSION, wardId: undefined },
    { ...SESSION, type: 'WardTerm' },
  ].map(writeGlobalId);
  expect(new Set(ids).size).toBe(4);
});

const padded = Buffer.from('WardSession:song-cau:1').toString('base64');
const ofBytes = (bytes: readonly number[]) =>
  Buffer.concat([Buffer.from('WardSession:song-cau:'), Buffer.from(bytes)]).toString('base64url');

test.each([
  ['a record id', 'kh-2020-1'],
  ['a UUID', '5e1b2c1e-7f5c-4c39-9f0e-0d6f4b6e3a11'],
  ['nothing', ''],
  ['no record id', writeGlobalId({ ...SESSION, recordId: '' })],
  ['no type', writeGlobalId({ ...SESSION, type: '' })],
  ['padding', `${padded}==`],
  ['bits left over', `${writeGlobalId({ ...SESSION, recordId: '1' }).slice(0, -1)}h`],
  ['bytes that are no text', ofBytes([0xff, 0xfe])],
  ['a zero character', ofBytes([0])],
  ['a text without end', writeGlobalId({ ...SESSION, recordId: 'a'.repeat(2_000) })],
])('%s is no global id', (_, text) => {
  expect(readGlobalId(text)).toBeUndefined();
});

test('a refusal has the code of bad input and names the argument', () => {
  expect(new NotAGlobalId('id').extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
});

test('where an id is taken the global id of one of its records stands for the record id', () => {
  expect(toRecordId(writeGlobalId(SESSION), { type: 'WardSession', wardId: 'song-cau' })).toBe('kh-2020-1');
});

test('where an id is taken a record id is one', () => {
  expect(toRecordId('kh-2020-1', { type: 'WardSession', wardId: 'song-cau' })).toBe('kh-2020-1');
});

test.each([
  ['of another ward', { type: 'WardSession', wardId: 'duc-xuan' }],
  ['of another type', { type: 'WardTerm', wardId: 'song-cau' }],
  ['of a ward, at the city', { type: 'WardSession' }],
])('where an id is taken a global id %s is the id of nothing', (_, owner) => {
  const id = writeGlobalId(SESSION);
  expect(toRecordId(id, owner)).toBe(id);
});
