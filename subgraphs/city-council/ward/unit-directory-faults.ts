import {
  begun,
  endingUnits,
  isSameSuccession,
  type KnownDirectory,
  type KnownSuccession,
  type KnownUnit,
} from './known-directory.model';
import { type UnitChange, type UnitFault, unitFault } from './unit-change';

/** What is wrong with a change of units beside the units that there are. */
export function faultsAgainstDirectory(directory: KnownDirectory, change: UnitChange): UnitFault[] {
  return [...faultsOfEndingUnits(directory, change), ...faultsOfNewUnits(directory, change)];
}

function faultsOfEndingUnits(directory: KnownDirectory, change: UnitChange): UnitFault[] {
  return endingUnits(change).flatMap((id) => {
    const place = placeOfOrigin(change, id);
    const unit = directory.units.find((known) => known.id === id);
    if (!unit) return [unitFault(place, `Không có xã, phường "${id}".`, `There is no ward "${id}".`)];
    return [...faultsOfInterval(place, unit, change.effectiveOn), ...faultsOfSuccessions(place, id, directory, change)];
  });
}

/** A unit that ceases has to have been in force up to the very day on which what follows begins. */
function faultsOfInterval(place: string, { id, validFrom, validTo }: KnownUnit, day: string): UnitFault[] {
  if (validFrom >= day)
    return [
      unitFault(
        place,
        `"${id}" chỉ có hiệu lực từ ${validFrom}, không trước ngày ${day}.`,
        `"${id}" is in force only from ${validFrom} on, which is not before ${day}.`,
      ),
    ];
  if (validTo === null || validTo === day) return [];
  return validTo < day
    ? [
        unitFault(
          place,
          `Khoảng trống: "${id}" đã hết hiệu lực từ ${validTo}, đơn vị mới đến ${day} mới có hiệu lực.`,
          `Gap: "${id}" ceased on ${validTo}, and what follows begins on ${day}.`,
        ),
      ]
    : [
        unitFault(
          place,
          `Chồng lấn: "${id}" còn hiệu lực đến ${validTo}, đơn vị mới có hiệu lực từ ${day}.`,
          `Overlap: "${id}" is in force until ${validTo}, and what follows begins on ${day}.`,
        ),
      ];
}

/** What a unit goes over into is said once: all of it cannot have gone, or be going, elsewhere as well. */
function faultsOfSuccessions(
  place: string,
  id: string,
  { successions }: KnownDirectory,
  change: UnitChange,
): UnitFault[] {
  const planned = change.successors.flatMap((unit) =>
    unit.from.map(({ id: predecessorId, extent }): KnownSuccession => {
      return { predecessorId, successorId: unit.id, effectiveOn: change.effectiveOn, extent };
    }),
  );
  return successions
    .filter(({ predecessorId }) => predecessorId === id)
    .filter((known) => known.extent === 'WHOLE' || known.effectiveOn >= change.effectiveOn)
    .filter((known) => !planned.some((arrow) => isSameSuccession(arrow, known)))
    .map(({ successorId, effectiveOn }) =>
      unitFault(
        place,
        `Chồng lấn: "${id}" đã được sắp xếp vào "${successorId}" từ ${effectiveOn}.`,
        `Overlap: "${id}" went over into "${successorId}" on ${effectiveOn} already.`,
      ),
    );
}

function faultsOfNewUnits(directory: KnownDirectory, change: UnitChange): UnitFault[] {
  const ending = endingUnits(change);
  return change.successors.flatMap((successor, at) => {
    const place = `successors[${at}]`;
    const unit = begun(successor, change.effectiveOn);
    const known = directory.units.find(({ id }) => id === unit.id);
    const isTaken = directory.takenIds.includes(unit.id) || (known !== undefined && !isSameUnit(known, unit));
    const others = directory.units.filter(({ id }) => id !== unit.id && !ending.includes(id));
    const bearer = others.find((other) => other.code === unit.code && isInForceSomeDay(other, change.effectiveOn));
    return [...(isTaken ? [idTaken(place, unit.id)] : []), ...(bearer ? [codeTaken(place, unit.code, bearer)] : [])];
  });
}

const isSameUnit = (one: KnownUnit, other: KnownUnit): boolean =>
  (['code', 'kind', 'name', 'nameEn', 'validFrom', 'alsoFrom'] as const).every((key) => one[key] === other[key]);

const isInForceSomeDay = ({ validTo }: KnownUnit, from: string): boolean => validTo === null || validTo > from;

const idTaken = (place: string, id: string) =>
  unitFault(
    `${place}.id`,
    `Mã định danh "${id}" đã thuộc về đơn vị khác; mã định danh không bao giờ dùng lại.`,
    `The id "${id}" belongs to another unit; an id is never given again.`,
  );

const codeTaken = (place: string, code: string, { id, validTo }: KnownUnit) =>
  unitFault(
    `${place}.code`,
    `Chồng lấn: "${id}" còn mang mã ${code}${validTo ? ` đến ${validTo}` : ''}.`,
    `Overlap: "${id}" still has the code ${code}${validTo ? ` until ${validTo}` : ''}.`,
  );

/** Where a change first names a unit that ceases. */
function placeOfOrigin({ successors, leaving }: UnitChange, id: string): string {
  for (const [at, { from }] of successors.entries()) {
    const nth = from.findIndex((origin) => origin.id === id);
    if (nth >= 0) return `successors[${at}].from[${nth}]`;
  }
  return `leaving[${leaving.findIndex((unit) => unit.id === id)}]`;
}
