import { WardState } from '../../indicators/ward-state';
import { judgeCoverage, partsByWard, type WardPart } from './coverage';

const part = (wardId: string, state: WardState, tally: object | null = { wardId }): WardPart<object> => ({
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
  });
});

test('where no ward is in force, none is missing', () => {
  expect(judgeCoverage([], [])).toEqual({ expected: 0, answered: 0, complete: true, missing: [] });
});

test.each([WardState.UNREACHABLE, WardState.TIMED_OUT, WardState.REFUSED, WardState.SCHEMA_BEHIND])(
  'a ward that is %s is missing for that reason',
  (state) => {
    expect(judgeCoverage(['a', 'b'], [answered('a'), part('b', state, null)])).toEqual({
      expected: 2,
      answered: 1,
      complete: false,
      missing: [{ wardId: 'b', reason: state }],
    });
  },
);

test('a ward that left no word was not reached: a null, a part without an answer, no part at all', () => {
  const { missing } = judgeCoverage(['a', 'b', 'c'], [null, { answer: null, tally: { wardId: 'b' } }]);

  expect(missing).toEqual(['a', 'b', 'c'].map((wardId) => ({ wardId, reason: 'UNREACHABLE' })));
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
