import { GraphQLError } from 'graphql';
import { type Place, readCursor, writeCursor } from './cursor';

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

function codeOf(order: string, cursor: string): unknown {
  try {
    return readCursor(order, cursor);
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions : error;
  }
}

const REFUSED = { code: 'BAD_USER_INPUT', argument: 'after' };

test.each<Place>([
  { sortedBy: '2020-02-29', id: 's1' },
  { sortedBy: '2020-09-30 23:30:00.123456+07', id: 's1' },
  { sortedBy: '2020-09-30 16:30:00+00', id: 'phường "Sông Cầu", \\ 50%' },
  { sortedBy: '2020-09-30 16:30:00.1-03:30', id: '' },
])('the place %j comes back from its cursor as it was', (place) => {
  expect(readCursor('NEWEST_FIRST', writeCursor('NEWEST_FIRST', place))).toEqual(place);
});

test('a cursor can stand in an address', () => {
  expect(writeCursor('NEWEST_FIRST', { sortedBy: '2020-02-29', id: '???>>>~~~' })).toMatch(/^[\w-]+$/);
});

test('a cursor of another order is refused', () => {
  const cursor = writeCursor('OLDEST_FIRST', { sortedBy: '2020-02-29', id: 's1' });

  expect(codeOf('NEWEST_FIRST', cursor)).toEqual(REFUSED);
});

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', encode('not a cursor')],
  ['half of one', writeCursor('A', { sortedBy: '2020-02-29', id: 's1' }).slice(0, 10)],
  ['an object', encode({ 0: 'A', 1: '2020-02-29', 2: 's1', length: 3 })],
  ['null', encode('null')],
  ['a shorter list', encode(['A', '2020-02-29'])],
  ['a longer list', encode(['A', '2020-02-29', 's1', 'bookmark', 's2'])],
  ['a bookmark that is none', encode(['A', '2020-02-29', 's1', '<b>bookmark</b>'])],
  ['a number for a bookmark', encode(['A', '2020-02-29', 's1', 12345678])],
  ['a number for an id', encode(['A', '2020-02-29', 1])],
  ['a list for an id', encode(['A', '2020-02-29', ['s1']])],
  ['an id that no database holds', encode(['A', '2020-02-29', 's\0'])],
  ['a number for a day', encode(['A', 20200229, 's1'])],
  ['a day that is not', encode(['A', '2021-02-29', 's1'])],
  ['a day in the year 0', encode(['A', '0000-01-01', 's1'])],
  ['a day without end', encode(['A', 'infinity', 's1'])],
  ['a day and SQL', encode(['A', "2020-02-29'; drop table visit", 's1'])],
  ['a day and a new line', encode(['A', '2020-02-29\n', 's1'])],
  ['an hour that is not', encode(['A', '2020-02-28 24:00:00+00', 's1'])],
  ['a minute that is not', encode(['A', '2020-02-28 10:60:00+00', 's1'])],
  ['an offset that is not', encode(['A', '2020-02-28 10:00:00+99', 's1'])],
])('%s is refused, not sent to the database', (_, cursor) => {
  expect(codeOf('A', cursor)).toEqual(REFUSED);
});
