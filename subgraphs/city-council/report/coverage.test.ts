import { CATALOGUE } from '../../indicators/catalogue';
import { type HandedTally, tallyOf, WARD_GROUPS } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import { judgeCoverage, partsByWard, type WardPart } from './coverage';

const FIGURES = tallyOf(Object.fromEntries(CATALOGUE.map(({ code }) => [code, 1])), WARD_GROUPS);

const part = (wardId: string, state: WardState, tally: HandedTally | null = FIGURES): WardPart<HandedTally> => ({
  answer: { wardId, state },
  tally,
});
const answered = (wardId: string) => part(wardId, WardState.ANSWERED);

test('with every ward there nothing is missing, in whatever order they came', () => {
  expect(judgeCoverage(['a', 'b', 'c'], [answered('c'), answered('a'), answered('b')])).toEqual({
    expected: 3,
    answered: 3,
    complete: true,
    missing: [],
    lacking: [],
  });
});

test('where no ward is in force, none is missing, and nothing is complete', () => {
  expect(judgeCoverage([], [])).toEqual({ expected: 0, answered: 0, complete: false, missing: [], lacking: [] });
});

test.each([WardState.UNREACHABLE, WardState.TIMED_OUT, WardState.REFUSED, WardState.SCHEMA_BEHIND])(
  'a ward that is %s is missing for that reason',
  (state) => {
    expect(judgeCoverage(['a', 'b'], [answered('a'), part('b', state, null)])).toEqual({
      expected: 2,
      answered: 1,
      complete: false,
      missing: [{ wardId: 'b', reason: state }],
      lacking: [],
    });
  },
);

test('a ward that left no word was not reached: a null, a part without an answer, no part at all', () => {
  const { missing } = judgeCoverage(['a', 'b', 'c'], [null, { answer: null, tally: FIGURES }]);

  expect(missing).toEqual(['a', 'b', 'c'].map((wardId) => ({ wardId, reason: 'UNREACHABLE' })));
});

test('a ward that answered without a figure is there, the figure is named, and what is hidden or no figure of wards is not', () => {
  const tally = { ...FIGURES, petitions: { received: 4, pending: null }, dialogues: {}, receptions: {} };

  expect(
    judgeCoverage(['a', 'b'], [answered('a'), part('b', WardState.ANSWERED, { ...tally, suppressed: ['receptions'] })]),
  ).toEqual({
    ...{ expected: 2, answered: 2, complete: false, missing: [] },
    lacking: [
      {
        ...{ wardId: 'b', reason: 'SCHEMA_BEHIND' },
        codes: ['DT.01a', 'DT.01b', 'DT.01c', 'DT.01d', 'DT.01e', 'DT.01f', 'DX.01', 'DX.02'],
      },
    ],
  });
});

test('a ward that says it answered and gives no figures has not', () => {
  expect(judgeCoverage(['a'], [part('a', WardState.ANSWERED, null)]).missing).toEqual([
    { wardId: 'a', reason: 'UNREACHABLE' },
  ]);
});

test('figures of a ward that says it did not answer are not believed', () => {
  expect(judgeCoverage(['a'], [part('a', WardState.REFUSED)])).toMatchObject({ answered: 0, complete: false });
});

test('a ward that nobody asked for makes up for none', () => {
  expect(judgeCoverage(['a'], [answered('stranger')])).toMatchObject({ expected: 1, answered: 0 });
});

test('those that are missing come in the order of those that were expected', () => {
  const { missing } = judgeCoverage(
    ['c', 'a', 'b'],
    [part('b', WardState.REFUSED), answered('a'), part('c', WardState.REFUSED)],
  );

  expect(missing.map(({ wardId }) => wardId)).toEqual(['c', 'b']);
});

test('of two parts that name one ward the first is believed', () => {
  const late = part('a', WardState.TIMED_OUT, null);

  expect(partsByWard([null, late, answered('a')]).get('a')).toBe(late);
  expect(judgeCoverage(['a'], [late, answered('a')]).complete).toBe(false);
  expect(judgeCoverage(['a'], [answered('a'), late]).complete).toBe(true);
});
