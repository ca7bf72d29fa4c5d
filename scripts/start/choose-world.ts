import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inWorld } from '../cli/arguments';

/** Which world is started: one that is named, or a made-up one of so many wards; else the one of the environment. */
export interface WorldChoice {
  world?: string;
  wards?: number;
}

/** Where made-up worlds are written, and where worlds are looked for by their names. */
const FOLDERS = { madeUp: '.data/made-up', named: 'data' };

/** Gives the environment that says which world it is; makes a made-up one that is not there yet. Refuses as `inWorld` does. */
export async function chooseWorld(
  { world, wards }: WorldChoice,
  env: NodeJS.ProcessEnv,
  { madeUp, named } = FOLDERS,
): Promise<NodeJS.ProcessEnv> {
  if (wards === undefined) return inWorld(env, world, named);
  return { ...env, HUB_DATA_FOLDER: await makeWorld(wards, madeUp) };
}

/** Written aside and moved into place, so that an interruption leaves no half of a world. */
async function makeWorld(wardCount: number, madeUp: string): Promise<string> {
  const folder = join(madeUp, `wards-${wardCount}`);
  if (existsSync(folder)) return folder;
  const { wardIdsOf, writeNumberedCity } = await import('../make-world/numbered-city/write-numbered-city.js');
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  await writeNumberedCity(aside, wardCount, wardIdsOf(wardCount));
  await rename(aside, folder);
  return folder;
}
