import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../platform/postgres/test-database';
import { testAdminUrl } from '../test/support/postgres';
import { CITIZEN_AFFAIRS_DATABASE } from './citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from './city-council/database';
import { WARD_COUNCIL_DATABASE } from './ward-council/database';

const SERVERS = [
  ['city-council', CITY_COUNCIL_DATABASE],
  ['citizen-affairs', CITIZEN_AFFAIRS_DATABASE],
  ['ward-council', WARD_COUNCIL_DATABASE],
] as const;

describe.each(SERVERS)('the migrations of %s', (_, content) => {
  let database: TestDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase(testAdminUrl());
    db = await openOwnedDatabase({ ...content, ownerUrl: database.ownerUrl });
  });
  afterAll(async () => {
    await db?.destroy();
    await database?.drop();
  });

  /** What TypeORM would change to make the database what the models say. */
  const wantedChanges = async () => (await db.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  /** Everything of ours that the database holds; TypeORM's own two tables are left out. */
  const namesInDatabase = async () => {
    const rows = await db.query<{ name: string }[]>(`
      select 'table ' || relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('migrations', 'typeorm_metadata')
      union all
      select 'column ' || table_name || '.' || column_name from information_schema.columns
        where table_schema = 'public' and table_name not in ('migrations', 'typeorm_metadata')
      union all
      select 'index ' || indexname from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
      union all
      select 'constraint ' || conname from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 'migrations'::regclass and contype = 'f'
      union all
      select 'policy ' || tablename || '.' || policyname from pg_policies where schemaname = 'public'
      union all
      select 'rows ruled ' || relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity
      union all
      select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'
      order by 1`);
    return rows.map(({ name }) => name);
  };

  test('give an empty database exactly what the models say', async () => {
    expect(await namesInDatabase()).not.toEqual([]);
    expect(await wantedChanges()).toEqual([]);
  });

  test('leave nothing when they are undone, and can be run again', async () => {
    const before = await namesInDatabase();

    for (let undone = 0; undone < db.migrations.length; undone++) await db.undoLastMigration();
    expect(await namesInDatabase()).toEqual([]);

    await db.runMigrations();
    expect(await namesInDatabase()).toEqual(before);
    expect(await wantedChanges()).toEqual([]);
  });

  test('can be run again one by one: the last alone leaves the others as they were', async () => {
    const before = await namesInDatabase();

    await db.undoLastMigration();
    await db.runMigrations();

    expect(await namesInDatabase()).toEqual(before);
    expect(await wantedChanges()).toEqual([]);
  });

  test('are not run twice', async () => {
    expect(await db.runMigrations()).toEqual([]);
  });
});
