import { DateScalar, DateTimeScalar, isCalendarDate, YearMonthScalar } from './dates';

const refusal = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } });

test.each(['2020-01-01', '2020-02-29', '2000-02-29', '2021-12-31', '0100-01-01', '9999-12-31'])(
  '%s is a day',
  (day) => {
    expect(isCalendarDate(day)).toBe(true);
    expect(DateScalar.parseValue(day)).toBe(day);
    expect(DateScalar.serialize(day)).toBe(day);
  },
);

test.each([
  '2021-02-29',
  '1900-02-29',
  '2020-04-31',
  '2020-00-10',
  '2020-13-10',
  '2020-01-00',
  '2020-01-32',
  '0000-01-01',
  '2020-1-1',
  '20200101',
  '2020-01-01T00:00:00Z',
  ' 2020-01-01',
  '2020-01-01\n',
  '-2020-01-01',
  '',
])('%j is no day', (text) => {
  expect(isCalendarDate(text)).toBe(false);
  expect(() => DateScalar.parseValue(text)).toThrow(refusal);
});

test('every day of four years is a day, and there are 1461 of them', () => {
  const texts = [2020, 2021, 2022, 2023].flatMap((year) =>
    Array.from({ length: 12 * 31 }, (_, n) => {
      const twoDigits = (number: number) => String(number).padStart(2, '0');
      return `${year}-${twoDigits(1 + Math.floor(n / 31))}-${twoDigits(1 + (n % 31))}`;
    }),
  );

  expect(texts.filter(isCalendarDate)).toHaveLength(1461);
});

test.each([
  ['2020-09-30T23:30:00+07:00', '2020-09-30T16:30:00.000Z'],
  ['2020-09-30T16:30:00Z', '2020-09-30T16:30:00.000Z'],
  ['2020-09-30T16:30Z', '2020-09-30T16:30:00.000Z'],
  ['2020-09-30T16:30:00.123456Z', '2020-09-30T16:30:00.123Z'],
  ['2020-02-29T00:00:00-03:30', '2020-02-29T03:30:00.000Z'],
])('%s is the instant %s', (text, printed) => {
  const instant = DateTimeScalar.parseValue(text);

  expect(instant).toBeInstanceOf(Date);
  expect(DateTimeScalar.serialize(instant)).toBe(printed);
  expect(DateTimeScalar.serialize(text)).toBe(printed);
});

test.each([
  '2020-09-30T16:30:00', // when that is depends on where the server stands
  '2020-09-30',
  '2020-09-30 16:30:00Z',
  '2021-02-29T16:30:00Z',
  '2020-09-30T24:00:00Z',
  '2020-09-30T16:60:00Z',
  '2020-09-30T16:30:00+99:00',
  '2020-09-30T16:30:00+0700',
  '2020-09-30T16Z',
  '2020-09-30T 16:30 +07:00',
  '2020-09-30T16:30:00 (afternoon) +07:00',
  'Wed, 30 Sep 2020 16:30:00 GMT',
  '1601483400000',
  '',
])('%j is no instant', (text) => {
  expect(() => DateTimeScalar.parseValue(text)).toThrow(refusal);
});

test('a month is written as year and month', () => {
  expect(YearMonthScalar.parseValue('2020-11')).toBe('2020-11');
  expect(YearMonthScalar.serialize('2020-11')).toBe('2020-11');
  for (const text of ['2020-13', '2020-00', '2020-1', '2020', '2020-11-01', '0000-01', '']) {
    expect(() => YearMonthScalar.parseValue(text)).toThrow(refusal);
  }
});
