import { dateOfSerial, isDateFormat } from './date-serial';

test.each<[number, boolean, string]>([
  [1, false, '1899-12-31T00:00:00.000Z'],
  [61, false, '1900-03-01T00:00:00.000Z'],
  [44_349, false, '2021-06-02T00:00:00.000Z'],
  [44_349.999999999, false, '2021-06-03T00:00:00.000Z'],
  [44_270.35416666666, false, '2021-03-15T08:30:00.000Z'],
  [2_958_465, false, '9999-12-31T00:00:00.000Z'],
  [0, true, '1904-01-01T00:00:00.000Z'],
  [42_887, true, '2021-06-02T00:00:00.000Z'],
])('day %p (counted from 1904: %p) is %s', (serial, is1904, expected) => {
  expect(dateOfSerial(serial, is1904)?.toISOString()).toBe(expected);
});

test.each([-1, 2_958_466, 1e300])('%p is no day', (serial) => {
  expect(dateOfSerial(serial, false)).toBeUndefined();
});

test.each<[number, string | undefined]>([
  [14, undefined],
  [22, undefined],
  [100, 'dd/mm/yyyy'],
  [164, 'dd/mm/yyyy;@'],
  [164, '[$-42A]dd\\/mm\\/yyyy'],
  [164, '"ngày" dd "tháng" mm'],
  [164, '[h]:mm:ss'],
  [164, 'mm/yyyy'],
  [164, 'h:mm AM/PM'],
])('format %p %p shows a day or time', (id, code) => {
  expect(isDateFormat(id, code)).toBe(true);
});

test.each<[number, string | undefined]>([
  [0, undefined],
  [49, undefined],
  [100, undefined],
  [164, 'General'],
  [164, '@'],
  [164, '#,##0.00'],
  [164, '0.00E+00'],
  [164, '#,##0 "đồng mỗi tháng"'],
  [164, '[Red]#,##0;[Blue]-#,##0'],
  [164, '[<=9999999]###-####;(###) ###-####'],
  [164, '0_);[Red]\\(0\\)'],
  [164, '0.0\\d'],
  [14, '0'],
])('format %p %p shows a number or text', (id, code) => {
  expect(isDateFormat(id, code)).toBe(false);
});
