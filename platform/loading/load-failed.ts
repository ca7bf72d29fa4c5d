/**
 * A load that ended for another reason than the data: a database that is away, behind on its tables or that refuses
 * the role. The message is for people and holds no SQL and no address; `cause` has the rest, for the log.
 */
export class LoadFailed extends Error {
  constructor(
    readonly target: string,
    explanation: string,
    cause?: unknown,
  ) {
    super(`${target}: ${explanation}`, { cause });
    this.name = 'LoadFailed';
  }
}

/** PostgreSQL's own answer that a statement has failed, reduced to the fields that are safe to use. */
export class DatabaseRefused extends LoadFailed {
  constructor(
    target: string,
    readonly code: string,
    readonly constraint: string | undefined,
    readonly column: string | undefined,
    cause: unknown,
  ) {
    super(target, explain(code), cause);
    this.name = 'DatabaseRefused';
  }
}

/** Turns what a driver throws into one of the two. */
export function loadFailed(target: string, error: unknown): LoadFailed {
  const { code, constraint, column } = fieldsOf(error);
  // Class 08 and 57P: the connection is lost or being ended, and what became of the statement is unknown.
  if (/^(?!08|57P)[0-9A-Z]{5}$/.test(code)) return new DatabaseRefused(target, code, constraint, column, error);
  return new LoadFailed(target, `its database cannot be reached (${code}); try again when it is up`, error);
}

function fieldsOf(error: unknown): { code: string; constraint?: string; column?: string } {
  // TypeORM wraps the driver's error; both are plain objects with optional texts.
  const { driverError = error } = error as { driverError?: unknown };
  const { code, constraint, column } = driverError as Record<string, string | undefined>;
  return { code: code ?? 'no answer', constraint, column };
}

function explain(code: string): string {
  if (code === '42P01' || code === '42703') return 'its tables are not those of this program; run its migrations first';
  if (code === '42501') return 'its role may not write all tables';
  if (code === '53100')
    return 'the disk of its database is full; nothing was loaded. Make room and load the same files again';
  return `its database refused (code ${code})`;
}
