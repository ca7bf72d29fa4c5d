import { parseArgs } from 'node:util';
import { type ChangingLine, countText } from '../hub/changing-line';
import { type HubCommand, runHubCommand, withHubStores, worldFolderFor } from '../hub/hub-command';
import { CommandRefused } from '../hub/hub-command.errors';
import { type KeptHeads, readHeads, writeHeads } from './kept-heads';
import { faultText, reportLine } from './report-text';
import { type LogReport, verifyHub } from './verify-hub';

const USAGE =
  'Cách dùng / usage: npm run audit:verify -- [--expect <tệp / file>] [--write <tệp / file>] [thư mục / folder]';

interface Wanted {
  folder: string | undefined;
  expected: KeptHeads | undefined;
  writeTo: string | undefined;
}

/**
 * Verifies every access log of a hub and prints what it finds. Gives the exit code: 0 where all are unbroken and go on
 * from what was expected; else 1, with what is wrong on `err`, and no heads are written.
 */
export async function runAuditCommand(command: HubCommand): Promise<number> {
  return runHubCommand(command, async (line) => {
    const { out, err } = command;
    const wanted = readArguments(command.args);
    const reports = await verify(command, wanted, line);
    line.end();
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
  });
}

function readArguments(args: readonly string[]): Wanted {
  const options = { expect: { type: 'string' }, write: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) throw new CommandRefused(USAGE);
    const expected = values.expect === undefined ? undefined : readHeads(values.expect);
    return { folder: positionals[0], expected, writeTo: values.write };
  } catch (error) {
    throw error instanceof TypeError ? new CommandRefused(USAGE) : error; // parseArgs refuses with a TypeError
  }
}

function verify(command: HubCommand, { folder, expected }: Wanted, line: ChangingLine): Promise<LogReport[]> {
  const onProgress = (database: string, lines: number) => line.show(`${database} ${countText(lines)}`);
  return withHubStores(command, worldFolderFor(command, folder, USAGE), ({ databases }) =>
    verifyHub(databases, { expected, onProgress }),
  );
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
