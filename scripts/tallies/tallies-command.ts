import { parseArgs } from 'node:util';
import { type HubCommand, runHubCommand, withHubStores, worldFolderFor } from '../hub/hub-command';
import { CommandRefused } from '../hub/hub-command.errors';
import { faultText, isRight, reportLine } from './report-text';
import { verifyTallies } from './verify-tallies';

const USAGE = 'Cách dùng / usage: npm run verify:tallies -- [--mend] [thư mục / folder]';

/**
 * Counts every record of a hub anew and holds the sums that tallies are counted from against that; with `--mend` the sums
 * are counted anew first. Gives the exit code: 0 where all are right, else 1, with what is wrong on `err`.
 */
export async function runTalliesCommand(command: HubCommand): Promise<number> {
  return runHubCommand(command, async (line) => {
    const { out, err } = command;
    const { folder, mend } = readArguments(command.args);
    const options = { mend, onDatabase: (database: string) => line.show(database) };
    const reports = await withHubStores(command, worldFolderFor(command, folder, USAGE), ({ databases }) =>
      verifyTallies(databases, options),
    );
    line.end();
    out.write(`${reports.map(reportLine).join('\n')}\n`);
    if (reports.every(isRight)) return 0;
    err.write(
      `Có số liệu cộng sẵn không khớp, hoặc không kiểm được; sửa bằng --mend. / Sums are wrong or could not be verified; --mend counts them anew.\n${reports.flatMap(faultText).join('\n')}\n`,
    );
    return 1;
  });
}

function readArguments(args: readonly string[]): { folder: string | undefined; mend: boolean } {
  try {
    const options = { mend: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) throw new CommandRefused(USAGE);
    return { folder: positionals[0], mend: values.mend };
  } catch (error) {
    throw error instanceof TypeError ? new CommandRefused(USAGE) : error; // parseArgs refuses with a TypeError
  }
}
