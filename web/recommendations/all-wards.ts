import { todayInVietNam } from '../period/days-since';
import { hasCeased } from '../wards/in-force';

/** No ward is from an earlier day. */
const FIRST_DAY = '1900-01-01';

/** The period in whose wards are all that are in force and all that have ceased. */
export const untilToday = (): string => `${FIRST_DAY}/${todayInVietNam()}`;

/** A ward that may have ceased, and what it became. */
export interface WardInTime {
  wardId: string;
  validTo: string | null;
  wentInto: readonly { successor: { wardId: string } | null }[];
}

/**
 * Wards in the order of a table: each that is in force, and below it those that all of them has become it, in rows of their own. Then
 * those that went over in parts, or into nothing that is in the table.
 */
export function withCeasedBelow<Ward extends WardInTime>(wards: readonly Ward[]): Ward[] {
  const byId = new Map(wards.map((ward) => [ward.wardId, ward]));
  const heirOf = (ward: Ward): Ward | undefined => {
    const [only, ...others] = ward.wentInto;
    const heir = others.length === 0 && only?.successor ? byId.get(only.successor.wardId) : undefined;
    return heir && hasCeased(heir) ? heirOf(heir) : heir;
  };
  const inForce = wards.filter((ward) => !hasCeased(ward));
  const below = Map.groupBy(
    wards.filter((ward) => hasCeased(ward)),
    (ward) => heirOf(ward)?.wardId,
  );
  return [...inForce.flatMap((ward) => [ward, ...(below.get(ward.wardId) ?? [])]), ...(below.get(undefined) ?? [])];
}
