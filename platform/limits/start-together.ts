import { someAtATime } from '../../platform/concurrency/some-at-a-time';

/** A start is mostly waiting for its database; a few at a time keep both that and the processors at work. */
const AT_ONCE = 4;

/** Takes steps, some at a time, and gives what came of each in their order. Where one fails, it throws once none is under way any more. */
export const startTogether = <T>(steps: readonly (() => Promise<T>)[]): Promise<T[]> =>
  someAtATime(AT_ONCE, steps, (step) => step());
