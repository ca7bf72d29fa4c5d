import { CATALOGUE, type CityOwner } from '../../indicators/catalogue';
import { Period } from '../../indicators/period';
import {
  type Figures,
  figureIn,
  groupsOf,
  type HandedTally,
  type Tally,
  tallyOf,
  WARD_GROUPS,
} from '../../indicators/tally.model';
import { NotAllowed } from '../../viewer/viewer.errors';
import { WardState } from '../../indicators/ward-state';
import type { WardPart } from './coverage';
import { CitizenAffairsFigure, CityCouncilFigure } from './indicator.model';
import { CoveragePolicy, type HandedParts } from './report.model';
import { coverageOf, indicatorsOf, type ReportParts, wardTotalOf } from './report.service';

const { PARTIAL, STRICT } = CoveragePolicy;
const PERIOD = Period.parse('2020-9M');
const ASKED_AT = new Date('2020-10-16T08:00:00+07:00');

/** Every figure another number, `times` as large. */
const figures = (times: number): Figures =>
  Object.fromEntries(CATALOGUE.map(({ code }, at) => [code, (at + 1) * times]));
const wardPart = (wardId: string, times: number): WardPart<HandedTally> => ({
  answer: { wardId, state: WardState.ANSWERED },
  tally: tallyOf(figures(times), WARD_GROUPS),
});
const missingPart = (wardId: string, state = WardState.TIMED_OUT): WardPart<HandedTally> => ({
  answer: { wardId, state },
  tally: null,
});
const city = tallyOf(figures(1000), groupsOf('citizen-affairs'));

const partsOf = (wards: HandedParts['wards'], expectedWardIds = ['a', 'b', 'c']): ReportParts => ({
  expectedWardIds,
  handed: { wards, city },
  asOf: ASKED_AT,
});
const whole = partsOf([wardPart('c', 300), wardPart('a', 10), wardPart('b', 20)]);
const without = partsOf([wardPart('a', 10), missingPart('b'), wardPart('c', 300)]);

const lines = (parts: ReportParts, policy = PARTIAL, codes?: string[] | null, mayRead = (_: CityOwner) => true) =>
  indicatorsOf(PERIOD, parts, figures(1000), { policy, codes, mayRead });
const lineOf = (code: string, parts: ReportParts, policy = PARTIAL) => lines(parts, policy, [code])[0];

test('coverage says when the wards were asked and who is missing', () => {
  expect(coverageOf(without)).toEqual({
    expected: 3,
    answered: 2,
    complete: false,
    asOf: ASKED_AT,
    missing: [{ wardId: 'b', reason: 'TIMED_OUT' }],
    ...{ lacking: [], cityLacking: [] },
  });
});

test("each ward's figures are its own, though the wards came in another order", () => {
  for (const { byWard, definition } of lines(whole)) {
    if (!definition.inWards) continue;
    expect(byWard.map(({ wardId, code, period }) => [wardId, code, period])).toEqual(
      ['a', 'b', 'c'].map((id) => [id, definition.code, PERIOD]),
    );
    expect(byWard.map(({ value }) => value)).toEqual([10, 20, 300].map((times) => figures(times)[definition.code]));
  }
});

