import { z } from 'zod';
import { readConfig } from '../../platform/config/read-config';
import type { CommandContext } from '../cli/command-line';
import { CommandRefused, WrongUsage } from './hub-command.errors';
import { DATABASE_VARIABLES, type HubStores, namesDatabases, readHubStores } from './hub-stores';
import { worldVariables } from './world-folder';

/** Hands over the databases that the environment names; where it names none, those of `npm start` for the world in `folder`. */
export async function withHubStores<T>(
  { env, withEmbeddedDatabases }: Pick<CommandContext, 'env' | 'withEmbeddedDatabases'>,
  folder: string,
  use: (stores: HubStores) => Promise<T>,
): Promise<T> {
  const named = readHubStores(env);
  if (named) return use(named);
  if (withEmbeddedDatabases) return withEmbeddedDatabases(folder, use);
  throw new CommandRefused({
    vi: `Chưa biết cơ sở dữ liệu; hãy đặt ${DATABASE_VARIABLES.join(', ')}.`,
    en: `No databases are named: set ${DATABASE_VARIABLES.join(', ')}.`,
  });
}

/**
 * The world whose databases a command is about that reads no files: the folder given, or that of `npm start`. Refuses
 * with WrongUsage a folder beside an environment that names the databases, which are another hub's perhaps.
 */
export function worldFolderFor({ env }: Pick<CommandContext, 'env'>, given: string | undefined): string {
  if (given === undefined) return readWorld(env).HUB_DATA_FOLDER;
  if (!namesDatabases(env)) return given;
  throw new WrongUsage({
    vi: 'Thư mục chỉ dùng cho dữ liệu của npm start, mà môi trường đã nêu các cơ sở dữ liệu; hãy bỏ thư mục.',
    en: 'A folder is for the databases of npm start, and the environment names some; leave the folder out.',
  });
}

/** Which world the environment names, and where its PostgreSQL keeps its data. */
export const readWorld = (env: NodeJS.ProcessEnv) => readConfig(env, z.object(worldVariables));
