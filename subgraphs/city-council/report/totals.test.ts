import { CATALOGUE, findIndicator, type IndicatorDefinition } from '../../indicators/catalogue';
import { type HandedTally, tallyOf, WARD_GROUPS } from '../../indicators/tally.model';
import { lacksFigure, sumOfFigure, sumOfTiers, sumOfWards } from './totals';

const indicator = (code: string) => findIndicator(code) as IndicatorDefinition;
const sessions = indicator('KH.01');
const rounds = indicator('TX.00');
const wardWith = (total: number | null): HandedTally => ({ sessions: { total } });

test('a figure of the wards is the sum over them, and over nobody it is unknown, not nought', () => {
  expect(sumOfFigure(sessions, [wardWith(2), wardWith(0), wardWith(5)])).toBe(7);
  expect(sumOfFigure(sessions, [wardWith(0)])).toBe(0);
  expect(sumOfFigure(sessions, [])).toBeNull();
});

test('a figure that one of the wards does not have is the sum of the others, null where sums are strict, and lacked by it', () => {
  for (const without of [wardWith(null), {}, { sessions: null as never }]) {
    const wards = [wardWith(2), without, wardWith(3)];

    expect(sumOfFigure(sessions, wards)).toBe(5);
    expect(sumOfFigure(sessions, wards, { isStrict: true })).toBeNull();
    expect(wards.map((tally) => lacksFigure(tally, sessions))).toEqual([false, true, false]);
    expect(sumOfFigure(sessions, [without])).toBeNull();
  }
});

test('a figure that is hidden in one of the wards has no sum, for the others would tell it, and no ward lacks it', () => {
  const hidden: HandedTally = { suppressed: ['sessions'] };

  expect(sumOfFigure(sessions, [wardWith(2), hidden])).toBeNull();
  expect(sumOfFigure(sessions, [wardWith(2), hidden, {}])).toBeNull();
  expect(lacksFigure(hidden, sessions)).toBe(false);
});

test('what wards do not count has no sum over wards, even of none', () => {
  expect(sumOfFigure(rounds, [{ voterContacts: { rounds: 3 } }])).toBeNull();
  expect(sumOfFigure(rounds, [])).toBeNull();
});

test('the sums of all figures are those of each', () => {
  const wards = [1, 2, 3].map((n) =>
    tallyOf(Object.fromEntries(CATALOGUE.map(({ code }, at) => [code, at * n])), WARD_GROUPS),
  );

  expect(sumOfWards(wards)).toEqual(
    Object.fromEntries(CATALOGUE.map(({ code, inWards }, at) => [code, inWards ? at * 6 : null])),
  );
});

test.each<[string, number | null, number | null, number | null]>([
  ['both known', 2, 5, 7],
  ['nothing done', 0, 0, 0],
  ['the city unknown', null, 5, null],
  ['the wards unknown', 2, null, null],
  ['neither known', null, null, null],
])('both tiers together, %s: %p and %p are %p', (_, city, wards, total) => {
  expect(sumOfTiers(sessions, city, wards)).toBe(total);
});

test("where wards do not count a figure the city's stands for both", () => {
  expect(sumOfTiers(rounds, 3, null)).toBe(3);
  expect(sumOfTiers(rounds, null, null)).toBeNull();
});
