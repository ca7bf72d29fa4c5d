import { Client } from 'pg';
import { Workbook } from '@cj-tech-master/excelts';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../../platform/postgres/test-database';
import { testAdminUrl } from '../../test/support/postgres';
import { openWardCouncilDatabase } from './database';
import { knowUnit } from '../../test/support/any-unit';

/** The ward that the tests of importing are about. */
export const WARD = 'song-cau';

/** A ward's database without a record. */
export interface EmptyWard {
  database: { url: string; ownerUrl: string };
  /** As the server's role. */
  db: DataSource;
  /** As the owner, whom no rule binds. */
  owner: Client;
  /** Takes the server's connection away; the database is removed with `drop`. */
  drop(): Promise<void>;
}

/** Creates the database of a ward, its tables up to date. The caller drops it. */
export async function createEmptyWard(): Promise<EmptyWard> {
  const database = await createTestDatabase(testAdminUrl());
  const db = await openWardCouncilDatabase(database);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`insert into ward_council (ward_id, name) values ($1, 'HĐND phường Sông Cầu')`, [WARD]);
  await owner.query(knowUnit(WARD));
  const drop = async () => {
    await db.destroy();
    await owner.end();
    await database.drop();
  };
  return { database, db, owner, drop };
}

/** A workbook of these sheets, each with its rows. */
export async function workbookOf(sheets: Record<string, unknown[][]>): Promise<Buffer> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow(row as never); // whatever a cell may hold
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
