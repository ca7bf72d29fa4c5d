import { endingUnits } from './known-directory.model';
import { type UnitChange, type UnitFault, unitFault } from './unit-change';
import { SuccessionExtent } from './ward-succession.model';

/** What is wrong with a change of units by itself, whatever units there are. */
export function faultsInChange(change: UnitChange): UnitFault[] {
  return [
    ...emptyChange(change),
    ...faultsOfSuccessors(change),
    ...faultsOfOrigins(change),
    ...faultsOfExtents(change),
  ];
}

function emptyChange({ successors, leaving }: UnitChange): UnitFault[] {
  if (successors.length > 0 || leaving.length > 0) return [];
  return [unitFault('successors', 'Không có đơn vị nào thay đổi.', 'No unit changes.')];
}

function faultsOfSuccessors({ successors }: UnitChange): UnitFault[] {
  return successors.flatMap(({ id, code, from, alsoFrom }, at) => {
    const place = `successors[${at}]`;
    const earlier = successors.slice(0, at);
    return [
      ...(earlier.some((other) => other.id === id)
        ? [unitFault(`${place}.id`, `"${id}" đã nêu ở trên.`, `"${id}" is named above already.`)]
        : []),
      ...(earlier.some((other) => other.code === code)
        ? [
            unitFault(
              `${place}.code`,
              `Mã ${code} đã cấp cho đơn vị mới khác ở trên.`,
              `Code ${code} is given to another new unit above.`,
            ),
          ]
        : []),
      ...(from.length === 0 && alsoFrom === null
        ? [
            unitFault(
              `${place}.from`,
              `"${id}" không hình thành từ đơn vị nào.`,
              `"${id}" comes from no unit; expected at least one in "from" or "alsoFrom".`,
            ),
          ]
        : []),
    ];
  });
}

function faultsOfOrigins({ successors, leaving }: UnitChange): UnitFault[] {
  const isNew = (id: string) => successors.some((unit) => unit.id === id);
  const twice = (place: string, id: string) =>
    unitFault(place, `"${id}" đã nêu ở trên.`, `"${id}" is named above already.`);
  const chained = (place: string, id: string) =>
    unitFault(
      place,
      `"${id}" là đơn vị mới của chính lần sắp xếp này.`,
      `"${id}" is itself a new unit of this change; a unit that changes becomes one with another id.`,
    );
  const origins = successors.flatMap(({ from }, at) =>
    from.flatMap(({ id }, nth) => {
      const place = `successors[${at}].from[${nth}]`;
      const isTwice = from.slice(0, nth).some((other) => other.id === id);
      return [...(isTwice ? [twice(place, id)] : []), ...(isNew(id) ? [chained(place, id)] : [])];
    }),
  );
  return [
    ...origins,
    ...leaving.flatMap(({ id }, at) => [
      ...(leaving.slice(0, at).some((other) => other.id === id) ? [twice(`leaving[${at}]`, id)] : []),
      ...(isNew(id) ? [chained(`leaving[${at}]`, id)] : []),
    ]),
  ];
}

/** A unit goes over whole into one, or in parts into several: anything else counts a piece of land twice, or loses one. */
function faultsOfExtents(change: UnitChange): UnitFault[] {
  return endingUnits(change).flatMap((id) => {
    const arrows = change.successors.flatMap(({ from }, at) =>
      from.flatMap((origin, nth) => (origin.id === id ? [{ ...origin, place: `successors[${at}].from[${nth}]` }] : [])),
    );
    const leaves = change.leaving.some((unit) => unit.id === id);
    const destinations = arrows.length + (leaves ? 1 : 0);
    const whole = arrows.find(({ extent }) => extent === SuccessionExtent.WHOLE);
    if (whole && destinations > 1) return [overlap(whole.place, id)];
    const [only] = arrows;
    return only && !whole && destinations === 1 ? [gap(only.place, id)] : [];
  });
}

const overlap = (place: string, id: string) =>
  unitFault(
    place,
    `Chồng lấn: toàn bộ "${id}" nhập vào một đơn vị mà một phần lại đi nơi khác; hãy ghi "extent": "PART" ở từng nơi.`,
    `Overlap: all of "${id}" goes over here, and it goes elsewhere too; write "extent": "PART" at each.`,
  );

const gap = (place: string, id: string) =>
  unitFault(
    place,
    `Khoảng trống: chỉ một phần "${id}" có nơi đến; hãy nêu phần còn lại (ở "successors" hoặc "leaving").`,
    `Gap: only a part of "${id}" goes somewhere; say where the rest goes, in "successors" or "leaving".`,
  );
