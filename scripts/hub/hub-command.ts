import { z } from 'zod';
import { ConfigRefused, readConfig } from '../../platform/config/read-config';
import { LoadFailed } from '../../platform/loading/load-failed';
import { createLogger } from '../../platform/logging/logger';
import { EmbeddedPostgresRefusal } from '../../platform/postgres/embedded-postgres.errors';
import { ChangingLine, type Output } from './changing-line';
import { withEmbeddedHub } from './embedded-hub';
import { CommandRefused } from './hub-command.errors';
import { DATABASE_VARIABLES, type HubStores, namesDatabases, readHubStores } from './hub-stores';
import { NotAWorld, postgresFolderOf, worldVariables } from './world-folder';

/** Brings up the databases of a world's folder, hands them over, and takes them down again. */
export type WithEmbeddedDatabases = <T>(folder: string, use: (stores: HubStores) => Promise<T>) => Promise<T>;

/** What a command over the databases of a hub works with; the program gives it its own arguments, environment and outputs. */
export interface HubCommand {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  out: Output;
  err: Output;
  /** The databases of `npm start`, for an environment that names none. */
  withEmbeddedDatabases?: WithEmbeddedDatabases;
}

/** The command that a program was called as. */
export function hubCommandOf({
  argv,
  env,
  stdout,
  stderr,
}: Pick<NodeJS.Process, 'argv' | 'env' | 'stdout' | 'stderr'>): HubCommand {
  return {
    args: argv.slice(2),
    env,
    out: stdout,
    err: stderr,
    withEmbeddedDatabases: (folder, use) => {
      const postgresFolder = postgresFolderOf(folder, readWorld(env).HUB_POSTGRES_FOLDER);
      return withEmbeddedHub(folder, postgresFolder, createLogger('postgres', 'warn'), use);
    },
  };
}

/** Does a command's work, which gives the exit code and may tell in a line how far it is. Gives 1 with the reason on `err` where it throws. */
export async function runHubCommand(
  { out, err }: HubCommand,
  work: (line: ChangingLine) => Promise<number>,
): Promise<number> {
  const line = new ChangingLine(out);
  try {
    return await work(line);
  } catch (error) {
    line.end();
    err.write(`${explain(error)}\n`);
    return 1;
  }
}

/** Hands over the databases that the environment names; where it names none, those of `npm start` for the world in `folder`. */
export async function withHubStores<T>(
  { env, withEmbeddedDatabases }: HubCommand,
  folder: string,
  use: (stores: HubStores) => Promise<T>,
): Promise<T> {
  const named = readHubStores(env);
  if (named) return use(named);
  if (withEmbeddedDatabases) return withEmbeddedDatabases(folder, use);
  throw new CommandRefused(`Chưa biết cơ sở dữ liệu / no databases are named: set ${DATABASE_VARIABLES.join(', ')}.`);
}

/**
 * The world whose databases a command is about that reads no files: the folder given, or that of `npm start`. Refuses
 * with CommandRefused a folder beside an environment that names the databases, which are another hub's perhaps.
 */
export function worldFolderFor({ env }: HubCommand, given: string | undefined, usage: string): string {
  if (given === undefined) return readWorld(env).HUB_DATA_FOLDER;
  if (!namesDatabases(env)) return given;
  throw new CommandRefused(
    `${usage} — thư mục chỉ dùng cho dữ liệu của npm start, mà môi trường đã nêu các cơ sở dữ liệu / a folder is for the databases of npm start, and the environment names some`,
  );
}

const readWorld = (env: NodeJS.ProcessEnv) => readConfig(env, z.object(worldVariables));

/** A refusal is told in its own words; anything else is a fault of the program or the machine and keeps its trace. */
function explain(error: unknown): string {
  const isRefusal = [CommandRefused, ConfigRefused, EmbeddedPostgresRefusal, LoadFailed, NotAWorld].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error) return isRefusal ? error.message : (error.stack ?? error.message);
  return String(error);
}
