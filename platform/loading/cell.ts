import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** A cell's value as it goes to the database by way of JSON. bigint and numeric stay text, exact. */
export type CellValue = string | number | boolean | Date | object | null;

/** A row's values by column; a column is left out where its cell could not be read. */
export type RowValues = Record<string, CellValue>;

/** What a cell says, or what was expected in its place. */
export type CellReading = { value: CellValue } | { expected: string };

/** Reads a cell that is not empty. */
export type ReadCell = (cell: string) => CellReading;

/** How the cells of a column are read; undefined when the column's type cannot stand in a CSV file. */
export function cellReader(type: string, column: ColumnMetadata): ReadCell | undefined {
  if (column.isArray) return undefined;
  if (column.enum) return readOneOf(column.enum);
  return readers[type]?.(column);
}

const readers: Record<string, (column: ColumnMetadata) => ReadCell> = {
  text: () => readText(Infinity),
  'character varying': (column) => readText(column.length ? Number(column.length) : Infinity),
  character: (column) => readText(column.length ? Number(column.length) : 1),
  smallint: () => readInteger(-(2n ** 15n), 2n ** 15n - 1n),
  integer: () => readInteger(-(2n ** 31n), 2n ** 31n - 1n),
  bigint: () => readInteger(-(2n ** 63n), 2n ** 63n - 1n),
  numeric: readNumeric,
  boolean: () => readBoolean,
  date: () => readDate,
  'timestamp with time zone': () => readTimestamp,
  uuid: () => readUuid,
  jsonb: () => readJson,
};

function readText(longest: number): ReadCell {
  return (cell) => {
    if (cell !== cell.trim()) return { expected: 'no space at the beginning or the end' };
    if (cell.includes('\0')) return { expected: 'text without the character NUL' };
    // PostgreSQL counts characters, not UTF-16 units.
    if (cell.length > longest && [...cell].length > longest) return { expected: `at most ${longest} characters` };
    // Vietnamese can be written in two forms that look alike; two names of one unit must be equal.
    return { value: cell.normalize('NFC') };
  };
}

function readOneOf(allowed: readonly (string | number)[]): ReadCell {
  const values = new Set(allowed.map(String));
  const expected = `one of ${[...values].join(', ')}`;
  return (cell) => (values.has(cell) ? { value: cell } : { expected });
}

function readInteger(least: bigint, most: bigint): ReadCell {
  // Beyond this a JavaScript number is not exact, and TypeORM gives such columns as text.
  const isExact = most <= BigInt(Number.MAX_SAFE_INTEGER);
  return (cell) => {
    if (!/^(0|-?[1-9]\d*)$/.test(cell)) return { expected: 'an integer, written like 0, 12 or -3' };
    const value = BigInt(cell);
    if (value < least || value > most) return { expected: `an integer from ${least} to ${most}` };
    return { value: isExact ? Number(value) : cell };
  };
}

function readNumeric({ precision, scale }: ColumnMetadata): ReadCell {
  // Without a precision PostgreSQL keeps every digit; with one it would round in silence what has too many.
  const decimals = precision ? (scale ?? 0) : Infinity;
  const whole = precision ? precision - decimals : Infinity;
  const limit = precision ? ` with at most ${whole} digits before the point and ${decimals} after it` : '';
  return (cell) => {
    const match = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/.exec(cell);
    const before = match?.[1] === '0' ? 0 : (match?.[1]?.length ?? 0);
    const fits = match && before <= whole && (match[2]?.length ?? 0) <= decimals;
    return fits ? { value: cell } : { expected: `a number, written like 12 or -3.5${limit}` };
  };
}

const readBoolean: ReadCell = (cell) =>
  cell === 'true' || cell === 'false' ? { value: cell === 'true' } : { expected: 'true or false' };

const readDate: ReadCell = (cell) =>
  isCalendarDate(cell) ? { value: cell } : { expected: 'a date of the calendar, written YYYY-MM-DD' };

const timeAndOffset = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

const readTimestamp: ReadCell = (cell) =>
  isCalendarDate(cell.slice(0, 10)) && timeAndOffset.test(cell.slice(10))
    ? { value: new Date(cell) }
    : { expected: 'a moment with its offset, written like 2020-10-16T08:30:00+07:00' };

function isCalendarDate(text: string): boolean {
  const match = /^(?!0000)(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysIn(month, year);
}

function daysIn(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const readUuid: ReadCell = (cell) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(cell)
    ? { value: cell.toLowerCase() }
    : { expected: 'a UUID, written like 0190b0a2-5c7e-7000-8000-000000000001' };

/** Whatever shape it has; what it must be is for the rules of its table. */
const readJson: ReadCell = (cell) => {
  try {
    return { value: JSON.parse(cell) as CellValue };
  } catch {
    return { expected: 'JSON' };
  }
};
