import type { DataSource, EntityMetadata } from 'typeorm';
import { keyIdOf, type KeyRing } from './key-ring';
import { isSealedColumn } from './sealed-column';
import type { Place } from './sealed-text';
import { NotOpened, type WhyNotOpened } from './sealing.errors';

/** What became of the sealed values of one database. */
export interface ResealReport {
  /** How many there are. */
  values: number;
  /** How many of them were sealed with another key than the first. */
  onOldKeys: number;
  /** How many of these are sealed with the first key now; fewer where one was changed meanwhile, or does not open. */
  resealed: number;
  /** Those that do not open with any key of the ring. They are left as they are. */
  notOpened: { place: Place; why: WhyNotOpened }[];
}

/** A value that is to be replaced. */
interface Replacement {
  id: string;
  held: string;
  fresh: string;
}

type Row = Record<string, string | null> & { id: string };

const ROWS_AT_ONCE = 500;

/**
 * Opens every sealed value of a database, and seals with the first key of the ring what another one sealed. Some rows at
 * a time, each batch for itself: broken off and begun again it has less to do. It changes nothing else of a row, neither
 * version nor moment, and steps over a value that somebody changes at the same time.
 */
export async function resealDatabase(
  db: DataSource,
  keys: KeyRing,
  onProgress: (table: string, values: number) => void = () => undefined,
): Promise<ResealReport> {
  const report: ResealReport = { values: 0, onOldKeys: 0, resealed: 0, notOpened: [] };
  for (const metadata of db.entityMetadatas) {
    for await (const rows of sealedRows(db, metadata)) {
      for (const { databaseName: column } of metadata.columns.filter(isSealedColumn)) {
        const replacements = resealColumn(rows, { table: metadata.tableName, column }, keys, report);
        report.resealed += await replace(db, metadata, column, replacements);
      }
      onProgress(metadata.tableName, report.values);
    }
  }
  return report;
}

/** Every row with a sealed value, in the order of ids. */
async function* sealedRows(db: DataSource, metadata: EntityMetadata): AsyncGenerator<Row[]> {
  const columns = metadata.columns.filter(isSealedColumn).map(({ databaseName }) => quoteName(databaseName));
  if (columns.length === 0) return;
  const { table, id } = namesIn(metadata);
  for (let after: string | null = null, rows: Row[]; ; after = rows.at(-1)?.id ?? null) {
    rows = await db.query<Row[]>(
      `select ${id} as id, ${columns.join(', ')} from ${table}
        where ($1::text is null or ${id} > $1) and num_nonnulls(${columns.join(', ')}) > 0
        order by ${id} limit ${ROWS_AT_ONCE}`,
      [after],
    );
    if (rows.length === 0) return;
    yield rows;
  }
}

function resealColumn(
  rows: Row[],
  { table, column }: Omit<Place, 'id'>,
  keys: KeyRing,
  report: ResealReport,
): Replacement[] {
  const replacements: Replacement[] = [];
  for (const { id, [column]: held } of rows) {
    if (typeof held !== 'string') continue;
    const isOld = keyIdOf(held) !== keys.sealsWith;
    report.values += 1;
    report.onOldKeys += isOld ? 1 : 0;
    const place = { table, column, id };
    try {
      const text = keys.open(held, place);
      if (isOld) replacements.push({ id, held, fresh: keys.seal(text, place) });
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      report.notOpened.push({ place, why: error.why });
    }
  }
  return replacements;
}

/** Gives how many values it replaced. */
async function replace(
  db: DataSource,
  metadata: EntityMetadata,
  columnName: string,
  replacements: Replacement[],
): Promise<number> {
  if (replacements.length === 0) return 0;
  const { table, id } = namesIn(metadata);
  const column = quoteName(columnName);
  const [done] = await db.query<{ count: number }[]>(
    `with replaced as (
       update ${table} set ${column} = given.fresh
         from json_to_recordset($1::json) as given(id text, held text, fresh text)
        where ${table}.${id} = given.id and ${table}.${column} = given.held
       returning 1
     )
     select count(*)::int as count from replaced`,
    [JSON.stringify(replacements)],
  );
  return done?.count ?? 0;
}

/** The table and its one primary key, safe in a statement. Refuses a table whose rows are not known by one text. */
function namesIn({ tableName, primaryColumns: [primary, ...more] }: EntityMetadata): { table: string; id: string } {
  if (!primary || more.length > 0 || primary.type !== 'text') {
    throw new Error(`Table ${tableName} has sealed columns: it needs a primary key of one column, a text`);
  }
  return { table: quoteName(tableName), id: quoteName(primary.databaseName) };
}

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
