import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import { inputNameOf } from './entered-values';
import type { Field } from './field';
import { dayField, dayOf } from './record-days';
import type { RecordKind } from './record-kind';
import { type UserError, userError } from './user-error';

/** A unit and the days in which it is in force. */
export interface UnitDays {
  id: string;
  /** The first day in force. */
  validFrom: string;
  /** The first day no longer in force; null while it is. */
  validTo: string | null;
}

/** The units of the city as this server has been told of them. */
export type KnownUnits =
  /** Nothing yet. */
  | 'NONE'
  /** Nothing yet either, but the database held records before servers were told: they go on as before until it is. */
  | 'ANY'
  | ReadonlyMap<string, UnitDays>;

/** Stands among the known units of a database that is from before units were told. */
export const ANY_UNIT = '*';

/** Stands for the one unit that the server of a ward is told of; no unit has such an id. */
const OWN = '(own)';

/** What is known of the units; of those that are named alone, where any are. */
export async function readKnownUnits(tx: EntityManager, ids?: readonly string[]): Promise<KnownUnits> {
  const rows = await tx.query<UnitDays[]>(
    `select id, valid_from::text as "validFrom", valid_to::text as "validTo" from known_unit
     where $1::text[] is null or id = any($1) or id = '${ANY_UNIT}'`,
    [ids ?? null],
  );
  if (rows.some(({ id }) => id === ANY_UNIT)) return 'ANY';
  if (rows.length > 0) return new Map(rows.map((unit) => [unit.id, unit]));
  const [told] = await tx.query<unknown[]>('select 1 from known_unit limit 1');
  return told ? new Map() : 'NONE';
}

/**
 * A kind whose records are of the one unit that the whole database belongs to; all but what is no work of its council, such as
 * a term that began under the unit before.
 */
export const ofOwnUnit = (kind: RecordKind): RecordKind =>
  kind.isOutsidePeriods ? kind : { ...kind, unitOf: () => OWN };

/**
 * Whether the unit that a record is of was in force on the record's day. It is looked at where either has changed; `known`
 * is read by default.
 */
export async function faultsOfUnit<T extends CouncilRecord>(
  kind: RecordKind<T>,
  { record, before }: { record: T; before: T | null },
  tx: EntityManager,
  known?: KnownUnits,
): Promise<UserError[]> {
  const unit = kind.unitOf?.(record) ?? null;
  const day = dayOf(kind, record) as string | null; // of a record that lacks what its day follows from, as other faults say
  if (unit === null || day === null || (before && kind.unitOf?.(before) === unit && dayOf(kind, before) === day))
    return [];
  const units = known ?? (await readKnownUnits(tx, unit === OWN ? undefined : [unit]));
  return faultsOn(units, unit, day, unitField(kind, unit) ?? dayField(kind, tx));
}

/** The same for a unit and a day that no record of this server holds, such as the day on which a ward received what it passes up. */
export async function faultsOfUnitOn(tx: EntityManager, unit: string, day: string): Promise<UserError[]> {
  return faultsOn(await readKnownUnits(tx, [unit]), unit, day, null);
}

function faultsOn(units: KnownUnits, unit: string, day: string, field: string | null): UserError[] {
  if (units === 'ANY') return [];
  if (units === 'NONE') return [unitsUnknown()];
  const days = unit === OWN ? [...units.values()][0] : units.get(unit);
  if (!days) return [neverInForce(unit, field)];
  const isInForce = days.validFrom <= day && (days.validTo === null || day < days.validTo);
  return isInForce ? [] : [notInForce(days, day, field)];
}

/** What people enter the unit as; null where they enter none. */
function unitField<T extends CouncilRecord>({ fields }: RecordKind<T>, unit: string): string | null {
  if (unit === OWN) return null;
  const [entry] = Object.entries(fields as Record<string, Field>).filter(([, { kind }]) => kind === 'WARD');
  return entry ? inputNameOf(...entry) : null;
}

const unitsUnknown = (): UserError =>
  userError(
    'UNITS_UNKNOWN',
    null,
    'Máy chủ chưa nhận danh sách đơn vị hành chính từ HĐND thành phố.',
    'The city council has not told this server of the units yet.',
  );

const neverInForce = (unit: string, field: string | null): UserError =>
  userError(
    'UNIT_NOT_IN_FORCE',
    field,
    'Thành phố không có xã, phường "{got}".',
    'The city has no ward "{got}", and never had one.',
    { facts: { got: unit } },
  );

const notInForce = ({ id, validFrom, validTo }: UnitDays, day: string, field: string | null): UserError =>
  userError(
    'UNIT_NOT_IN_FORCE',
    field,
    `Ngày {got}, xã, phường "{ward}" không có hiệu lực: hiệu lực từ {earliest}${validTo === null ? '' : ' đến trước {before}'}.`,
    `The ward "{ward}" was not in force on {got}: it is from {earliest}${validTo === null ? '' : ', and was until the day before {before}'}.`,
    { facts: { got: day, ward: id, earliest: validFrom, ...(validTo === null ? {} : { before: validTo }) } },
  );
