import {
  daysAfter,
  daysInForceWords,
  daysOf,
  longDate,
  momentWords,
  monthWords,
  periodAndPlan,
  periodWords,
  shortDate,
  untilWords,
  yearBefore,
} from './period-words';

test.each([
  ['2020-01-01/2020-09-30', '9 tháng đầu năm 2020'],
  ['2020-01-01/2020-06-30', '6 tháng đầu năm 2020'],
  ['2020-01-01/2020-03-31', 'quý I năm 2020'],
  ['2020-07-01/2020-09-30', 'quý III năm 2020'],
  ['2020-10-01/2020-12-31', '3 tháng cuối năm 2020'],
  ['2020-01-01/2020-12-31', 'năm 2020'],
  ['2024-02-01/2024-02-29', 'tháng 2 năm 2024'],
  ['2024-02-01/2024-02-28', 'từ ngày 01/02/2024 đến ngày 28/02/2024'],
  ['2020-02-01/2020-06-30', 'từ ngày 01/02/2020 đến ngày 30/6/2020'],
])('the period %s is "%s"', (period, words) => {
  expect(periodWords(daysOf(period))).toBe(words);
});

test('a title says the year once where both periods are of one year', () => {
  const title = (period: string, plans: string) => periodAndPlan(daysOf(period), daysOf(plans));

  expect(title('2020-01-01/2020-09-30', '2020-10-01/2020-12-31')).toEqual({
    ...{ period: '9 tháng đầu năm', plans: '3 tháng cuối năm 2020' },
  });
  expect(title('2020-01-01/2020-12-31', '2021-01-01/2021-12-31')).toEqual({ period: 'năm 2020', plans: 'năm 2021' });
});

test.each([
  ['2020-01-01/2020-09-30', '2020-10-01/2020-12-31'],
  ['2020-04-01/2020-06-30', '2020-07-01/2020-09-30'],
  ['2020-01-01/2020-01-31', '2020-02-01/2020-02-29'],
  ['2020-01-01/2020-12-31', '2021-01-01/2021-12-31'],
  ['2020-12-01/2020-12-31', '2021-01-01/2021-01-31'],
])('after %s comes %s', (period, plans) => {
  expect(daysAfter(daysOf(period))).toEqual(daysOf(plans));
});

test('days below ten and the months 1 and 2 have a leading zero, other months have none', () => {
  expect(longDate('2020-10-16')).toBe('ngày 16 tháng 10 năm 2020');
  expect(longDate('2020-02-05')).toBe('ngày 05 tháng 02 năm 2020');
  expect(longDate('2020-07-05')).toBe('ngày 05 tháng 7 năm 2020');
  expect([shortDate('2020-07-05'), monthWords('2020-11'), monthWords('2020-02')]).toEqual([
    ...['05/7/2020', 'tháng 11/2020', 'tháng 02/2020'],
  ]);
});

test('a time looked at ends with a month or a day', () => {
  expect(untilWords('2020-02-29')).toBe('hết tháng 02/2020');
  expect(untilWords('2020-02-28')).toBe('hết ngày 28/02/2020');
});

test('an instant is told by the clocks of Viet Nam', () => {
  expect(momentWords('2020-09-30T17:05:00.000Z')).toBe('00 giờ 05 phút, ngày 01/10/2020');
});

test('a year before 29 February is 28 February', () => {
  expect([yearBefore('2024-02-29'), yearBefore('2020-01-01')]).toEqual(['2023-02-28', '2019-01-01']);
});

test('a ward that was not in force all the period has its days behind its name', () => {
  const words = (from: string, to: string) => daysInForceWords({ from, to }, { from: '2025-01-01', to: '2025-12-31' });

  expect(words('2025-01-01', '2025-12-31')).toBe('');
  expect(words('2025-01-01', '2025-06-30')).toBe(', đến 30/6/2025');
  expect(words('2025-07-01', '2025-12-31')).toBe(', từ 01/7/2025');
  expect(words('2025-02-01', '2025-11-30')).toBe(', từ 01/02/2025 đến 30/11/2025');
});
