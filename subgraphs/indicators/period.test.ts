import { Kind } from 'graphql';
import { Period, PeriodScalar, todayInVietNam } from './period';

const refusal = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } });

test.each([
  ['2020', '2020-01-01/2020-12-31'],
  ['2020-H1', '2020-01-01/2020-06-30'],
  ['2020-H2', '2020-07-01/2020-12-31'],
  ['2020-Q1', '2020-01-01/2020-03-31'],
  ['2020-Q2', '2020-04-01/2020-06-30'],
  ['2020-Q3', '2020-07-01/2020-09-30'],
  ['2020-Q4', '2020-10-01/2020-12-31'],
  ['2020-9M', '2020-01-01/2020-09-30'],
  ['2020-1M', '2020-01-01/2020-01-31'],
  ['2020-12M', '2020-01-01/2020-12-31'],
  ['2020-03', '2020-03-01/2020-03-31'],
  ['2020-02', '2020-02-01/2020-02-29'],
  ['2021-02', '2021-02-01/2021-02-28'],
  ['2000-2M', '2000-01-01/2000-02-29'],
  ['1900-2M', '1900-01-01/1900-02-28'],
  ['2020-01-01/2020-09-30', '2020-01-01/2020-09-30'],
  ['2020-02-29/2020-02-29', '2020-02-29/2020-02-29'],
  ['2019-10-15/2020-03-01', '2019-10-15/2020-03-01'],
])('%s is %s, and so prints itself', (text, days) => {
  const period = Period.parse(text);

  expect(period.toString()).toBe(days);
  expect(`${period.from}/${period.to}`).toBe(days);
});

test('whatever a period prints is read as the same period', () => {
  const forms = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', '-1M', '-2M', '-11M', '-01', '-02', '-12'];
  for (const year of ['0100', '0999', '1945', '2000', '2020', '2023', '2100', '9999']) {
    for (const form of forms) {
      const period = Period.parse(year + form);
      expect(Period.parse(period.toString())).toEqual(period);
    }
  }
});

test.each([
  '',
  '20',
  '02020',
  '2020-',
  '2020-H0',
  '2020-H3',
  '2020-Q0',
  '2020-Q5',
  '2020-q3',
  '2020-0M',
  '2020-13M',
  '2020-120M',
  '2020-M',
  '2020-00',
  '2020-13',
  '2020-3',
  '2020-09-30',
  '2020-01-01/',
  '/2020-01-01',
  '2020-01-01/2020-01-02/2020-01-03',
  '2020-01-01/2020-Q1',
  '2021-02-29/2021-03-01',
  '2020-04-31/2020-05-01',
  '2020-01-01/2020-06-31',
  '2020-1-1/2020-9-30',
  ' 2020',
  '2020\n',
  '２０２０',
  '2020-01-01/2020-01-02 ',
  '0000', // a year that PostgreSQL has not got
  '0050-03',
  '0000-01-01/2020-01-01',
])('%j is not a period', (text) => {
  expect(() => Period.parse(text)).toThrow(refusal);
});

test('a period that ends before it starts is refused', () => {
  expect(() => Period.parse('2020-09-30/2020-01-01')).toThrow(refusal);
});

test('the scalar reads texts only, and prints a period as well as the text of one', () => {
  expect(PeriodScalar.parseValue('2020-9M')).toEqual(Period.parse('2020-9M'));
  expect(PeriodScalar.parseLiteral({ kind: Kind.STRING, value: '2020-9M' })).toEqual(Period.parse('2020-9M'));
  expect(() => PeriodScalar.parseValue(2020)).toThrow(refusal);
  expect(() => PeriodScalar.parseLiteral({ kind: Kind.INT, value: '2020' })).toThrow(refusal);
  expect(PeriodScalar.serialize(Period.parse('2020-Q3'))).toBe('2020-07-01/2020-09-30');
  expect(PeriodScalar.serialize('2020-Q3')).toBe('2020-07-01/2020-09-30');
});

test.each([
  ['2020-09-30T16:59:59.999Z', '2020-09-30'],
  ['2020-09-30T17:00:00.000Z', '2020-10-01'],
  ['2020-12-31T17:00:00Z', '2021-01-01'],
  ['2020-02-28T17:00:00Z', '2020-02-29'],
  ['2020-10-01T00:10:00+07:00', '2020-10-01'],
])('at %s it is %s in Viet Nam', (instant, day) => {
  expect(todayInVietNam(new Date(instant))).toBe(day);
});
