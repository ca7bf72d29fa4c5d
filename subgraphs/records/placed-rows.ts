import type { EntityManager } from 'typeorm';
import { type Bookmark, writeBookmark } from './bookmark';
import type { ListQuery } from './record-list.sql';

/** A record's place in a list, under one of the parents that were asked for. */
export interface PlacedRow {
  parent: string;
  id: string;
  sorted_by: string;
}

/** The places that a statement of `pageSql` gives, and the bookmark of what it saw. */
export async function queryPlaces(
  db: EntityManager,
  { sql, values }: { sql: string; values: unknown[] },
): Promise<{ rows: PlacedRow[]; seen: Bookmark | undefined }> {
  const given = await db.query<((PlacedRow | { id: null }) & Bookmark)[]>(sql, values);
  const rows = given.filter((row): row is PlacedRow & Bookmark => row.id !== null);
  return { rows, seen: given[0] };
}

/** The bookmark of a list's first page, on every page: what that did not see yet may be anywhere by now. */
export function bookmarkOf({ after }: ListQuery, seen: Bookmark | undefined): string | undefined {
  if (after) return after.bookmark;
  return seen && writeBookmark(seen);
}
