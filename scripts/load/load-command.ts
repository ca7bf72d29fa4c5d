import { DataRefused } from '../../platform/loading/faults';
import { type HubCommand, runHubCommand, withHubStores } from '../hub/hub-command';
import { CommandRefused } from '../hub/hub-command.errors';
import { loadWorld } from './load-world';
import { tellProgress } from './progress-line';
import { reportText } from './report-text';

const USAGE = 'Cách dùng / usage: npm run load -- <thư mục / folder>';

/** Loads the folder that the arguments name and says what became of it. Gives the exit code: 0, or 1 with the reason on `err`. */
export async function runLoadCommand(command: HubCommand): Promise<number> {
  return runHubCommand(command, async (line) => {
    const [folder, ...rest] = command.args;
    if (!folder || rest.length > 0) throw new CommandRefused(USAGE);
    const onProgress = tellProgress(command.out, line);
    const report = await withHubStores(command, folder, ({ databases, keys }) =>
      loadWorld(folder, databases, { keys, onProgress }),
    ).catch(countFaults);
    line.end();
    command.out.write(reportText(report));
    return 0;
  });
}

function countFaults(error: unknown): never {
  if (!(error instanceof DataRefused)) throw error;
  const count = `Không nạp gì; số lỗi / nothing was loaded; faults: ${error.faults.length}`;
  throw new CommandRefused(`${count}\n${error.message}`, { cause: error });
}
