import { kindInName } from './upper-tier';

test.each([
  ['Tỉnh Lai Châu', 'PROVINCE'],
  ['Thành phố Hồ Chí Minh', 'CITY'],
  ['Quận 1', 'URBAN_DISTRICT'],
  ['Huyện Bạch Thông', 'RURAL_DISTRICT'],
  ['Thị xã Sơn Tây', 'TOWN'],
  ['Tỉnh Lai Châu'.normalize('NFD'), 'PROVINCE'],
  ['Hạc Trắng', 'CITY'],
])('%s is of the kind %s', (name, kind) => {
  expect(kindInName(name)).toBe(kind);
});
