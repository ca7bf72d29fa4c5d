import { createHash } from 'node:crypto';

/** A line of the access log as its hash is taken: every value in the text that PostgreSQL gives for it, in this order. */
export interface HashedLine {
  previousHash: string;
  seq: string;
  /** In UTC to the microsecond, such as 2020-09-30T16:30:00.123456Z. */
  at: string;
  viewerSubject: string;
  viewerRole: string;
  viewerWard: string | null;
  kind: string;
  operation: string | null;
  requestId: string;
  /** The JSON as jsonb prints it. */
  types: string;
  recordCount: string;
  purpose: string | null;
}

/** What the first line has for the hash of the one before; access-log.migration.ts puts the same where the chain begins. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/**
 * Selects every line in this form, oldest first. Values as text, so that hashes are taken of what the database holds and
 * not of what became of it on the way. `hash` is the one that the line claims.
 */
export const SELECT_LINES = `
  select previous_hash as "previousHash", seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
    viewer_subject as "viewerSubject", viewer_role as "viewerRole", viewer_ward as "viewerWard", kind, operation,
    request_id as "requestId", types::text, record_count::text as "recordCount", purpose, hash
  from access_log order by access_log.seq`;

/**
 * The hash of a line, SHA-256 in hexadecimal. The database takes the same one when it adds the line; here it is taken
 * without the database's help, for whoever can change lines there can change functions too.
 */
export function hashOf(line: HashedLine): string {
  const fields = [
    line.previousHash,
    line.seq,
    line.at,
    line.viewerSubject,
    line.viewerRole,
    line.viewerWard,
    line.kind,
    line.operation,
    line.requestId,
    line.types,
    line.recordCount,
    line.purpose,
  ];
  return createHash('sha256').update(fields.map(canonical).join('')).digest('hex');
}

/** With its length in bytes before it no text can pass for the end of one field and the beginning of the next. */
function canonical(value: string | null): string {
  return value === null ? '-' : `${Buffer.byteLength(value)}:${value}`;
}
