/** Runs a statement without values, and gives its rows. */
export type Query = <Row>(statement: string) => Promise<Row[]>;

/** What TypeORM's own table of migrations says. */
export interface MigrationState {
  /** Whether there is one; it comes with the first run, of no migrations too. */
  hasTable: boolean;
  /** Of those asked for, the ones that have not run. None where the role may not read the table: that is found out elsewhere. */
  pending: readonly string[];
}

/** Finds out which of these migrations have not run. */
export async function readMigrationState(query: Query, names: readonly string[]): Promise<MigrationState> {
  const [table] = await query<{ isThere: boolean; isReadable: boolean }>(
    `select to_regclass('migrations') is not null as "isThere",
        has_table_privilege(to_regclass('migrations'), 'select') as "isReadable"`,
  );
  if (!table?.isThere) return { hasTable: false, pending: names };
  if (!table.isReadable) return { hasTable: true, pending: [] };
  const run = await query<{ name: string }>('select name from migrations');
  return { hasTable: true, pending: names.filter((name) => !run.some((done) => done.name === name)) };
}
