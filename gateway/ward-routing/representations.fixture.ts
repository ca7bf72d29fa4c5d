import type { Representation } from './split-by-ward';

/** Numbers from 0 up to `below`, the same row of them for the same seed: a test that fails can be run again. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // a linear congruence; its upper bits are the better ones
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Up to `most` representations of entities of up to 12 wards; many are the same, and in no order. */
export function randomRepresentations(random: (below: number) => number, most: number): Representation[] {
  return Array.from({ length: random(most + 1) }, () => randomRepresentation(random));
}

function randomRepresentation(random: (below: number) => number): Representation {
  const wardId = `ward-${random(12)}`;
  switch (random(3)) {
    case 0:
      return { __typename: 'Ward', id: wardId };
    case 1:
      return { __typename: 'WardReport', wardId, period: `2020-01-01/2020-0${1 + random(3)}-28` };
    default:
      return { __typename: 'WardSession', wardId, id: `s${random(4)}` };
  }
}
