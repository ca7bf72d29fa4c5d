import { comparedWith, monthsOf, nameOf, parsePeriod, writePeriod } from './period';

const period = (text: string) => parsePeriod(text)!; // a test that writes no period fails at the next line

test.each(['2020', '2020-H2', '2020-Q3', '2020-9M', '2020-03', '2020-01-05/2020-09-30'])(
  'the period %s is written as it is read',
  (text) => expect(writePeriod(period(text))).toBe(text),
);

test.each(['', '2020-13', '2020-Q5', '2020-0M', '2020-02-30/2020-03-01', '2020-09-30/2020-01-01', '2020-01-01'])(
  '"%s" is no period',
  (text) => expect(parsePeriod(text)).toBeUndefined(),
);

test('a period of whole months has the name that a council gives it', () => {
  expect(nameOf(period('2020-01-01/2020-09-30'))).toEqual({ kind: 'months', year: 2020, part: 9 });
  expect(nameOf(period('2020-07-01/2020-09-30'))).toEqual({ kind: 'quarter', year: 2020, part: 3 });
  expect(nameOf(period('2020-02-01/2020-02-29'))).toEqual({ kind: 'month', year: 2020, part: 2 });
  expect(nameOf(period('2020-02-01/2020-03-31'))).toMatchObject({ kind: 'days' });
});

test.each([
  ['2020-Q1', 'before', '2019-Q4'],
  ['2020-H1', 'before', '2019-H2'],
  ['2020', 'before', '2019'],
  ['2020-9M', 'before', '2019-04-01/2019-12-31'],
  ['2020-9M', 'year-ago', '2019-9M'],
  ['2020-02', 'year-ago', '2019-02'],
  ['2020-01-11/2020-01-20', 'before', '2020-01-01/2020-01-10'],
  ['2020-02-10/2020-02-29', 'year-ago', '2019-02-10/2019-02-28'],
] as const)('%s compared with the one %s is compared with %s', (text, comparison, other) => {
  expect(writePeriod(comparedWith(period(text), comparison))).toBe(other);
});

test('the months of a period are cut by its ends', () => {
  expect(monthsOf(period('2019-12-15/2020-02-10')).map(writePeriod)).toEqual([
    '2019-12-15/2019-12-31',
    '2020-01',
    '2020-02-01/2020-02-10',
  ]);
});
