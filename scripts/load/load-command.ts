import { ConfigRefused } from '../../platform/config/read-config';
import { EmbeddedPostgresRefusal } from '../../platform/postgres/embedded-postgres.errors';
import { DataRefused } from '../../platform/loading/faults';
import { LoadFailed } from '../../platform/loading/load-failed';
import type { OwnedDatabases } from '../hub/hub-databases';
import type { HubKeys } from '../hub/hub-keys';
import { NotAWorld } from '../hub/world-folder';
import { DATABASE_VARIABLES, readLoadConfig } from './config';
import { loadWorld, type WorldReport } from './load-world';
import { type Output, ProgressLine } from './progress-line';
import { reportText } from './report-text';

/** Brings up the databases of a world's folder where the environment names none, hands them over, and takes them down again. */
export type WithEmbeddedDatabases = <T>(
  folder: string,
  use: (databases: OwnedDatabases, keys: HubKeys) => Promise<T>,
) => Promise<T>;

/** What the command works with; the program gives it its own arguments, environment and outputs. */
export interface LoadCommand {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  out: Output;
  err: Output;
  withEmbeddedDatabases?: WithEmbeddedDatabases;
}

/** The command was not called as it should be. */
class LoadCommandRefused extends Error {
  override readonly name = 'LoadCommandRefused';
}

/** Loads the folder that the arguments name and says what became of it. Gives the exit code: 0, or 1 with the reason on `err`. */
export async function runLoadCommand(command: LoadCommand): Promise<number> {
  const progress = new ProgressLine(command.out);
  try {
    const report = await load(command, progress);
    progress.end();
    command.out.write(reportText(report));
    return 0;
  } catch (error) {
    progress.end();
    command.err.write(`${explain(error)}\n`);
    return 1;
  }
}

function load({ args, env, withEmbeddedDatabases }: LoadCommand, progress: ProgressLine): Promise<WorldReport> {
  const [folder, ...rest] = args;
  if (!folder || rest.length > 0) throw new LoadCommandRefused('Cách dùng / usage: npm run load -- <thư mục / folder>');
  const use = (databases: OwnedDatabases, keys: Partial<HubKeys>) =>
    loadWorld(folder, databases, { keys, onProgress: progress.show });
  const config = readLoadConfig(env);
  if (config) return use(config.databases, config.keys);
  if (withEmbeddedDatabases) return withEmbeddedDatabases(folder, use);
  throw new LoadCommandRefused(
    `Chưa biết cơ sở dữ liệu / no databases are named: set ${DATABASE_VARIABLES.join(', ')}.`,
  );
}

/** A refusal is told in its own words; anything else is a fault of the program or the machine and keeps its trace. */
function explain(error: unknown): string {
  if (error instanceof DataRefused) {
    return `Không nạp gì; số lỗi / nothing was loaded; faults: ${error.faults.length}\n${error.message}`;
  }
  const isRefusal = [ConfigRefused, EmbeddedPostgresRefusal, LoadCommandRefused, LoadFailed, NotAWorld].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error) return isRefusal ? error.message : (error.stack ?? error.message);
  return String(error);
}
