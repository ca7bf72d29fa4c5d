import type { EntityManager } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { jsonRows, quoteName, quotePath } from '../../platform/loading/sql';
import type { RowValues } from '../../platform/loading/cell';
import { type Snapshot, sealedChangesOf, columnsLeftOut } from '../recording/record-changes';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import type { Viewer } from '../viewer/viewer';

/** A record that is to be written, and as what it stands in the database; null for a new one. */
export interface RecordAtHand {
  record: CouncilRecord;
  /** Where a file says it, such as `Đơn:12`. */
  source: string;
  before: { record: CouncilRecord; snapshot: Snapshot } | null;
}

/** Who loads, for the lines of the history. */
export interface LoadNote {
  viewer: Viewer;
  requestId: string;
}

/** Writes records of one kind, new ones or ones that are there, each with the line of its history, by one statement. */
export async function writeRecords(tx: EntityManager, records: readonly RecordAtHand[], note: LoadNote): Promise<void> {
  const byForm = Map.groupBy(records, ({ record, before }) => formOf(tx, record, before).join());
  for (const some of byForm.values()) await writeAlike(tx, some, note);
}

/** The columns to be written: one that is new leaves to the database what it has a default for and nobody has said. */
function formOf(tx: EntityManager, record: CouncilRecord, before: RecordAtHand['before']): string[] {
  return columnsOf(tx, record)
    .filter((column) => column.getEntityValue(record) !== undefined)
    .filter((column) => !(column.isCreateDate || column.isUpdateDate || column.isVersion))
    .map(({ databaseName }) => databaseName)
    .concat(before ? ['updated'] : []);
}

const columnsOf = (tx: EntityManager, record: CouncilRecord): ColumnMetadata[] =>
  tx.dataSource.getMetadata(record.constructor).columns.filter(({ generatedType }) => !generatedType);

async function writeAlike(tx: EntityManager, records: readonly RecordAtHand[], note: LoadNote): Promise<void> {
  const [first] = records;
  if (!first) return;
  const recordClass = first.record.constructor as RecordClass; // of a record
  const metadata = tx.dataSource.getMetadata(recordClass);
  const names = new Set(formOf(tx, first.record, first.before));
  const columns = metadata.columns.filter(({ databaseName }) => names.has(databaseName));
  const rows = records.map(({ record }) => rowOf(columns, record));
  const noted = records.map(({ record, before, source }): RowValues => {
    const sealed = sealedChangesOf(tx, record, before?.record ?? null);
    return { id: record.id, source, before: JSON.stringify(before?.snapshot ?? null), sealed: JSON.stringify(sealed) };
  });
  const { viewer, requestId } = note;
  const write = (first.before ? updateOf : insertOf)(
    quotePath(metadata.tablePath),
    columns.map(({ databaseName }) => quoteName(databaseName)),
  );
  await tx.query(
    `with given as (select * from json_populate_recordset(null::${quotePath(metadata.tablePath)}, $1::json)),
       written as (${write})
     insert into record_change (record_type, record_id, version, action, actor_subject, actor_role, actor_ward, request_id, source, before, after, sealed_changes)
     select $2, w.id, w.version, 'LOADED', $3, $4, $5, $6, b.source, nullif(b.before, 'null')::jsonb, to_jsonb(w) - $7::text[],
       array(select jsonb_array_elements_text(b.sealed::jsonb))
     from written w join json_to_recordset($8::json) as b(id text, source text, before text, sealed text) on b.id = w.id`,
    [
      ...[jsonRows(rows), metadata.name, viewer.subject, viewer.role],
      ...['wardId' in viewer ? viewer.wardId : null, requestId],
      ...[columnsLeftOut(tx, recordClass), jsonRows(noted)],
    ],
  );
}

const rowOf = (columns: readonly ColumnMetadata[], record: CouncilRecord): RowValues =>
  Object.fromEntries(
    columns.map((column) => [column.databaseName, column.getEntityValue(record, true) as RowValues[string]]), // as the column keeps it
  );

const insertOf = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from given returning *`;

const updateOf = (table: string, columns: readonly string[]): string => {
  const changes = columns.filter((column) => column !== '"id"').map((column) => `${column} = g.${column}`);
  return `update ${table} r set ${changes.join(', ')}, version = r.version + 1, updated_at = now()
    from given g where g.id = r.id returning r.*`;
};
