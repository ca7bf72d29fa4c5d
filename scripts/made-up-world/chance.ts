import { createChance as createPlainChance, type Chance as PlainChance } from '../../scripts/make-world/chance';

/** Numbers that look like chance and are the same at every run. */
export interface Chance extends PlainChance {
  /** A day of 2020, written YYYY-MM-DD; it exists in every month. */
  dayOf2020(): string;
}

/** Chance that follows from a whole number: the same seed gives the same numbers in the same order. */
export function createChance(seed: number): Chance {
  const chance = createPlainChance(seed);
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return {
    ...chance,
    dayOf2020: () => `2020-${twoDigits(chance.between(1, 12))}-${twoDigits(chance.between(1, 28))}`,
  };
}
