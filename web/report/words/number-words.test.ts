import { figureOnPaper, partNumber, romanNumber, wholeNumber } from './number-words';

test('a figure below ten has a leading zero, thousands are apart by dots, and nothing is 0', () => {
  expect([0, 1, 9, 10, 402, 1234, 12_345_678].map(wholeNumber)).toEqual([
    ...['0', '01', '09', '10', '402', '1.234', '12.345.678'],
  ]);
});

test('a figure that nobody could count is dots and never a number', () => {
  expect(figureOnPaper(null)).toBe('…');
  expect(figureOnPaper(0)).toBe('0');
});

test('terms and parts are numbered as on paper', () => {
  expect([1, 4, 6, 9, 14, 40].map(romanNumber)).toEqual(['I', 'IV', 'VI', 'IX', 'XIV', 'XL']);
  expect([1, 2, 3].map(partNumber)).toEqual(['PHẦN THỨ NHẤT', 'PHẦN THỨ HAI', 'PHẦN THỨ BA']);
});
