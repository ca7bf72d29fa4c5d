import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Sight } from '../recording/sight';
import type { EnteredRow } from './read-row';
import type { ColumnForm, SheetForm } from './workbook-form';

/** A row that was loaded before, and what became of it. */
export interface LoadedRow {
  /** By which the row is known: its code, or its content and the how manieth it is of equal ones. */
  key: string;
  recordId: string;
  /** Of what the row said, personal data left out. */
  digest: string;
  /** The version that the record had then. */
  version: number;
}

/** How a row's code is kept as its key. */
export const keyOfCode = (code: string): string => `code:${code}`;

/** How a row without a code is known. */
export const keyOfContent = (digest: string, occurrence: number): string => `row:${digest}:${occurrence}`;

/** SHA-256 of what a row says, whatever the order of its columns; what is sealed leaves no trace. */
export function digestOf({ values }: EnteredRow): string {
  const said = [...values]
    .filter(([column, value]) => column.role !== 'CODE' && !column.isSealed && value !== null)
    .map(([{ name }, value]) => [name, value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}

/** The rows of a sheet that were loaded before, by their keys. */
export async function findLoaded(
  tx: EntityManager,
  { kind }: SheetForm,
  keys: readonly string[],
): Promise<Map<string, LoadedRow>> {
  const rows = await tx.query<LoadedRow[]>(
    `select row_key as key, record_id as "recordId", digest, version from loaded_row
     where record_type = $1 and row_key = any($2)`,
    [kind.record.name, keys],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Remembers rows that are loaded now. */
export async function keepLoaded(tx: EntityManager, { kind }: SheetForm, rows: readonly LoadedRow[]): Promise<void> {
  await tx.query(
    `insert into loaded_row (record_type, row_key, record_id, digest, version)
     select $1, r.key, r."recordId", r.digest, r.version
     from json_to_recordset($2::json) as r(key text, "recordId" text, digest text, version int)
     on conflict (record_type, row_key) do update set digest = excluded.digest, version = excluded.version`,
    [kind.record.name, JSON.stringify(rows)],
  );
}

/**
 * Acts, and takes what that changes in other records for the file's own doing: their rows stay as they were loaded, and
 * nobody else has changed them.
 */
export async function asOwnDoing(
  { tx, requestId }: Pick<Sight, 'tx' | 'requestId'>,
  act: () => Promise<void>,
): Promise<void> {
  const [last] = await tx.query<{ seq: string }[]>('select coalesce(max(seq), 0) as seq from record_change');
  await act();
  await tx.query(
    `update loaded_row l set version = c.version from record_change c
     where c.seq > $1 and c.request_id = $2 and c.record_type = l.record_type and c.record_id = l.record_id
       and l.version = c.version - 1`,
    [last?.seq, requestId],
  );
}

/** What a row says in the column of codes. */
export function codeOf({ values }: EnteredRow): string | null {
  for (const [column, value] of values) if (isCode(column)) return value as string | null; // codes are texts
  return null;
}

const isCode = ({ role }: ColumnForm): boolean => role === 'CODE';
