import type { EntityMetadata } from 'typeorm';
import { DataRefused } from '../../platform/loading/faults';
import type { NotedRow } from '../../platform/loading/row-history';
import type { RecordClass } from '../records/council-record.model';
import { archiveRefusal } from './archive-refusal';
import { columnsLeftOut } from './record-changes';
import type { Sight } from './sight';

/** Adds a line to the history of each row of a table of records that a load has written. Refuses with DataRefused in an archive. */
export async function noteLoaded(
  { name, tablePath, target }: EntityMetadata,
  rows: readonly NotedRow[],
  { tx, viewer, requestId }: Sight,
): Promise<void> {
  const leftOut = columnsLeftOut(tx, target as RecordClass); // of a record
  try {
    await tx.query(
      `insert into record_change (record_type, record_id, version, action, actor_subject, actor_role, request_id, source, reason, before, after, sealed_changes)
       select $1, r.id, r.version, 'LOADED', $2, $3, $4, w.source, w.reason, w.before - $5::text[], to_jsonb(r) - $5::text[], w."sealedChanges"
       from ${tablePath} r
       join json_to_recordset($6::json) as w(id text, before jsonb, source text, "sealedChanges" text[], reason text) on w.id = r.id
       on conflict do nothing`, // of a row that its owner took out of the table the history is there from before
      [name, viewer.subject, viewer.role, requestId, leftOut, JSON.stringify(rows)],
    );
  } catch (error) {
    const says = archiveRefusal(error);
    if (!says) throw error;
    throw new DataRefused([{ file: rows[0]?.source ?? name, line: 0, code: 'ARCHIVED', expected: says }]);
  }
}
