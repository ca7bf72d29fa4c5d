import { type CommandContext, DONE, FAILED } from '../cli/command-line';
import { countText } from '../hub/changing-line';
import { withHubStores, worldFolderFor } from '../hub/hub-command';
import { WrongUsage } from '../hub/hub-command.errors';
import { ownerUrlsOf, readNamedUrls } from '../hub/hub-stores';
import { type KeptHeads, readHeads, writeHeads } from './kept-heads';
import { faultText, reportLine } from './report-text';
import { type LogReport, verifyHub } from './verify-hub';

/** What the command may be told: a world's folder, and files with the heads of logs to go on from and to write. */
export interface AuditOptions {
  folder?: string | undefined;
  expect?: string | undefined;
  write?: string | undefined;
  /** The server whose log alone is verified. */
  only?: string | undefined;
}

/**
 * Verifies every access log of a hub and prints what it finds. Gives the exit code: 0 where all are unbroken and go on
 * from what was expected; else 1, with what is wrong on `err`, and no heads are written.
 */
export async function runAudit(context: CommandContext, options: AuditOptions): Promise<number> {
  const { out, err, progress, say } = context;
  const expected = options.expect === undefined ? {} : readHeads(options.expect);
  const { only } = options;
  const chosen = only === undefined ? expected : pickHead(expected, only);
  const onProgress = (database: string, lines: number) => progress.show(`${database} ${countText(lines)}`);
  const folder = worldFolderFor(context, options.folder);
  const verify = (urls: ReadonlyMap<string, string>) =>
    verifyHub(chosenOf(urls, only), { expected: chosen, onProgress });
  const named = readNamedUrls(context.env);
  const reports = await (named
    ? verify(named)
    : withHubStores(context, folder, ({ databases }) => verify(ownerUrlsOf(databases))));
  progress.end();
  out.write(`${reports.map((report) => reportLine(report, say)).join('\n')}\n`);
  const faults = reports.flatMap((report) => faultText(report, say));
  if (faults.length > 0) {
    err.write(
      `${say('Nhật ký truy cập không nguyên vẹn, hoặc không kiểm được.', 'The access log is not unbroken, or could not be verified.')}\n${faults.join('\n')}\n`,
    );
    return FAILED;
  }
  if (options.write) writeHeads(options.write, headsOf(reports));
  return DONE;
}

const pickHead = (heads: KeptHeads, server: string): KeptHeads =>
  Object.fromEntries(Object.entries(heads).filter(([name]) => name === server));

function chosenOf(urls: ReadonlyMap<string, string>, only: string | undefined): ReadonlyMap<string, string> {
  if (only === undefined) return urls;
  const url = urls.get(only);
  if (url !== undefined) return new Map([[only, url]]);
  throw new WrongUsage({
    vi: `Không có cơ sở dữ liệu của ${only}; có: ${[...urls.keys()].join(', ')}.`,
    en: `There is no database of ${only}; there are: ${[...urls.keys()].join(', ')}.`,
  });
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
