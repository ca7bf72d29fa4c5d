import type { EntityManager } from 'typeorm';
import { pageInfoOf } from '../records/connection';
import type { CouncilRecord } from '../records/council-record.model';
import { CursorRefused, decodeParts, encodeParts } from '../records/cursor';
import { checkPageSize, type PageArgs } from '../records/record-list.args';
import type { Snapshot } from './record-changes';
import type { RecordWarning } from './record-warning';
import { toldWarnings } from './record-warning.model';
import { type FieldChange, type RecordChange, RecordHistory } from './record-history.model';

interface ChangeRow extends Omit<RecordChange, 'changes' | 'warnings'> {
  warnings: RecordWarning[];
  sealedChanges: string[];
  before: Snapshot | null;
  after: Snapshot;
}

/** What counts its changes by itself and says nothing to people. */
const OF_EVERY_CHANGE = ['id', 'version', 'created_at', 'updated_at'];

/** A page of the history of one record, latest first. Refuses with BadInput a bad size or cursor. */
export async function readHistory(
  db: EntityManager,
  record: CouncilRecord,
  { first, after }: PageArgs,
): Promise<RecordHistory> {
  const size = checkPageSize(first);
  const of = [record.constructor.name, record.id];
  const rows = await db.query<ChangeRow[]>(
    `select version, action, step, at, actor_role as "actorRole", actor_ward as "actorWard", actor_subject as "actorSubject",
       reason, request_id as "requestId", source, sealed_changes as "sealedChanges", before, after,
       array(select json_build_object('code', w.code, 'recordIds', w.record_ids) from record_warning w
             where w.record_type = c.record_type and w.record_id = c.record_id and w.version = c.version) as warnings
     from record_change c where record_type = $1 and record_id = $2 and ($3::int is null or version < $3)
     order by version desc limit $4`,
    [...of, after ? readCursor(after) : null, size + 1],
  );
  const nodes = rows.slice(0, size).map((row) => changeOf(db, record, row));
  const edges = nodes.map(({ version }) => ({ cursor: encodeParts([ORDER, version]) }));
  return Object.assign(new RecordHistory(), {
    nodes,
    pageInfo: pageInfoOf(edges, rows.length > size, Boolean(after)),
    totalCount: async () => {
      const sql = 'select count(*)::int as count from record_change where record_type = $1 and record_id = $2';
      return (await db.query<{ count: number }[]>(sql, of))[0]?.count ?? 0;
    },
  });
}

function changeOf(
  db: EntityManager,
  record: CouncilRecord,
  { before, after, sealedChanges, warnings, ...row }: ChangeRow,
): RecordChange {
  const { columns } = db.dataSource.getMetadata(record.constructor);
  const shown = columns.filter(({ databaseName }) => databaseName in after && !OF_EVERY_CHANGE.includes(databaseName));
  const changes = shown.map(({ propertyName, databaseName }): FieldChange => {
    const values = { before: textOf(before?.[databaseName]), after: textOf(after[databaseName]) };
    return { field: propertyName, ...values, isSealed: false };
  });
  const hidden = columns
    .filter(({ databaseName }) => sealedChanges.includes(databaseName))
    .map(({ propertyName }): FieldChange => ({ field: propertyName, before: null, after: null, isSealed: true }));
  return {
    ...row,
    changes: [...changes.filter((change) => change.before !== change.after), ...hidden],
    warnings: toldWarnings(warnings),
  };
}

/** Columns hold texts, numbers, truths and nothing. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const ORDER = 'RECORD_HISTORY';

function readCursor(cursor: string): number {
  const [order, version] = decodeParts(cursor);
  if (order === ORDER && Number.isInteger(version)) return version as number; // just checked
  throw new CursorRefused();
}
