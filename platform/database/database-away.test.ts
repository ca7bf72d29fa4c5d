import { isDatabaseAway } from './database-away';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

test.each(['ECONNREFUSED', 'ENOTFOUND', '08006', '57P01', '57P03', '53300'])('%s may pass', (code) => {
  expect(isDatabaseAway(withCode(code))).toBe(true);
});

test('nobody answering may pass', () => {
  expect(isDatabaseAway(new Error('timeout exceeded when trying to connect'))).toBe(true);
  expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
});

test.each([
  ['a wrong password', withCode('28P01')],
  ['no such database', withCode('3D000')],
  ['a database of another ward', new Error('WARD_ID is "a", but the database belongs to "b".')],
  ['no error', 'ECONNREFUSED'],
])('%s has to be put right', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
