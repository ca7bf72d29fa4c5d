import { parseArgs } from 'node:util';
import { DataRefused } from '../../platform/loading/faults';
import { type HubCommand, runHubCommand, withHubStores } from '../hub/hub-command';
import { CommandRefused } from '../hub/hub-command.errors';
import { loadWorld } from './load-world';
import { tellProgress } from './progress-line';
import { reportText } from './report-text';

const USAGE = 'Cách dùng / usage: npm run load -- <thư mục / folder> [--overwrite --reason "<lý do / why>"]';

/** Loads the folder that the arguments name and says what became of it. Gives the exit code: 0, or 1 with the reason on `err`. */
export async function runLoadCommand(command: HubCommand): Promise<number> {
  return runHubCommand(command, async (line) => {
    const { folder, overwrite } = readArguments(command.args);
    const onProgress = tellProgress(command.out, line);
    const report = await withHubStores(command, folder, ({ databases, keys }) =>
      loadWorld(folder, databases, { keys, overwrite, onProgress }),
    ).catch(countFaults);
    line.end();
    command.out.write(reportText(report));
    return 0;
  });
}

function readArguments(args: readonly string[]): { folder: string; overwrite?: { reason: string } } {
  const options = { overwrite: { type: 'boolean' }, reason: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...rest] = positionals;
    const reason = values.reason?.trim();
    if (!folder || rest.length > 0 || Boolean(values.overwrite) !== Boolean(reason)) throw new CommandRefused(USAGE);
    return reason ? { folder, overwrite: { reason } } : { folder };
  } catch (error) {
    throw new CommandRefused(USAGE, { cause: error });
  }
}

function countFaults(error: unknown): never {
  if (!(error instanceof DataRefused)) throw error;
  const rows = new Set(error.faults.flatMap(({ file, line }) => (line > 0 ? [`${file}:${line}`] : []))).size;
  const count = `Không nạp gì / nothing was loaded; từ chối / refused: ${rows}; số lỗi / faults: ${error.faults.length}`;
  throw new CommandRefused(`${count}\n${error.message}`, { cause: error });
}
