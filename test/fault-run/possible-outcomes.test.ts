import {
  type Behaviour,
  beginSpan,
  endSpan,
  type Outcome,
  possibleOutcomes,
  remindOf,
  type Span,
} from './possible-outcomes';

const WELL: Behaviour = { outcomes: ['ANSWERED'], keepsMs: 50 };
const KILLED: Behaviour = { outcomes: ['UNREACHABLE'], keepsMs: 50, restMs: 200 };
const STALLED: Behaviour = { outcomes: ['TIMED_OUT'], keepsMs: 900, restMs: 200 };

/** One way after the other, from 0 on, for a thousand milliseconds each; the last one lasts. */
function history(...behaviours: [Behaviour, ...Behaviour[]]): Span[] {
  const spans: Span[] = [];
  for (const [at, behaviour] of behaviours.entries()) {
    const before = spans.at(-1);
    if (before) endSpan(before, at * 1_000, behaviour);
    remindOf(spans, at * 1_000, behaviour);
    spans.push(beginSpan(behaviour, at * 1_000));
  }
  return spans;
}

const endsOf = (spans: Span[], from: number, to: number): Outcome[] =>
  [...possibleOutcomes(spans, { from, to })].sort();

test.each<[string, number, number, Outcome[]]>([
  ['while it answers', 100, 900, ['ANSWERED']],
  ['and is killed meanwhile', 900, 1_100, ['ANSWERED', 'UNREACHABLE']],
  ['just after, when an answer may be on its way', 1_040, 1_060, ['ANSWERED', 'UNREACHABLE']],
  ['while it is killed', 1_100, 1_900, ['UNREACHABLE']],
  ['and comes back meanwhile', 1_900, 2_010, ['ANSWERED', 'UNREACHABLE']],
  ['while it is left alone, or one tries', 2_300, 2_350, ['ANSWERED', 'UNREACHABLE']],
  ['after that', 2_301, 2_350, ['ANSWERED']],
  ['over all of it', 0, 3_000, ['ANSWERED', 'UNREACHABLE']],
])('a ward that is asked %s', (_, from, to, outcomes) => {
  expect(endsOf(history(WELL, KILLED, WELL), from, to)).toEqual(outcomes);
});

test('whoever tries whether it is over may wait for long where the ward is silent by then', () => {
  expect(endsOf(history(KILLED, STALLED), 2_150, 2_200)).toEqual(['TIMED_OUT', 'UNREACHABLE']);
  expect(endsOf(history(KILLED, STALLED), 2_151, 2_200)).toEqual(['TIMED_OUT']);
});

test('and so where it becomes silent while it is left alone', () => {
  const spans = [beginSpan(KILLED, 0)] as [Span];
  endSpan(spans[0], 1_000, WELL);

  remindOf(spans, 1_250, STALLED);
  expect(spans[0].rememberedUntil).toBe(2_150);
  remindOf(spans, 2_151, STALLED);
  expect(spans[0].rememberedUntil).toBe(2_150);
});

test('of a change that is followed at an unknown moment both sides are possible, and after it one', () => {
  const spans = [beginSpan(WELL, 0), beginSpan({ outcomes: ['UNKNOWN_WARD'], keepsMs: 0 }, 1_000)] as const;
  endSpan(spans[0], 6_000, WELL);

  expect(endsOf([...spans], 5_900, 6_000)).toEqual(['ANSWERED', 'UNKNOWN_WARD']);
  expect(endsOf([...spans], 6_051, 6_100)).toEqual(['UNKNOWN_WARD']);
});
