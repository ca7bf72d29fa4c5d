import { DataRefused } from '../../platform/loading/faults';
import { type CommandContext, DONE } from '../cli/command-line';
import { withHubStores } from '../hub/hub-command';
import { refusedFor } from '../hub/hub-command.errors';
import { loadWorld } from './load-world';
import { tellProgress } from './progress-line';
import { reportText } from './report-text';

/** A folder with the data of a city, and why its files win where somebody has changed the same value since, and its vanished lines are removed. */
export interface LoadOrder {
  folder: string;
  overwrite?: { reason: string } | undefined;
  removeVanished?: { reason: string } | undefined;
}

/** Loads a folder and says what became of it. Gives the exit code. Refuses with every fault, and then nothing is loaded. */
export async function runLoad(context: CommandContext, { folder, ...options }: LoadOrder): Promise<number> {
  const { out, err, progress } = context;
  const onProgress = tellProgress(err, progress, context.language);
  const report = await withHubStores(context, folder, ({ databases, keys }) =>
    loadWorld(folder, databases, { keys, ...options, onProgress }),
  ).catch(countFaults);
  progress.end();
  out.write(reportText(report, context.language));
  return DONE;
}

function countFaults(error: unknown): never {
  if (!(error instanceof DataRefused)) throw error;
  const rows = new Set(error.faults.flatMap(({ file, line }) => (line > 0 ? [`${file}:${line}`] : []))).size;
  const { length } = error.faults;
  const count = {
    vi: `Không nạp gì; số hàng bị từ chối: ${rows}; số lỗi: ${length}`,
    en: `Nothing was loaded; rows refused: ${rows}; faults: ${length}`,
  };
  throw refusedFor(count, error);
}
