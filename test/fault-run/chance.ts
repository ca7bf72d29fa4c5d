import { randomOf } from '../../scripts/make-world/chance';

/** What happens by chance, the same for the same seed. */
export interface Chance {
  isTrue(probability: number): boolean;
  between(least: number, most: number): number;
  oneOf<T>(some: readonly T[]): T;
  /** The same things in another order. */
  shuffled<T>(some: readonly T[]): T[];
}

/** Makes the chance of one who takes part in a run; each has one of their own, so that none depends on who is quicker. */
export function chanceOf(seed: number): Chance {
  const random = randomOf(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    isTrue: (probability) => random() < probability,
    between: (least, most) => least + random() * (most - least),
    oneOf: (some) => some[below(some.length)] as (typeof some)[number], // none asks for one of nothing
    shuffled: (some) => {
      const left = [...some];
      return some.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}
