/** Numbers that look like chance and are the same at every run. */
export interface Chance {
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  /** One of the choices, which must not be empty. */
  oneOf<Choices extends readonly [unknown, ...unknown[]]>(choices: Choices): Choices[number];
  /** True in so many of a hundred cases. */
  happens(percent: number): boolean;
}

/** Chance that follows from a whole number: the same seed gives the same numbers in the same order. */
export function createChance(seed: number): Chance {
  const next = randomOf(seed);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    happens: (percent) => between(1, 100) <= percent,
  };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
