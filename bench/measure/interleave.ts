import { isDeepStrictEqual } from 'node:util';

/** One way to get an answer, as it is compared with others. */
export interface Side<Answer> {
  name: string;
  ask(): Promise<Answer>;
}

/** Two sides of a comparison gave different answers, so their times say nothing. */
export class AnswersDiffer extends Error {
  constructor(
    readonly sides: [string, string],
    readonly answers: [unknown, unknown],
  ) {
    super(`"${sides[0]}" and "${sides[1]}" gave different answers.`);
    this.name = 'AnswersDiffer';
  }
}

export interface InterleaveOptions {
  /** Requests a side before anything is timed. */
  warmUp: number;
  /** Timed requests a side. */
  requests: number;
}

/**
 * Asks every side in turns, one request at a time, so that noise of the machine hits all alike.
 * Gives the milliseconds of each timed request by side. Every answer of every side is held against the first one,
 * outside the time measured; refuses with AnswersDiffer.
 */
export async function interleave<Answer>(
  sides: readonly Side<Answer>[],
  { warmUp, requests }: InterleaveOptions,
): Promise<Map<string, number[]>> {
  const times = new Map(sides.map(({ name }) => [name, [] as number[]]));
  let first: { name: string; answer: Answer } | undefined;
  for (let round = -warmUp; round < requests; round++) {
    for (const { name, ask } of sides) {
      const startedAt = performance.now();
      const answer = await ask();
      const ms = performance.now() - startedAt;
      first ??= { name, answer };
      if (!isDeepStrictEqual(answer, first.answer)) throw new AnswersDiffer([first.name, name], [first.answer, answer]);
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  return times;
}
