import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { testAdminUrl } from '../../test/support/postgres';
import { readKnownUnits } from '../recording/known-units';
import { WARD_COUNCIL_DATABASE } from './database';
import { KnownUnit1603000000420 } from './migrations/known-unit.migration';
import { keepUnits } from '../coordination/units';

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl: database.ownerUrl, poolSize: 1 });
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const unit = { id: 'song-cau', validFrom: '2015-04-11', validTo: null };
const keep = (version: number, validTo: string | null) =>
  db.transaction((tx) => keepUnits(tx, { version, units: [{ ...unit, validTo }] }));
const known = () => readKnownUnits(db.manager);

test('a new database knows no unit, and one that was loaded before takes any until it is told', async () => {
  expect(await known()).toBe('NONE');
  const runner = db.createQueryRunner();
  const migration = new KnownUnit1603000000420();
  await migration.down(runner);
  await runner.query(`insert into ward_council (ward_id, name) values ('song-cau', 'HĐND')`);
  await migration.up(runner);
  await runner.release();
  expect(await known()).toBe('ANY');

  await keep(1, null);
  expect(await known()).toEqual(new Map([['song-cau', unit]]));
});

test('of two tellings the later one counts, in whichever order they come', async () => {
  await keep(3, '2025-07-01');
  await keep(2, null);
  await keep(3, null);
  expect(await known()).toEqual(new Map([['song-cau', { ...unit, validTo: '2025-07-01' }]]));
  await keep(4, null);
  expect(await known()).toEqual(new Map([['song-cau', unit]]));
});