test.each([
  ['all wards', whole],
  ['one ward missing', without],
  ['no word from one', partsOf([null, wardPart('b', 2), wardPart('c', 3)])],
])(
  'with %s the rows of the wards add up to their column, both columns to the whole, and the total of the wards is the same',
  (_, parts) => {
    const total = wardTotalOf(parts, PARTIAL) as unknown as Tally; // its groups are declared out of the compiler's sight
    for (const { definition, byWard, wards, city: ofCity, total: ofBoth } of lines(parts)) {
      if (definition.inWards) {
        expect(byWard.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(wards);
        expect(ofBoth).toBe((ofCity ?? 0) + (wards ?? 0));
      } else {
        expect([byWard, wards, ofBoth]).toEqual([[], null, ofCity]);
      }
      expect(figureIn(total, definition)).toBe(definition.inWards ? wards : null);
    }
  },
);

test('a ward that is missing has no figure, and the partial sum is that of the others, marked', () => {
  const line = lineOf('KH.01', without);

  expect(line?.byWard.map(({ value }) => value)).toEqual([10, null, 300]);
  expect(line).toMatchObject({ city: 1000, wards: 310, total: 1310, coverage: { complete: false, answered: 2 } });
  expect(wardTotalOf(without, PARTIAL)).toMatchObject({ complete: false, sessions: { total: 310 } });
});

test('the strict sum is null while a ward is missing, and the city and each ward stand', () => {
  const line = lineOf('KH.01', without, STRICT);

  expect(wardTotalOf(without, STRICT)).toBeNull();
  expect(line).toMatchObject({ city: 1000, wards: null, total: null });
  expect(line?.byWard.map(({ value }) => value)).toEqual([10, null, 300]);
  expect(lineOf('TC.01', without, STRICT)).toMatchObject({ wards: null, total: expect.any(Number) });
});

test('with every ward there the policy makes no difference', () => {
  expect(wardTotalOf(whole, STRICT)).toEqual(wardTotalOf(whole, PARTIAL));
  expect(wardTotalOf(whole, STRICT)).toMatchObject({ complete: true, sessions: { total: 330 } });
  expect(lines(whole, STRICT)).toEqual(lines(whole, PARTIAL));
});

test('a ward that says it answered and gives no figures is missing from every sum', () => {
  const silent = partsOf([
    wardPart('a', 10),
    { ...missingPart('b'), answer: { wardId: 'b', state: WardState.ANSWERED } },
    wardPart('c', 300),
  ]);

  expect(coverageOf(silent).missing).toEqual([{ wardId: 'b', reason: 'UNREACHABLE' }]);
  expect(wardTotalOf(silent, STRICT)).toBeNull();
  expect(lineOf('KH.01', silent)).toMatchObject({ wards: 310 });
});

test('figures of a ward that did not answer, of a stranger, or of a ward named twice are in no sum', () => {
  const parts = partsOf([
    wardPart('a', 10),
    { ...wardPart('b', 20), answer: missingPart('b').answer },
    wardPart('stranger', 7),
    wardPart('a', 90),
    wardPart('c', 300),
  ]);

  expect(lineOf('KH.01', parts)).toMatchObject({ wards: 310 });
  expect(wardTotalOf(parts, PARTIAL)).toMatchObject({ complete: false, sessions: { total: 310 } });
});

const behind = partsOf([
  wardPart('a', 10),
  { ...wardPart('b', 20), tally: { ...wardPart('b', 20).tally, dialogues: { total: null, citizens: null } } },
  wardPart('c', 300),
]);

test('a figure that a ward does not count yet is the sum of the others, named with its ward; every other sum is whole', () => {
  const missing = [{ wardId: 'b', reason: 'SCHEMA_BEHIND' }];

  expect(coverageOf(behind)).toMatchObject({
    ...{ expected: 3, answered: 3, complete: false, missing: [] },
    lacking: [{ wardId: 'b', reason: 'SCHEMA_BEHIND', codes: ['DX.01', 'DX.02'] }],
  });
  for (const line of lines(behind)) {
    const { code, coverage } = line;
    const isLacked = code.startsWith('DX.');
    const full = figures(isLacked ? 310 : 330)[code];
    expect([code, line.wards]).toEqual([code, line.definition.inWards ? full : null]);
    expect(coverage).toMatchObject({
      answered: isLacked ? 2 : 3,
      complete: !isLacked,
      missing: isLacked ? missing : [],
    });
  }
  const total = wardTotalOf(behind, PARTIAL);
  expect(total).toMatchObject({ complete: false, partial: ['DX.01', 'DX.02'] });
  expect(total).toMatchObject(
    tallyOf({ ...wardFigures(330), ...pick(wardFigures(310), 'DX.01', 'DX.02') }, WARD_GROUPS),
  );
});

test('strict sums are null for what a ward does not count yet, and for nothing else', () => {
  const total = wardTotalOf(behind, STRICT);

  expect(total).toMatchObject(tallyOf({ ...wardFigures(330), 'DX.01': null, 'DX.02': null }, WARD_GROUPS));
  expect(lineOf('DX.01', behind, STRICT)).toMatchObject({ wards: null, total: null });
  expect(lineOf('DT.01', behind, STRICT)).toMatchObject({ wards: figures(330)['DT.01'] });
});

test('a group that is hidden in one ward has no sum, and its ward is not said to lack it', () => {
  const parts = partsOf([
    wardPart('a', 10),
    { ...wardPart('b', 20), tally: { ...wardPart('b', 20).tally, petitions: {}, suppressed: ['petitions'] } },
    wardPart('c', 300),
  ]);

  expect(lineOf('DT.01', parts)).toMatchObject({ city: expect.any(Number), wards: null, total: null });
  expect(lineOf('KH.01', parts)).toMatchObject({ wards: 330 });
  expect(coverageOf(parts)).toMatchObject({ complete: true, lacking: [] });
});

test.each([[null], [undefined], [[]], [[null, null, null]]])(
  'where nothing came of any ward (%j) all are missing',
  (wards) => {
    const parts = partsOf(wards);

    expect(coverageOf(parts)).toMatchObject({ expected: 3, answered: 0, complete: false });
    expect(wardTotalOf(parts, STRICT)).toBeNull();
    expect(wardTotalOf(parts, PARTIAL)).toMatchObject({ complete: false, partial: [], sessions: { total: null } });
    expect(lineOf('KH.01', parts)).toMatchObject({ wards: null, total: null });
    expect(lineOf('KH.01', parts)?.byWard.map(({ value }) => value)).toEqual([null, null, null]);
  },
);

test('where no ward is in force there is no sum over wards, none is missing, and nothing is complete', () => {
  const parts = partsOf([], []);

  expect(wardTotalOf(parts, STRICT)).toBeNull();
  expect(wardTotalOf(parts, PARTIAL)).toMatchObject({ complete: false, sessions: { total: null } });
  expect(lineOf('KH.01', parts, STRICT)).toMatchObject({ city: 1000, wards: null, total: null, byWard: [] });
  expect(lineOf('KH.01', parts)?.coverage).toMatchObject({ expected: 0, answered: 0, complete: false });
});

test.each([[null], [undefined]])(
  "without citizen affairs (%p) its figures are unknown, and the city council's and the wards' stand",
  (handed) => {
    for (const line of lines({ ...whole, handed: { ...whole.handed, city: handed } })) {
      const isOwn = line.definition.owner === 'city-council';
      expect([line.code, line.city === null, line.total === null]).toEqual([line.code, !isOwn, !isOwn]);
      expect(line.wards === null).toBe(!line.definition.inWards);
      expect(line.cityFigure.value).toBe(line.city);
    }
  },
);

test('a figure of the city leads to the server that counts it', () => {
  for (const { definition, cityFigure, city: value } of lines(whole)) {
    expect(cityFigure).toBeInstanceOf(definition.owner === 'city-council' ? CityCouncilFigure : CitizenAffairsFigure);
    expect(cityFigure).toMatchObject({ period: PERIOD, code: definition.code, value });
  }
});

test('a viewer who may not read a figure of the city meets a refusal at it and at what it is part of, and nowhere else', () => {
  for (const line of lines(whole, PARTIAL, null, (owner) => owner === 'citizen-affairs')) {
    const { definition, cityFigure, wards } = line;
    const refused = definition.owner === 'city-council';
    for (const read of [() => line.city, () => line.total, () => cityFigure.value]) {
      if (refused) expect(read).toThrow(NotAllowed);
      else expect(read).not.toThrow();
    }
    expect(wards === null).toBe(!definition.inWards);
  }
});

test('the codes asked for come in the order of the catalogue, each once, and none for none', () => {
  const codesOf = (codes?: string[] | null) => lines(whole, PARTIAL, codes).map(({ code }) => code);

  expect(codesOf(['TC.01', 'KH.01', 'TC.01'])).toEqual(['KH.01', 'TC.01']);
  expect(codesOf([])).toEqual([]);
  expect(codesOf(null)).toEqual(CATALOGUE.map(({ code }) => code));
  expect(codesOf()).toEqual(CATALOGUE.map(({ code }) => code));
});

/** As sums have them: null where wards do not count a figure. */
const wardFigures = (times: number): Figures =>
  Object.fromEntries(CATALOGUE.map(({ code, inWards }) => [code, inWards ? figures(times)[code] : null]));

const pick = (from: Figures, ...codes: string[]): Figures =>
  Object.fromEntries(codes.map((code) => [code, from[code]]));
