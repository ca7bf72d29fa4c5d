import { odditiesOf } from './oddities';

const QUARTER = { from: '2020-07-01', to: '2020-09-30' };
const MONTH = { from: '2020-09-01', to: '2020-09-30' };
const HALF = { from: '2020-01-01', to: '2020-06-30' };
const NOTHING = new Map<string, number | null>();

const found = (figures: Record<string, number | null>, period = QUARTER, before: Record<string, number> = {}) =>
  odditiesOf(new Map(Object.entries(figures)), new Map(Object.entries(before)), period).map(
    ({ code, why }) => `${code} ${why}`,
  );

const WELL = { 'PH.01': 3, 'KH.01': 1, 'TX.01': 2, 'TX.02': 80, 'TX.03': 12, 'TX.04': 9, 'TD.01': 4, 'TD.02': 6 };

test('nothing is odd about a quarter as it mostly is', () => {
  expect(found(WELL)).toEqual([]);
  expect(odditiesOf(NOTHING, NOTHING, QUARTER)).toEqual([]);
});

test('more speakers than voters, and fewer people than turns, are odd', () => {
  expect(found({ ...WELL, 'TX.03': 81 })).toEqual(['TX.03 speakers']);
  expect(found({ ...WELL, 'TD.02': 3 })).toEqual(['TD.02 people']);
  expect(found({ ...WELL, 'TX.02': null, 'TX.03': 81 })).toEqual([]);
});

test('a quarter without a meeting or a contact is odd, a month is not; a half without a session is', () => {
  expect(found({ ...WELL, 'PH.01': 0, 'KH.01': 0 })).toEqual(['PH.01 no-meeting']);
  expect(found({ ...WELL, 'TX.01': 0 })).toEqual(['TX.01 no-contact']);
  expect(found({ ...WELL, 'PH.01': 0, 'TX.01': 0 }, MONTH)).toEqual([]);
  expect(found({ ...WELL, 'KH.01': 0 }, HALF)).toEqual(['KH.01 no-session']);
});

test('contacts at which nothing was raised, and what is overdue, are worth a look', () => {
  expect(found({ ...WELL, 'TX.04': 0, 'TX.06d': 2 })).toEqual(['TX.04 nothing-raised', 'TX.06d overdue']);
});

test('a large figure that has jumped since the period before is odd, a small one is not', () => {
  expect(found(WELL, QUARTER, { 'TX.02': 20 })).toEqual(['TX.02 jump']);
  expect(found(WELL, QUARTER, { 'TX.02': 300 })).toEqual(['TX.02 jump']);
  expect(found(WELL, QUARTER, { 'TX.02': 60, 'PH.01': 0, 'TX.04': 1 })).toEqual([]);
});
