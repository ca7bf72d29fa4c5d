import type { Figures } from '../../indicators/tally.model';
import type { CountedQuarters } from './shown-figures';

/** A petition of a ward: the quarter of its receipt, and as what it was disposed of in which one; null for one that is pending. */
interface PetitionLife {
  receivedIn: number;
  disposed: { as: string; in: number } | null;
}

interface WardLife {
  wardId: string;
  /** The first quarter of which the ward has records. */
  keptFrom: number;
  /** The quarters that it is in force in: all but for units that come or go. */
  inForce: { from: number; to: number };
  petitions: readonly PetitionLife[];
  /** For each quarter, of each turn, how many came. */
  turns: readonly (readonly number[])[];
}

/** Wards with their receptions and petitions over some quarters, numbered from 0. */
export interface CellWorld {
  quarters: number;
  wards: readonly WardLife[];
}

/** The dispositions, but for that of petitions that are pending. */
export const DISPOSED = ['DT.01a', 'DT.01b', 'DT.01c', 'DT.01d', 'DT.01e'] as const;

/** Numbers by chance that a seed decides (mulberry32): each call gives one below its argument. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const COUNTS = [0, 0, 1, 1, 2, 2, 3, 4, 6, 9];

/** A world in which small cells, noughts and larger ones stand beside each other. */
export function worldOf(seed: number): CellWorld {
  const chance = chanceOf(seed);
  const pick = <T>(from: readonly T[]): T => from[chance(from.length)] as T; // never of an empty list
  const quarters = 3;
  const kinds = 1 + chance(DISPOSED.length); // few kinds of disposition give large cells beside small ones
  const wards = Array.from({ length: 1 + chance(6) }, (_, at): WardLife => {
    const size = 1 + chance(3);
    const inForce = [
      { from: 1, to: quarters - 1 },
      { from: 0, to: 0 },
    ][chance(12)] ?? { from: 0, to: quarters - 1 };
    const each = Array.from({ length: quarters }, (__, quarter) => quarter);
    const isOver = (quarter: number) => quarter < inForce.from || quarter > inForce.to;
    const petitions = each.flatMap((receivedIn) =>
      Array.from({ length: isOver(receivedIn) ? 0 : pick(COUNTS) * size }, (): PetitionLife => {
        const day = receivedIn + Math.max(0, chance(5) - 2);
        return { receivedIn, disposed: chance(6) === 0 ? null : { as: DISPOSED[chance(kinds)] as string, in: day } };
      }),
    );
    const people = () => 1 + (chance(3) === 0 ? chance(4) : 0);
    const turns = each.map((quarter) => Array.from({ length: isOver(quarter) ? 0 : pick(COUNTS) }, people));
    return { wardId: `ward-${at}`, keptFrom: chance(12) === 0 ? 1 : 0, inForce, petitions, turns };
  });
  return { quarters, wards };
}

/** What a ward counts from one quarter to another, both counted; nothing where it does not have all their records. */
export function figuresOf({ keptFrom, petitions, turns }: WardLife, from: number, to: number): Figures {
  if (from < keptFrom) return {};
  const people = turns.slice(from, to + 1).flat();
  const received = petitions.filter(({ receivedIn }) => receivedIn >= from && receivedIn <= to);
  const as = (code: string) => received.filter(({ disposed }) => disposed?.as === code && disposed.in <= to).length;
  const disposed = Object.fromEntries(DISPOSED.map((code) => [code, as(code)]));
  const pending = received.length - Object.values(disposed).reduce((sum, count) => sum + count, 0);
  return {
    ...{ 'TD.01': people.length, 'TD.02': people.reduce((sum, count) => sum + count, 0) },
    ...{ 'DT.01': received.length, ...disposed, 'DT.01f': pending },
  };
}

/** Whether a ward is in force in any of these quarters. */
export const isInForce = ({ inForce }: WardLife, from: number, to: number): boolean =>
  inForce.from <= to && inForce.to >= from;

/** The same of all wards, as the city council is told it. */
export function countedIn({ wards }: CellWorld, from: number, to: number): CountedQuarters {
  const count = (first: number, last: number) => {
    const inForce = wards.filter((ward) => isInForce(ward, first, last));
    return new Map(inForce.map((ward) => [ward.wardId, figuresOf(ward, first, last)]));
  };
  const quarters = Array.from({ length: to - from + 1 }, (_, at) => count(from + at, from + at));
  return { quarters, over: count(from, to) };
}
