import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WrongUsage } from '../hub/hub-command.errors';

/** The folder of a world, for commands over the databases of `npm start`. */
export const FOLDER = [
  '[folder]',
  'thư mục dữ liệu mà npm start đang dùng / the folder whose data npm start runs (default: HUB_DATA_FOLDER)',
] as const;

/** The world that `npm start` runs, for `npm start` itself and commands that talk to it. */
export const WORLD = [
  '--world <folder>',
  'thư mục dữ liệu, hoặc tên của nó trong data/ / a folder with data, or its name in data/ (default: HUB_DATA_FOLDER)',
] as const;

/** The environment in which `npm start` and its companions are about that world. Refuses with WrongUsage one that is not there. */
export function inWorld(env: NodeJS.ProcessEnv, world: string | undefined, named = 'data'): NodeJS.ProcessEnv {
  if (world === undefined) return env;
  const found = [world, join(named, world)].find(isFolder);
  if (found !== undefined) return { ...env, HUB_DATA_FOLDER: found };
  const names = isFolder(named) ? readdirSync(named).filter((name) => isFolder(join(named, name))) : [];
  throw new WrongUsage({
    vi: `--world ${world}: không có thư mục này, cũng không có tên này trong ${named}/, nơi có: ${names.join(', ')}`,
    en: `--world ${world}: there is no such folder, nor one of that name under ${named}/, which has: ${names.join(', ')}`,
  });
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
