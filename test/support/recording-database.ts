import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabaseAddress, PoolOptions } from '../../platform/database/data-source';
import { createTestDatabase } from '../../platform/postgres/test-database';
import { keptOutbox } from './kept-outbox';
import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import type { Command } from '../../subgraphs/recording/carried-out-commands';
import type { Entered } from '../../subgraphs/recording/entered-values';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import type { RecorderOptions } from '../../subgraphs/recording/carry-out';
import { Recorder } from '../../subgraphs/recording/recorder';
import { testAdminUrl } from './postgres';
import { TAKE_ANY_UNIT } from './any-unit';

/** One server's empty database with somebody who writes into it, and no server before it. */
export interface RecordingDatabase {
  db: DataSource;
  /** Writes as the writer unless told. */
  recorder(other?: Partial<RecorderOptions>): Recorder;
  /** A command of its own each time. */
  command(name: string, input: object): Command;
  /** Enters a record that has to be right. */
  enter<T extends CouncilRecord>(kind: RecordKind<T>, entered: Entered): Promise<T>;
  /** Does something as the owner of the database, as no server can. */
  asOwner<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Who writes, and with what. */
export type Writing = Pick<RecorderOptions, 'viewer'> & Partial<RecorderOptions>;

/** Opens an empty database of one server by the server's own function. The caller drops it. */
export async function openRecordingDatabase(
  open: (options: DatabaseAddress & PoolOptions) => Promise<DataSource>,
  writing: Writing,
): Promise<RecordingDatabase> {
  const { url, ownerUrl, drop } = await createTestDatabase(testAdminUrl());
  const db = await open({ url, ownerUrl, poolSize: 4 });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(TAKE_ANY_UNIT);
  const recorder = (other: Partial<RecorderOptions> = {}) =>
    new Recorder({
      db: db.manager,
      mayRecord: true,
      kinds: [],
      requestId: 'test',
      outbox: keptOutbox,
      now: () => new Date(),
      ...writing,
      ...other,
    });
  const command = (name: string, input: object) => ({ name, input, idempotencyKey: randomUUID() });
  return {
    db,
    recorder,
    command,
    enter: async (kind, entered) => {
      const { record, userErrors } = await recorder().record(kind, entered, command('record', entered));
      if (!record) throw new Error(`${kind.record.name} was refused: ${JSON.stringify(userErrors)}`);
      return record;
    },
    asOwner: async <Row extends object>(sql: string, values?: unknown[]) => (await owner.query<Row>(sql, values)).rows,
    drop: async () => {
      await owner.end();
      await db.destroy();
      await drop();
    },
  };
}
