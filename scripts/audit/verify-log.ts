import type { Client } from 'pg';
import { withClient } from '../../platform/postgres/with-client';
import { SELECT_LINES } from '../../subgraphs/access-log/canonical-line';
import { ChainCheck, type ChainReport, type Head, type StoredLine } from './chain-check';

/** A log that is not there cannot be verified. */
export class NoAccessLog extends Error {
  override readonly name = 'NoAccessLog';

  readonly says = { vi: 'không có nhật ký truy cập', en: 'there is no access log in the database' };

  constructor() {
    super('there is no access log in the database');
  }
}

/** Lines that are read at a time. */
const BATCH = 5_000;

/** What one log is checked against, and who is told how far the check is. */
export interface VerifyOptions {
  kept?: Head | undefined;
  onProgress?(lines: number): void;
}

/**
 * Verifies the access log of one database as it stands at this moment, while servers go on writing; changes nothing.
 * Refuses with NoAccessLog, and as PostgreSQL refuses.
 */
export async function verifyLog(url: string, { kept, onProgress }: VerifyOptions = {}): Promise<ChainReport> {
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('access_log') is not null and to_regclass('access_log_head') is not null as there`,
    );
    if (!rows[0]?.there) throw new NoAccessLog();
    const check = new ChainCheck(kept);
    await client.query(`declare log no scroll cursor for ${SELECT_LINES}`);
    let lines = 0;
    for (let batch = await nextOf(client); batch.length > 0; batch = await nextOf(client)) {
      for (const line of batch) check.add(line);
      onProgress?.((lines += batch.length));
    }
    return check.finish(await headOf(client));
  });
}

async function nextOf(client: Client): Promise<StoredLine[]> {
  return (await client.query<StoredLine>(`fetch ${BATCH} from log`)).rows;
}

async function headOf(client: Client): Promise<Head | undefined> {
  const { rows } = await client.query<Head>('select count::float8 as lines, hash from access_log_head');
  return rows[0];
}
