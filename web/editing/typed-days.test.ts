import { readDay, readMonth, readTime, writeTypedDay } from './typed-days';

const TODAY = '2020-10-16';

test.each([
  '5/9/2020',
  '05/09/2020',
  '5-9-2020',
  '05.09.2020',
  '5 9 2020',
  '05092020',
  '5/9/20',
  '2020-09-05',
  ' 5 / 9 / 2020 ',
])('%p is the fifth of September 2020', (text) => expect(readDay(text, TODAY)).toBe('2020-09-05'));

test('a day without a year is one of this year', () => {
  expect([readDay('5/9', TODAY), readDay('5/9/', TODAY)]).toEqual(['2020-09-05', '2020-09-05']);
});

test.each([
  '',
  '5',
  '31/2/2020',
  '32/1/2020',
  '5/13/2020',
  '5/9/020',
  'mai',
  '5/9/2020/1',
  '00/09/2020',
  '/9/2020',
  '5092020',
])('%p is no day', (text) => expect(readDay(text, TODAY)).toBeUndefined());

test('months and times are read as they are typed, and what is none is none', () => {
  expect(['9/2020', '09-2020', '092020'].map((text) => readMonth(text, TODAY))).toEqual(Array(3).fill('2020-09'));
  expect([readMonth('13/2020', TODAY), readMonth('x', TODAY)]).toEqual([undefined, undefined]);
  expect(['8:30', '8h30', '0830', '08.30'].map(readTime)).toEqual(Array(4).fill('08:30'));
  expect([readTime('8h'), readTime('8'), readTime('24:00'), readTime('8:60'), readTime('')]).toEqual([
    ...['08:00', '08:00'],
    ...[undefined, undefined, undefined],
  ]);
});

test('what is written in a field is read as the same day', () => {
  expect(readDay(writeTypedDay('2020-02-29'), TODAY)).toBe('2020-02-29');
});
