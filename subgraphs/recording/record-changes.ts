import type { EntityManager } from 'typeorm';
import { toEntities } from '../../platform/database/to-entity';
import { isSealedColumn } from '../../platform/sealing/sealed-column';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import type { Viewer } from '../viewer/viewer';
import type { RecordAction } from './record-kind';

/** A row as the database has it, by column, without what is sealed. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** Who changed what and why, for the line of the history. */
export interface ChangeNote {
  action: RecordAction;
  /** The step of its life, where it was one. */
  step?: string | undefined;
  reason: string | null;
  viewer: Viewer;
  requestId: string;
  /** Columns of personal data that changed: of these it is kept that they did, and nothing else. */
  sealedChanges?: readonly string[];
}

/** The row of a record, whole and as it is kept in its history; null if there is none. Locked where it is to be changed. */
export async function readRow<T extends CouncilRecord>(
  tx: EntityManager,
  record: RecordClass<T>,
  id: string,
  lock: '' | 'for update' | 'for key share' = '',
): Promise<{ record: T; snapshot: Snapshot } | null> {
  const { tableName } = tx.dataSource.getMetadata(record);
  const [row] = await tx.query<Record<string, unknown>[]>(
    `select r.*, to_jsonb(r) - $2::text[] as record_snapshot from ${tableName} r where r.id = $1 ${lock}`,
    [id, columnsLeftOut(tx, record)],
  );
  const [found] = row ? toEntities(tx.dataSource, record, [row]) : [];
  return row && found ? { record: found, snapshot: row['record_snapshot'] as Snapshot } : null;
}

/** The records of these ids by their ids, without their history. */
export async function readRecords<T extends CouncilRecord>(
  tx: EntityManager,
  record: RecordClass<T>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const { tablePath } = tx.dataSource.getMetadata(record);
  const rows = await tx.query<Record<string, unknown>[]>(`select * from ${tablePath} where id = any($1)`, [ids]);
  return new Map(toEntities(tx.dataSource, record, rows).map((found) => [found.id, found]));
}

/** Adds the line of one change to the history of a record. */
export async function noteChange(
  tx: EntityManager,
  record: CouncilRecord,
  { before, after }: { before: Snapshot | null; after: Snapshot },
  { action, step, reason, viewer, requestId, sealedChanges = [] }: ChangeNote,
): Promise<void> {
  await tx.query(
    `insert into record_change (record_type, record_id, version, action, step, actor_subject, actor_role, actor_ward,
       request_id, reason, before, after, sealed_changes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[record.constructor.name, record.id, record.version, action, step ?? null, viewer.subject, viewer.role],
      ...['wardId' in viewer ? viewer.wardId : null, requestId, reason],
      before && JSON.stringify(before),
      JSON.stringify(after),
      sealedChanges,
    ],
  );
}

/** A record as it was at one version, by its history; what is sealed is as it is now. */
export async function recordAt<T extends CouncilRecord>(
  tx: EntityManager,
  record: RecordClass<T>,
  id: string,
  version: number,
): Promise<T> {
  const now = await readRow(tx, record, id);
  const [then] = await tx.query<{ after: Snapshot }[]>(
    'select after from record_change where record_type = $1 and record_id = $2 and version = $3',
    [record.name, id, version],
  );
  if (!now || !then) throw new Error(`${record.name} ${id} has no version ${version}.`);
  const sealed = tx.dataSource.getMetadata(record).columns.filter(isSealedColumn);
  const secrets = sealed.map((column): [string, unknown] => [column.databaseName, column.getEntityValue(now.record)]);
  const [found] = toEntities(tx.dataSource, record, [{ ...then.after, ...Object.fromEntries(secrets) }]);
  return found as T; // one row gives one entity
}

/** Why a record was changed the last time; null where nothing was said. */
export async function latestReason(tx: EntityManager, record: CouncilRecord): Promise<string | null> {
  const [row] = await tx.query<{ reason: string | null }[]>(
    'select reason from record_change where record_type = $1 and record_id = $2 and version = $3',
    [record.constructor.name, record.id, record.version],
  );
  return row?.reason ?? null;
}

/** The sealed columns in which two states of a record differ. Sealed twice, one text gives two values: then it was entered again. */
export function sealedChangesOf<T extends CouncilRecord>(tx: EntityManager, record: T, before: T | null): string[] {
  return tx.dataSource
    .getMetadata(record.constructor)
    .columns.filter(isSealedColumn)
    .filter((column) => column.getEntityValue(record) !== (before ? column.getEntityValue(before) : null))
    .map(({ databaseName }) => databaseName);
}

/** The columns of a record that are left out of its history, by their names in the database: what is sealed, and words to be searched. */
export function columnsLeftOut(tx: EntityManager, record: RecordClass): string[] {
  return tx.dataSource
    .getMetadata(record)
    .columns.filter((column) => isSealedColumn(column) || column.type === 'tsvector')
    .map(({ databaseName }) => databaseName);
}
