import { Period } from '../period';
import { wholeMonthsOf } from './whole-months';

const split = (text: string, today = '9999-12-31') => {
  const period = Period.parse(text);
  return wholeMonthsOf(period, period.endAsOf(today));
};

test.each([
  ['2020-02', { from: '2020-02-01', to: '2020-03-01' }],
  ['2020', { from: '2020-01-01', to: '2021-01-01' }],
  ['2019-02-01/2019-02-28', { from: '2019-02-01', to: '2019-03-01' }],
  ['9999-12', { from: '9999-12-01', to: '10000-01-01' }],
])('%s is made of whole months', (text, months) => {
  expect(split(text)).toMatchObject({ isWhole: true, over: months.to, ...months });
});

test.each([
  ['2020-01-15/2020-04-10', { from: '2020-02-01', to: '2020-04-01', before: '2020-01-31', after: '2020-04-01' }],
  ['2020-01-01/2020-02-28', { from: '2020-01-01', to: '2020-02-01', before: '2019-12-31', after: '2020-02-01' }],
  ['2020-01-02/2020-02-29', { from: '2020-02-01', to: '2020-03-01', before: '2020-01-31', after: '2020-03-01' }],
  ['2020-01-15/2020-02-10', { from: '2020-02-01', to: '2020-02-01', before: '2020-01-31', after: '2020-02-01' }],
  ['2020-01-15/2020-01-20', { from: '2020-02-01', to: '2020-01-01', before: '2020-01-20', after: '2020-01-15' }],
  ['9999-12-02/9999-12-31', { from: '10000-01-01', to: '10000-01-01', before: '9999-12-31', after: '9999-12-02' }],
])('%s has days beside its whole months', (text, expected) => {
  expect(split(text)).toMatchObject({ isWhole: false, ...expected });
});

test.each([
  ['2020', '2020-08-15', { isWhole: false, from: '2020-01-01', to: '2021-01-01', over: '2020-08-01' }],
  ['2020', '2020-08-31', { isWhole: true, from: '2020-01-01', to: '2021-01-01', over: '2020-09-01' }],
  ['2020', '2019-12-30', { isWhole: false, from: '2020-01-01', to: '2021-01-01', over: '2019-12-01' }],
  ['2020', '2021-02-03', { isWhole: true, from: '2020-01-01', to: '2021-01-01', over: '2021-01-01' }],
])('%s, looked at on %s, ends on the day it is looked at unless it is over', (text, today, expected) => {
  expect(split(text, today)).toMatchObject(expected);
});
