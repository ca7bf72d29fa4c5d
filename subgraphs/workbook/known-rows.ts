import { quotePath } from '../../platform/loading/sql';
import { toEntities } from '../../platform/database/to-entity';
import { isSealedColumn } from '../../platform/sealing/sealed-column';
import { inputNameOf, tidied } from '../recording/entered-values';
import type { Field } from '../recording/field';
import { type Snapshot, columnsLeftOut } from '../recording/record-changes';
import { cancelledAlready, removedAlready } from '../recording/refusals';
import { type UserError, userError } from '../recording/user-error';
import type { Sight } from '../recording/sight';
import type { CouncilRecord } from '../records/council-record.model';
import type { ImportRun } from './import-run';
import type { LoadedRow } from './loaded-rows';
import type { EnteredRow } from './read-row';
import type { ColumnForm, SheetForm } from './workbook-form';

/** A record as the database has it: to be kept, to be changed, and for its history. */
export interface HeldRecord {
  before: CouncilRecord;
  record: CouncilRecord;
  snapshot: Snapshot;
}

/** The records of these ids, by their ids, locked: they are about to be changed. */
export async function holdRecords(
  { sight: { tx } }: ImportRun,
  { kind }: SheetForm,
  ids: readonly string[],
): Promise<Map<string, HeldRecord>> {
  if (ids.length === 0) return new Map();
  const { tablePath } = tx.dataSource.getMetadata(kind.record);
  const rows = await tx.query<Record<string, unknown>[]>(
    `select r.*, to_jsonb(r) - $2::text[] as record_snapshot from ${quotePath(tablePath)} r
     where r.id = any($1) order by r.id for update`,
    [ids, columnsLeftOut(tx, kind.record)],
  );
  const [before, records] = [
    toEntities(tx.dataSource, kind.record, rows),
    toEntities(tx.dataSource, kind.record, rows),
  ];
  return new Map(
    records.map((record, place) => [
      record.id,
      { record, before: before[place] as CouncilRecord, snapshot: rows[place]?.['record_snapshot'] as Snapshot }, // of the same row
    ]),
  );
}

/** Which of these are ids of records of a sheet's kind. */
export async function recordIdsAmong(
  { tx }: Pick<Sight, 'tx'>,
  { kind }: SheetForm,
  codes: readonly string[],
): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const { tablePath } = tx.dataSource.getMetadata(kind.record);
  const sql = `select id from ${quotePath(tablePath)} where id = any($1)`;
  return new Set((await tx.query<{ id: string }[]>(sql, [codes])).map(({ id }) => id));
}

/**
 * Whether a row says of a record what the record says already, in all columns that the row has: such as a row of a list
 * that was exported. Instants are compared to the second, as workbooks have them.
 */
export function saysSame(
  run: ImportRun,
  form: SheetForm,
  entered: EnteredRow,
  held: CouncilRecord,
  idOf: (column: ColumnForm, said: string) => string,
): boolean {
  const properties = propertiesOf(form);
  const metadata = run.sight.tx.dataSource.getMetadata(held.constructor);
  const isSaid = (column: ColumnForm, value: unknown): boolean => {
    if (column.role === 'DRAFT') return (value ?? false) === (held.sharedAt === null);
    const found = metadata.findColumnWithPropertyName(properties.get(column.name) ?? column.name);
    if (value === null && (column.role !== 'FIELD' || found?.default !== undefined)) return true; // it is left as it is
    const said = column.kind === 'REFERENCE' && typeof value === 'string' ? idOf(column, value) : value;
    return isSameValue(said, found?.getEntityValue(held));
  };
  const plain = [...entered.values].filter(([{ role, isSealed }]) => role !== 'CODE' && !isSealed);
  return (
    held.deletedAt === null &&
    plain.every(([column, value]) => isSaid(column, value)) &&
    saysSamePersonalData(run, form, entered, held)
  );
}

/** The property of a record by what it is called where it is entered. */
function propertiesOf({ kind }: SheetForm): Map<string, string> {
  const steps = (kind.lifeCycle?.transitions ?? []).map(({ fields }) => fields ?? {});
  const fields = [...steps, kind.fields].flatMap((some) => Object.entries<Field>(some));
  return new Map(fields.map(([property, field]) => [inputNameOf(property, field), property]));
}

function isSameValue(said: unknown, held: unknown): boolean {
  if (said instanceof Date && held instanceof Date) return Math.round(+said / 1000) === Math.round(+held / 1000);
  return (tidied(said) ?? null) === (held ?? null);
}

/** Whether a row says of a record's personal data what the record says already. */
export function saysSamePersonalData(
  { sight: { tx }, keys }: ImportRun,
  { kind }: SheetForm,
  { values }: EnteredRow,
  held: CouncilRecord,
): boolean {
  const metadata = tx.dataSource.getMetadata(kind.record);
  const fields = Object.entries(kind.fields) as [string, { inputName?: string }][]; // fields that are there
  return metadata.columns.filter(isSealedColumn).every((column) => {
    const name = fields.find(([property]) => property === column.propertyName)?.[1].inputName ?? column.propertyName;
    const asked = [...values].find(([one]) => one.name === name);
    if (!asked) return true;
    const sealed = column.getEntityValue(held) as string | null;
    const place = { table: metadata.tableName, column: column.databaseName, id: held.id };
    return (sealed === null ? null : (keys?.open(sealed, place) ?? null)) === asked[1];
  });
}

/** What forbids that a row changes the record that it was loaded as. */
export function forbiddenChange({ version }: LoadedRow, held: HeldRecord | undefined): UserError | undefined {
  if (!held || held.before.deletedAt) return removedAlready();
  if (held.before.cancelledAt) return cancelledAlready();
  if (held.before.version === version) return undefined;
  return userError(
    'CONFLICT',
    null,
    'Hồ sơ của hàng này đã được sửa trong hệ thống sau lần nạp trước; hãy sửa tiếp trong phần mềm, hoặc giữ hàng như lần trước.',
    'The record was changed in the program since the row was loaded; change it there, or leave the row as it was.',
    { saysNext: true },
  );
}
