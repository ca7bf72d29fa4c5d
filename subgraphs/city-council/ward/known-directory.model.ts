import type { NewUnit, UnitChange } from './unit-change';
import type { Ward } from './ward.model';
import type { WardSuccession } from './ward-succession.model';

/** A unit as the directory has it. */
export type KnownUnit = Pick<Ward, 'id' | 'code' | 'kind' | 'name' | 'nameEn' | 'validFrom' | 'validTo' | 'alsoFrom'>;

/** That one unit went over into another, as the directory has it. */
export type KnownSuccession = Pick<WardSuccession, 'predecessorId' | 'successorId' | 'effectiveOn' | 'extent'>;

/** The directory of units as far as a change looks at it. */
export interface KnownDirectory {
  /** Every unit that is or was in force, or is to be. */
  units: readonly KnownUnit[];
  successions: readonly KnownSuccession[];
  /** Ids that other records have: drafts, cancelled and removed ones. */
  takenIds: readonly string[];
}

/** The ids of all units that cease with a change, each once. */
export function endingUnits({ successors, leaving }: UnitChange): string[] {
  return [...new Set([...successors.flatMap(({ from }) => from.map(({ id }) => id)), ...leaving.map(({ id }) => id)])];
}

/** A new unit as it stands in the directory from its first day on. */
export function begun({ id, code, kind, name, nameEn, alsoFrom }: NewUnit, effectiveOn: string): KnownUnit {
  return { id, code, kind, name, nameEn, alsoFrom, validFrom: effectiveOn, validTo: null };
}

/** Whether two successions say the same. */
export function isSameSuccession(one: KnownSuccession, other: KnownSuccession): boolean {
  return (
    one.predecessorId === other.predecessorId &&
    one.successorId === other.successorId &&
    one.effectiveOn === other.effectiveOn &&
    one.extent === other.extent
  );
}
