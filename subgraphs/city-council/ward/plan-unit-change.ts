import {
  begun,
  endingUnits,
  isSameSuccession,
  type KnownDirectory,
  type KnownSuccession,
  type KnownUnit,
} from './known-directory.model';
import type { UnitChange, UnitFault } from './unit-change';
import { faultsInChange } from './unit-change-faults';
import { faultsAgainstDirectory } from './unit-directory-faults';

/** What is to be written for a change of units: what is there already is not in it. */
export interface UnitPlan {
  /** Units that are in force until the day of the change, without that day. */
  ends: string[];
  begins: KnownUnit[];
  successions: KnownSuccession[];
}

/** Works out what a change of units does to the directory. Gives everything that is wrong with it instead, if anything is. */
export function planUnitChange(directory: KnownDirectory, change: UnitChange): UnitPlan | { faults: UnitFault[] } {
  const faults = [...faultsInChange(change), ...faultsAgainstDirectory(directory, change)];
  if (faults.length > 0) return { faults };
  const { effectiveOn, successors } = change;
  const arrows = successors.flatMap(({ id, from }) =>
    from.map((origin): KnownSuccession => {
      return { predecessorId: origin.id, successorId: id, effectiveOn, extent: origin.extent };
    }),
  );
  const isKnown = (id: string) => directory.units.some((unit) => unit.id === id);
  return {
    ends: endingUnits(change).filter((id) => directory.units.some((unit) => unit.id === id && unit.validTo === null)),
    begins: successors.filter(({ id }) => !isKnown(id)).map((unit) => begun(unit, effectiveOn)),
    successions: arrows.filter((arrow) => !directory.successions.some((known) => isSameSuccession(known, arrow))),
  };
}
