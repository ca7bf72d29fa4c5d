import { type WardInTime, withCeasedBelow } from './all-wards';

const ward = (wardId: string, validTo: string | null, ...into: string[]): WardInTime => ({
  ...{ wardId, validTo },
  wentInto: into.map((heir) => ({ successor: { wardId: heir } })),
});
const idsOf = (wards: WardInTime[]) => withCeasedBelow(wards).map(({ wardId }) => wardId);

test('wards that have ceased stand below the one that they became, over however many changes', () => {
  expect(
    idsOf([
      ward('a', '2025-07-01', 'ab'),
      ward('ab', '2026-01-01', 'moi'),
      ward('c', null),
      ward('b', '2025-07-01', 'ab'),
      ward('moi', null),
    ]),
  ).toEqual(['c', 'moi', 'a', 'ab', 'b']);
});

test('those that went over in parts, or into nothing that is here, come last', () => {
  expect(
    idsOf([ward('chia', '2025-07-01', 'c', 'd'), ward('ra-khoi', '2025-07-01'), ward('c', null), ward('d', null)]),
  ).toEqual(['c', 'd', 'chia', 'ra-khoi']);
});

test('a ward that is to cease on a day to come is in force until then', () => {
  expect(idsOf([ward('c', null), ward('con', '2999-01-01', 'c')])).toEqual(['c', 'con']);
});
