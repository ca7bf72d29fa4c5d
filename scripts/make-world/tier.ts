import { WardKind } from '../../subgraphs/city-council/ward/ward.model';
import type { Quarter } from './calendar';
import type { Chance } from './chance';
import type { Province, Unit } from './units';

/** A council whose records are made up: of which tier, what it is called, and over which time. */
export interface Council {
  isWard: boolean;
  /** As it stands within a sentence: "phường Bến Nghé", "tỉnh Lai Châu". */
  place: string;
  /** Where people live in it: "khu phố", "thôn". */
  neighbourhood: string;
  quarters: readonly Quarter[];
  chance: Chance;
}

/** The last day of the time that records are made up for. Nothing has happened after it. */
export const lastDayOf = ({ quarters }: Council): string => quarters.at(-1)?.to ?? '';

/** "Thường trực HĐND phường Bến Nghé". */
export const standingCommitteeOf = ({ place }: Council): string => `Thường trực HĐND ${place}`;

/** The numbers from 1 to `count`. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** A number with at least two digits. */
export const numbered = (number: number): string => String(number).padStart(2, '0');

/** A unit within a sentence: "phường Bến Nghé", "tỉnh Lai Châu"; a city under the central government keeps its capital. */
export function placeOf({ name }: Unit | Province): string {
  return name.startsWith('Thành phố') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** From here on southwards, by the codes of provinces, people of a commune live in an "ấp", not a "thôn". */
const FIRST_SOUTHERN_CODE = '25195';

/** What a unit is made of. */
export function neighbourhoodOf({ kind, code }: Unit): string {
  if (kind === WardKind.COMMUNE) return code < FIRST_SOUTHERN_CODE ? 'thôn' : 'ấp';
  return kind === WardKind.WARD ? 'khu phố' : 'khu dân cư';
}
