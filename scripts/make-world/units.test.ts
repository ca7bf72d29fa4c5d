import { isWardId } from '../../subgraphs/records/ward-id';
import { databaseNameOf } from '../hub/hub-databases';
import { allProvinces, findProvince, unitsOf } from './units';

const idOf = (province: string, code: string) => unitsOf(findProvince(province)).find((unit) => unit.code === code)?.id;

test('every commune-level unit of the country has a code, a kind and a name of its own province', () => {
  const units = allProvinces().flatMap(unitsOf);

  expect(units).toHaveLength(3_321);
  expect(new Set(units.map(({ code }) => code)).size).toBe(3_321);
  for (const { code, name, nameEn } of units) {
    expect(code).toMatch(/^\d{5}$/);
    expect(name).toBe(name.normalize('NFC'));
    expect(name).toMatch(/^(Phường|Xã|Đặc khu) \S/);
    expect(nameEn).toMatch(/^[\x20-\x7e’]+ (Ward|Commune|Special Zone)$/);
  }
  const kinds = Map.groupBy(units, ({ kind }) => kind);
  expect([...kinds].map(([kind, { length }]) => [kind, length])).toEqual([
    ['WARD', 687],
    ['COMMUNE', 2_621],
    ['SPECIAL_ZONE', 13],
  ]);
});

test.each(allProvinces().map(({ name, code }) => [name, code]))(
  'the units of %s (%s) have ids, and names of databases, that no other of its units has',
  (_, code) => {
    const ids = unitsOf(findProvince(code)).map(({ id }) => id);

    expect(ids.filter((id) => !isWardId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const roles = ids.map((id) => databaseNameOf(`ward-${id}`, 'server_of_'));
    expect(roles.filter((role) => role.length > 63)).toEqual([]); // PostgreSQL cuts longer names off
  },
);

test.each([
  ['a name alone', '79', '26743', 'ben-thanh'],
  ['a name with an apostrophe', 'Đắk Lắk', '24184', 'ea-hleo'],
  ['its kind as well, where a ward and a commune have one name', 'Đồng Tháp', '28261', 'phuong-my-tho'],
  ['its code as well, where two communes differ in accents alone', '79', '25807', 'xa-thanh-an-25807'],
])('an id is made of %s', (_, province, code, id) => {
  expect(idOf(province, code)).toBe(id);
});

test.each([
  ['79', 'Thành phố Hồ Chí Minh'],
  ['1', 'Thành phố Hà Nội'],
  ['TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['  HO  CHI MINH ', 'Thành phố Hồ Chí Minh'],
  ['Đà Nẵng'.normalize('NFD'), 'Thành phố Đà Nẵng'],
  ['tinh lai chau', 'Tỉnh Lai Châu'],
  ['dak lak', 'Tỉnh Đắk Lắk'],
])('%j is %s', (typed, name) => {
  expect(findProvince(typed).name).toBe(name);
});

test.each([
  ['Lai Cau', /Tỉnh Lai Châu \(12\)/],
  ['Bắc Kạn', /Tỉnh Thái Nguyên \(19\)/], // which took it in
  ['zzzzzzzzzzzz', /Tỉnh Cà Mau \(96\)/], // all of them
  ['', /Tỉnh Cà Mau \(96\)/],
])('%j is no province, and the refusal names the nearest', (typed, named) => {
  expect(() => findProvince(typed)).toThrow(named);
});
