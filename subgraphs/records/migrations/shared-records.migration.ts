import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a record is a draft. What was there before has been shown to everybody, so it counts as shared. A table of
 * records that a later migration makes is not seen here and brings its own `shared_at`.
 */
export class SharedRecords1603000000004 implements MigrationInterface {
  readonly name = 'SharedRecords1603000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of await recordTables(runner)) {
      await runner.query(`alter table ${table} add shared_at timestamptz default now()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of await recordTables(runner)) await runner.query(`alter table ${table} drop shared_at`);
  }
}

/** The tables of records so far, quoted: each server has others, and all of them can be cancelled. */
async function recordTables(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(`
    select quote_ident(table_name) as table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'cancelled_at' order by table_name
  `)) as { table_name: string }[];
  return rows.map((row) => row.table_name);
}
