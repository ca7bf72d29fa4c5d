import type { OwnedDatabases } from '../hub/hub-databases';
import type { ChainReport } from './chain-check';
import type { KeptHeads } from './kept-heads';
import { verifyLog } from './verify-log';

/** What became of one database: its log was followed to the end, or could not be. */
export type LogReport = { database: string } & ({ chain: ChainReport } | { unverified: string });

export interface VerifyHubOptions {
  expected?: KeptHeads | undefined;
  onProgress?(database: string, lines: number): void;
}

/**
 * Verifies the access log of citizen affairs and of every ward, one after the other. A database that cannot be read, or
 * that is expected and not there, is a report too: nobody gets rid of a log by taking the database away.
 */
export async function verifyHub(
  databases: OwnedDatabases,
  { expected = {}, onProgress }: VerifyHubOptions = {},
): Promise<LogReport[]> {
  const urls = new Map([
    ['citizen-affairs', databases.citizenAffairs.ownerUrl],
    ...[...databases.wards].map(([wardId, { ownerUrl }]) => [`ward-council/${wardId}`, ownerUrl] as const),
  ]);
  const reports: LogReport[] = [];
  for (const [database, url] of urls) {
    const options = { kept: expected[database], onProgress: (lines: number) => onProgress?.(database, lines) };
    reports.push(
      await verifyLog(url, options).then(
        (chain) => ({ database, chain }),
        (error: unknown) => ({ database, unverified: reasonOf(error) }),
      ),
    );
  }
  for (const database of Object.keys(expected).filter((name) => !urls.has(name))) {
    reports.push({ database, unverified: 'không có cơ sở dữ liệu này / there is no such database' });
  }
  return reports;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
