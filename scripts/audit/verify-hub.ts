import { Client } from 'pg';
import type { Sentence } from '../../platform/language/sentence';
import type { ChainReport } from './chain-check';
import type { KeptHeads } from './kept-heads';
import { NoAccessLog, verifyLog } from './verify-log';

/** What became of one database: its log was followed to the end, or could not be. */
export type LogReport = { database: string } & ({ chain: ChainReport } | { unverified: Sentence });

export interface VerifyHubOptions {
  expected?: KeptHeads | undefined;
  onProgress?(database: string, lines: number): void;
}

/**
 * Verifies the access logs of these databases, by the names of their servers, one after the other; the city council has none. A database
 * may be called anything, and be opened as any role that may read the log. One that cannot be read, or that is expected and not there, is
 * a report too: nobody gets rid of a log by taking the database away.
 */
export async function verifyHub(
  databases: ReadonlyMap<string, string>,
  { expected = {}, onProgress }: VerifyHubOptions = {},
): Promise<LogReport[]> {
  const urls = new Map([...databases].filter(([server]) => server !== 'city-council'));
  const reports: LogReport[] = [];
  for (const [database, url] of urls) {
    const options = { kept: expected[database], onProgress: (lines: number) => onProgress?.(database, lines) };
    reports.push(
      await verifyLog(url, options).then(
        (chain) => ({ database, chain }),
        (error: unknown) => ({ database, unverified: atPlace(placeOf(url), reasonOf(error)) }),
      ),
    );
  }
  for (const database of Object.keys(expected).filter((name) => !urls.has(name))) {
    reports.push({ database, unverified: NO_DATABASE });
  }
  return reports;
}

/** As whom a database is opened, and where, for people: an address leads elsewhere where it names neither. */
function placeOf(url: string): string {
  const { user, database, host, port } = new Client({ connectionString: url });
  return `${user ?? ''}@${host}:${port}/${database ?? ''}`;
}

const NO_DATABASE: Sentence = { vi: 'không có cơ sở dữ liệu này', en: 'there is no such database' };

const atPlace = (place: string, { vi, en }: Sentence): Sentence => ({ vi: `${place}: ${vi}`, en: `${place}: ${en}` });

/** What PostgreSQL says is in its own language. */
function reasonOf(error: unknown): Sentence {
  if (error instanceof NoAccessLog) return error.says;
  const message = error instanceof Error ? error.message : String(error);
  return { vi: message, en: message };
}
