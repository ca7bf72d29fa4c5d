import { placeName, tierWord, unitInSentence, wardKindsWord } from './unit-words';

test.each([
  ['Thành phố Bắc Kạn', 'Bắc Kạn'],
  ['Tỉnh Thái Nguyên', 'Thái Nguyên'],
  ['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['Phường Phùng Chí Kiên', 'Phường Phùng Chí Kiên'],
  ['Thành phố Phan Rang - Tháp Chàm', 'Phan Rang - Tháp Chàm'],
  ['Thành phố Buôn Ma Thuột', 'Buôn Ma Thuột'],
  ['Quận 1', 'Quận 1'],
])('the place line of %s says %s', (unit, place) => {
  expect(placeName(unit)).toBe(place);
});

test.each([
  ['Thành phố Bắc Kạn', 'thành phố Bắc Kạn'],
  ['Tỉnh Thái Nguyên', 'tỉnh Thái Nguyên'],
  ['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['Hạc Trắng', 'thành phố Hạc Trắng'],
])('amid a sentence %s is said with its kind, once', (unit, words) => {
  expect(unitInSentence(unit)).toBe(words);
});

test('a council is named by the kind of its city, and wards by the kinds there are', () => {
  expect([tierWord('Thành phố Bắc Kạn'), tierWord('Tỉnh Lai Châu')]).toEqual(['thành phố', 'tỉnh']);
  expect(wardKindsWord(['WARD', 'COMMUNE', 'WARD'])).toBe('xã, phường');
  expect(wardKindsWord(['SPECIAL_ZONE', 'WARD'])).toBe('phường, đặc khu');
});
