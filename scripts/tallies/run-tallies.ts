import { type CommandContext, DONE, FAILED } from '../cli/command-line';
import { withHubStores, worldFolderFor } from '../hub/hub-command';
import { faultText, isRight, reportLine } from './report-text';
import { verifyTallies } from './verify-tallies';

/**
 * Counts every record of a hub anew and holds the sums that tallies are counted from against that; with `mend` the sums
 * are counted anew first. Gives the exit code: 0 where all are right, else 1, with what is wrong on `err`.
 */
export async function runTallies(
  context: CommandContext,
  { folder, mend }: { folder: string | undefined; mend: boolean },
): Promise<number> {
  const { out, err, progress, say } = context;
  const options = { mend, onDatabase: (database: string) => progress.show(database) };
  const reports = await withHubStores(context, worldFolderFor(context, folder), ({ databases }) =>
    verifyTallies(databases, options),
  );
  progress.end();
  out.write(`${reports.map((report) => reportLine(report, say)).join('\n')}\n`);
  if (reports.every(isRight)) return DONE;
  err.write(
    `${say('Có số liệu cộng sẵn không khớp, hoặc không kiểm được; sửa bằng --mend.', 'Sums are wrong or could not be verified; --mend counts them anew.')}\n${reports.flatMap((report) => faultText(report, say)).join('\n')}\n`,
  );
  return FAILED;
}
