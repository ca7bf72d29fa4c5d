import type { CellValue, RowValues } from './cell';

/** NUL can stand in no cell, so it keeps the parts of a key apart. */
const separator = '\0';

/**
 * The values of `columns` as one text. Undefined where a value is null or could not be read:
 * such a row has no key, refers to nothing and is equal to nothing.
 */
export function keyOf(values: RowValues, columns: readonly string[]): string | undefined {
  const parts = columns.map((column) => values[column]);
  if (parts.some((part) => part === null || part === undefined)) return undefined;
  return parts.map((part) => keyText(part ?? null)).join(separator);
}

/** How a value is written in a key and shown in a fault. */
export function keyText(value: CellValue): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The keys that a table's file holds, and the line each is first met at. */
export class KeySet {
  /** False when part of the file could not be read: then a key that is not here may yet be in the file. */
  isComplete = true;
  private readonly firstLines = new Map<string, number>();

  constructor(
    readonly columns: readonly string[],
    readonly mustBeUnique: boolean,
  ) {}

  /** Adds the row's key; gives the line of the row that has it already, if there is one. */
  add(values: RowValues, line: number): number | undefined {
    const key = keyOf(values, this.columns);
    if (key === undefined) return undefined;
    const first = this.firstLines.get(key);
    if (first === undefined) this.firstLines.set(key, line);
    return first;
  }

  /** The line of the row with this key, as `keyOf` writes it. */
  lineOf(key: string): number | undefined {
    return this.firstLines.get(key);
  }
}
