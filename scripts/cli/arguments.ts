import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Sentence } from '../../platform/language/sentence';
import { WrongUsage } from '../hub/hub-command.errors';
import type { Say } from './command-line';

/** The folder of a world, for commands over the databases of `npm start`. */
export const folderArgument = (say: Say) =>
  [
    '[folder]',
    say(
      'thư mục dữ liệu mà npm start đang dùng, hoặc tên của nó trong data/ (mặc định: HUB_DATA_FOLDER)',
      'the folder whose data npm start runs, or its name in data/ (default: HUB_DATA_FOLDER)',
    ),
    worldAt(say),
  ] as const;

/** The world that `npm start` runs, for `npm start` itself and commands that talk to it. */
export const worldOption = (say: Say) =>
  [
    '--world <folder>',
    say(
      'thư mục dữ liệu, hoặc tên của nó trong data/ (mặc định: HUB_DATA_FOLDER)',
      'a folder with data, or its name in data/ (default: HUB_DATA_FOLDER)',
    ),
  ] as const;

/** The environment in which `npm start` and its companions are about that world. Refuses with WrongUsage one that is not there. */
export function inWorld(env: NodeJS.ProcessEnv, world: string | undefined, named = WORLDS): NodeJS.ProcessEnv {
  if (world === undefined) return env;
  const found = findWorld(world, named);
  if (found !== undefined) return { ...env, HUB_DATA_FOLDER: found };
  const { vi, en } = noWorld(named);
  throw new WrongUsage({ vi: `--world ${world}: ${vi}`, en: `--world ${world}: ${en}` });
}

/** Reads an argument that says a world's folder, or its name in data/. Refuses others as commander does. */
export const worldAt = (say: Say) => (world: string) => {
  const found = findWorld(world);
  if (found !== undefined) return found;
  const { vi, en } = noWorld();
  throw new InvalidArgumentError(`${say(vi, en)}.`);
};

const WORLDS = 'data';

const findWorld = (world: string, named = WORLDS): string | undefined => [world, join(named, world)].find(isFolder);

function noWorld(named = WORLDS): Sentence {
  const names = isFolder(named) ? readdirSync(named).filter((name) => isFolder(join(named, name))) : [];
  const there = names.join(', ');
  return {
    vi: `không có thư mục này, cũng không có tên này trong ${named}/, nơi có: ${there}`,
    en: `there is no such folder, nor one of that name under ${named}/, which has: ${there}`,
  };
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
