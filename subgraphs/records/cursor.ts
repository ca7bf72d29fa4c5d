import { BadInput } from '../../platform/errors/domain-error';
import { isCalendarDate } from '../../platform/graphql/scalars/dates';

/** A place in an ordered list: the value it is ordered by, as the database prints it, and the id that breaks ties. */
export interface Place {
  sortedBy: string;
  id: string;
  /** Of the first page, where the list is one of changes: what changes meanwhile may move to where a reader has been already. */
  bookmark?: string;
}

/** A cursor is not one of the list that it was handed to, or not of its order. */
export class CursorRefused extends BadInput {
  constructor() {
    super(
      {
        vi: 'Con trỏ không thuộc danh sách theo thứ tự này; hãy dùng endCursor của trang trước.',
        en: 'The cursor is not one of this list in this order; take endCursor of the page before.',
      },
      { argument: 'after' },
    );
  }
}

/** Opaque to clients. `order` is kept in it, because a place in one order means nothing in another. */
export function writeCursor(order: string, { sortedBy, id, bookmark }: Place): string {
  return encodeParts([order, sortedBy, id, ...(bookmark === undefined ? [] : [bookmark])]);
}

/** Refuses with BadInput whatever `writeCursor` did not write for the same order. */
export function readCursor(order: string, cursor: string): Place {
  const parts = decodeParts(cursor);
  const [writtenFor, sortedBy, id, bookmark] = parts;
  const isWhole = parts.length === 3 || (parts.length === 4 && isEncoded(bookmark));
  if (!isWhole || writtenFor !== order || !isSortValue(sortedBy) || !isId(id)) throw new CursorRefused();
  return { sortedBy, id, ...(isEncoded(bookmark) && { bookmark }) };
}

/** The text of a cursor that is made of these parts, of letters, digits, hyphens and underscores. */
export function encodeParts(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts of a cursor, which may be of anybody's making: none where it is not of `encodeParts`, and none of them checked. */
export function decodeParts(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // not our writing: refused by the caller with a sentence
  }
}

const SORT_VALUE = /^(\d{4}-\d{2}-\d{2})( ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?)?$/;

/** A date or an instant as PostgreSQL prints it; anything else would fail in SQL instead of here. */
function isSortValue(value: unknown): value is string {
  return typeof value === 'string' && SORT_VALUE.test(value) && isCalendarDate(value.slice(0, 10));
}

/** Of a length that it never has in truth. */
const isEncoded = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{8,300}$/.test(value);

/** PostgreSQL holds any text but one with a zero character in it. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}
