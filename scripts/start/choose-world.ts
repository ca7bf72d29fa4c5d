import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { WrongUsage } from '../hub/hub-command.errors';

/** The largest city has 168. */
const MOST_WARDS = 500;

/** How `npm start` is called. */
export const START_USAGE = `npm start -- [tùy chọn / options]
  --world <folder>   thư mục dữ liệu của một thành phố, hoặc tên trong data/ / the data of a city: a folder, or a name under data/
                     (HUB_DATA_FOLDER, data/bac-kan-2020)
  --wards <n>        một thành phố giả định có n xã, phường / a made-up city of so many wards, 1 to ${MOST_WARDS}
  --help             hướng dẫn này / this text
`;

/** Where made-up worlds are written, and where worlds are looked for by their names. */
const FOLDERS = { madeUp: '.data/made-up', named: 'data' };

/**
 * Finds the world that the arguments name, and gives the environment that says so; makes a made-up one that is not there yet. Null
 * where help is wanted. Refuses with WrongUsage.
 */
export async function chooseWorld(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { madeUp, named } = FOLDERS,
): Promise<NodeJS.ProcessEnv | null> {
  const { world, wards, help } = readArguments(args);
  if (help) return null;
  if (world !== undefined && wards !== undefined)
    throw new WrongUsage(
      '--world và --wards không đi cùng nhau. / --world and --wards do not go together: choose one.',
    );
  if (world !== undefined) return { ...env, HUB_DATA_FOLDER: findWorld(world, named) };
  if (wards !== undefined) return { ...env, HUB_DATA_FOLDER: await makeWorld(readCount(wards), madeUp) };
  return env;
}

function readArguments(args: readonly string[]) {
  const options = { world: { type: 'string' }, wards: { type: 'string' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}\n${START_USAGE}`, { cause: error }); // it is one of parseArgs
  }
}

function readCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST_WARDS) return count;
  throw new WrongUsage(`--wards ${text}: expected a whole number, 1 to ${MOST_WARDS}`);
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function findWorld(given: string, named: string): string {
  const found = [given, join(named, given)].find(isFolder);
  if (found !== undefined) return found;
  const names = isFolder(named) ? readdirSync(named).filter((name) => isFolder(join(named, name))) : [];
  throw new WrongUsage(
    `--world ${given}: không có thư mục này / there is no such folder, nor one of that name under ${named}/, which has: ${names.join(', ')}`,
  );
}

/** Written aside and moved into place, so that an interruption leaves no half of a world. */
async function makeWorld(wardCount: number, madeUp: string): Promise<string> {
  const folder = join(madeUp, `wards-${wardCount}`);
  if (isFolder(folder)) return folder;
  const { wardIdsOf, writeWorld } = await import('../made-up-world/write-made-up-world.js');
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  await writeWorld(aside, wardCount, wardIdsOf(wardCount));
  await rename(aside, folder);
  return folder;
}
