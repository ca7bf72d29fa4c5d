import { parseArgs } from 'node:util';
import { ConfigRefused } from '../../platform/config/read-config';
import { EmbeddedPostgresRefusal } from '../../platform/postgres/embedded-postgres.errors';
import type { OwnedDatabases } from '../hub/hub-databases';
import { NotAWorld } from '../hub/world-folder';
import { readLoadConfig } from '../load/config';
import type { LoadCommand } from '../load/load-command';
import type { Output } from '../load/progress-line';
import { type KeptHeads, NoKeptHeads, readHeads, writeHeads } from './kept-heads';
import { faultText, reportLine } from './report-text';
import { type LogReport, verifyHub } from './verify-hub';

const USAGE =
  'Cách dùng / usage: npm run audit:verify -- [--expect <tệp / file>] [--write <tệp / file>] [thư mục / folder]';

/** The world of `npm start`, where neither the environment nor the arguments name another one. */
const STANDARD_FOLDER = 'data/bac-kan-2020';

const ERASE_LINE = '\r\u001b[K';
const numbers = new Intl.NumberFormat('vi-VN');

/** The command was not called as it should be. */
class AuditCommandRefused extends Error {
  override readonly name = 'AuditCommandRefused';
}

interface Wanted {
  folder: string | undefined;
  expected: KeptHeads | undefined;
  writeTo: string | undefined;
}

/**
 * Verifies every access log of a hub and prints what it finds. Gives the exit code: 0 where all are unbroken and go on
 * from what was expected; else 1, with what is wrong on `err`, and no heads are written.
 */
export async function runAuditCommand(command: LoadCommand): Promise<number> {
  const { out, err } = command;
  try {
    const wanted = readArguments(command.args);
    const reports = await verify(command, wanted);
    if (out.isTTY) out.write(ERASE_LINE);
    out.write(`${reports.map(reportLine).join('\n')}\n`);
    const faults = reports.flatMap(faultText);
    if (faults.length > 0) {
      err.write(
        `Nhật ký truy cập không nguyên vẹn, hoặc không kiểm được. / The access log is not unbroken, or could not be verified.\n${faults.join('\n')}\n`,
      );
      return 1;
    }
    if (wanted.writeTo) writeHeads(wanted.writeTo, headsOf(reports));
    return 0;
  } catch (error) {
    err.write(`${out.isTTY ? ERASE_LINE : ''}${explain(error)}\n`);
    return 1;
  }
}

function readArguments(args: readonly string[]): Wanted {
  const options = { expect: { type: 'string' }, write: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) throw new AuditCommandRefused(USAGE);
    const expected = values.expect === undefined ? undefined : readHeads(values.expect);
    return { folder: positionals[0], expected, writeTo: values.write };
  } catch (error) {
    throw error instanceof TypeError ? new AuditCommandRefused(USAGE) : error; // parseArgs refuses with a TypeError
  }
}

function verify({ env, out, withEmbeddedDatabases }: LoadCommand, { folder, expected }: Wanted): Promise<LogReport[]> {
  const use = (databases: OwnedDatabases) => verifyHub(databases, { expected, onProgress: progressTo(out) });
  const config = readLoadConfig(env);
  if (config) return use(config.databases);
  if (!withEmbeddedDatabases) throw new AuditCommandRefused(USAGE);
  return withEmbeddedDatabases(folder ?? env.HUB_DATA_FOLDER ?? STANDARD_FOLDER, use);
}

/** On a terminal one line that changes; elsewhere the line of each database at the end is enough. */
function progressTo(out: Output) {
  return (database: string, lines: number): void => {
    if (out.isTTY) out.write(`${ERASE_LINE}${database} ${numbers.format(lines)}`);
  };
}

/** Only of logs that were verified, as all are where heads are written. */
function headsOf(reports: readonly LogReport[]): KeptHeads {
  return Object.fromEntries(
    reports.flatMap((report) => {
      if ('unverified' in report) return [];
      const { lines, hash } = report.chain;
      return [[report.database, { lines, hash }]];
    }),
  );
}

/** A refusal is told in its own words; anything else is a fault of the program or the machine and keeps its trace. */
function explain(error: unknown): string {
  const isRefusal = [AuditCommandRefused, ConfigRefused, EmbeddedPostgresRefusal, NoKeptHeads, NotAWorld].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error) return isRefusal ? error.message : (error.stack ?? error.message);
  return String(error);
}
