import { quotePath } from '../../platform/loading/sql';
import { toEntities } from '../../platform/database/to-entity';
import { isSealedColumn } from '../../platform/sealing/sealed-column';
import { type Snapshot, columnsLeftOut } from '../recording/record-changes';
import { cancelledAlready, removedAlready } from '../recording/refusals';
import { type UserError, userError } from '../recording/user-error';
import type { CouncilRecord } from '../records/council-record.model';
import type { ImportRun } from './import-run';
import type { LoadedRow } from './loaded-rows';
import type { EnteredRow } from './read-row';
import type { SheetForm } from './workbook-form';

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
  );
}
