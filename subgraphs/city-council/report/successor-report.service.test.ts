import { CATALOGUE } from '../../indicators/catalogue';
import {
  type Figures,
  figureIn,
  type HandedTally,
  type Tally,
  tallyOf,
  WARD_GROUPS,
} from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import { SuccessionExtent } from '../ward/ward-succession.model';
import type { WardPart } from './coverage';
import { CoveragePolicy } from './report.model';
import { type ReportParts, wardTotalOf } from './report.service';
import type { SuccessorReport } from './successor-report.model';
import { mapToSuccessors } from './successor-report.service';

const DAY = '2025-07-01';
const { PARTIAL, STRICT } = CoveragePolicy;

const figures = (times: number): Figures =>
  Object.fromEntries(CATALOGUE.map(({ code }, at) => [code, (at + 1) * times]));
const part = (wardId: string, times: number, state = WardState.ANSWERED): WardPart<HandedTally> => ({
  answer: { wardId, state },
  tally: state === WardState.ANSWERED ? tallyOf(figures(times), WARD_GROUPS) : null,
});
const partsOf = (wards: (WardPart<HandedTally> | null)[]): ReportParts => ({
  expectedWardIds: ['a', 'b', 'c', 'd'],
  handed: { wards },
  asOf: new Date('2025-10-01T08:00:00+07:00'),
});

const arrow = (predecessorId: string, successorId: string, extent = SuccessionExtent.WHOLE) => ({
  ...{ predecessorId, successorId, effectiveOn: DAY, extent },
});
const SUCCESSIONS = [
  arrow('a', 'ab'),
  arrow('b', 'ab'),
  arrow('c', 'c1', SuccessionExtent.PART),
  arrow('c', 'ab', SuccessionExtent.PART),
];

const map = (parts: ReportParts, policy = PARTIAL) =>
  mapToSuccessors(parts, {
    firstDayOf: () => '2020-01-01',
    asOf: DAY,
    inForceIds: ['ab', 'c1', 'd', 'new'],
    successions: SUCCESSIONS,
    policy,
  });

/** The sum of one figure over all rows; null where one row has none. */
const sumOverRows = ({ bySuccessor, notMappable }: SuccessorReport, definition: (typeof CATALOGUE)[number]) =>
  [...bySuccessor, ...notMappable]
    .map(({ total }) => figureIn(total as Tally | null, definition)) // a total is a tally and more
    .reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);

const all = partsOf([part('d', 1000), part('a', 1), part('b', 10), part('c', 100)]);

test('figures of wards that became one are added up there, those of a split one stand by themselves', () => {
  const { asOf, bySuccessor, notMappable } = map(all);

  expect(asOf).toBe(DAY);
  expect(bySuccessor.map((row) => [row.wardId, row.predecessorIds, row.total?.complete])).toEqual([
    ['ab', ['a', 'b'], true],
    ['d', ['d'], true],
  ]);
  expect(bySuccessor[0]?.total).toMatchObject(tallyOf(wardFigures(11), WARD_GROUPS));
  expect(notMappable.map(({ wardId, reason, total }) => [wardId, reason, total?.complete])).toEqual([
    ['c', 'SPLIT', true],
  ]);
});

test('over a period that spans the change new units are themselves, and the old ones what they became in it', () => {
  const spanning = { ...all, expectedWardIds: ['a', 'b', 'c', 'ab', 'd'] };
  const { bySuccessor, notMappable } = mapToSuccessors(spanning, {
    firstDayOf: (wardId) => (wardId === 'ab' ? DAY : '2025-01-01'),
    ...{ asOf: '2025-12-31', inForceIds: ['ab', 'c1', 'd'], successions: SUCCESSIONS, policy: PARTIAL },
  });

  expect(bySuccessor.map((row) => [row.wardId, row.predecessorIds])).toEqual([
    ['ab', ['a', 'b', 'ab']],
    ['d', ['d']],
  ]);
  expect(notMappable.map(({ wardId, reason }) => [wardId, reason])).toEqual([['c', 'SPLIT']]);
});

test('all rows together are the total over wards, in every figure', () => {
  const total = wardTotalOf(all, PARTIAL) as Tally; // a total is a tally and more

  for (const definition of CATALOGUE.filter(({ inWards }) => inWards))
    expect(sumOverRows(map(all), definition)).toBe(figureIn(total, definition));
});

test('a missing ward makes its successor partial, or null where sums are strict, and no other', () => {
  const without = partsOf([part('a', 1), part('b', 10, WardState.TIMED_OUT), null, part('d', 1000)]);

  const [ab, d] = map(without).bySuccessor;
  expect(ab?.coverage).toMatchObject({
    expected: 2,
    answered: 1,
    complete: false,
    missing: [{ wardId: 'b', reason: 'TIMED_OUT' }],
  });
  expect(ab?.total).toMatchObject({ complete: false, ...tallyOf(wardFigures(1), WARD_GROUPS) });
  expect(d?.coverage.complete).toBe(true);
  expect(map(without).notMappable[0]?.coverage).toMatchObject({ answered: 0, missing: [{ wardId: 'c' }] });
  expect(map(without, STRICT).bySuccessor.map(({ total }) => total?.complete ?? null)).toEqual([null, true]);
  expect(map(without, STRICT).notMappable[0]?.total).toBeNull();
});

test('what one ward hides stays hidden in the sum of its successor, and only there', () => {
  const hidden = part('a', 1);
  const parts = partsOf([
    { ...hidden, tally: { ...hidden.tally, petitions: {}, suppressed: ['petitions'] } },
    ...(all.handed.wards ?? []),
  ]);

  const [ab, d] = map(parts).bySuccessor;

  expect(ab?.total).toMatchObject({ complete: true, petitions: { received: null }, sessions: expect.anything() });
  expect(d?.total).toMatchObject({ petitions: { received: expect.any(Number) } });
});

/** As sums have them: null where wards do not count a figure. */
const wardFigures = (times: number): Figures =>
  Object.fromEntries(CATALOGUE.map(({ code, inWards }) => [code, inWards ? figures(times)[code] : null]));
