import { sortWards, type WardOfReport } from './sort-wards';

const ward = (name: string, points: number | null): WardOfReport => ({
  inForce: null,
  ward: { wardId: name, code: name, name, nameEn: name },
  // A tally with the one group that is sorted by.
  tally: points === null ? null : ({ voterContacts: { points } } as unknown as WardOfReport['tally']),
});
const WARDS = [ward('Đức Xuân', 3), ward('Sông Cầu', null), ward('An Bình', 7), ward('Xuất Hóa', 3)];
const names = (sort: Parameters<typeof sortWards>[1]) => sortWards(WARDS, sort).map(({ ward: { name } }) => name);

test('wards are sorted by a figure, and those whose figure is not known come last either way', () => {
  expect(names({ by: 'TX.01', isDescending: false })).toEqual(['Đức Xuân', 'Xuất Hóa', 'An Bình', 'Sông Cầu']);
  expect(names({ by: 'TX.01', isDescending: true })).toEqual(['An Bình', 'Đức Xuân', 'Xuất Hóa', 'Sông Cầu']);
});

test('names are sorted as Vietnamese sorts them, Đ after D', () => {
  expect(names({ by: 'name', isDescending: false })).toEqual(['An Bình', 'Đức Xuân', 'Sông Cầu', 'Xuất Hóa']);
});

test('numbers in names are sorted as numbers', () => {
  const numbered = ['Phường 10', 'Phường 2', 'Phường 1'].map((name) => ward(name, 0));
  const sorted = sortWards(numbered, { by: 'name', isDescending: false });

  expect(sorted.map(({ ward: { name } }) => name)).toEqual(['Phường 1', 'Phường 2', 'Phường 10']);
});

test('wards stay as they come where nothing, or nothing known, is to be sorted by', () => {
  expect(names(undefined)).toEqual(['Đức Xuân', 'Sông Cầu', 'An Bình', 'Xuất Hóa']);
  expect(names({ by: 'XX.99', isDescending: true })).toEqual(names(undefined));
});
