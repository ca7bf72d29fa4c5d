import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { CommandRefused } from './hub-command.errors';

/** A folder that does not hold the data of a city. */
export class NotAWorld extends CommandRefused {
  constructor(folder: string) {
    super({
      vi: `${folder} không chứa dữ liệu của một thành phố: cần các thư mục city-council, citizen-affairs và ward-council/<mã xã, phường>.`,
      en: `${folder} does not hold the data of a city: expected the folders city-council, citizen-affairs and ward-council/<ward id>.`,
    });
  }
}

/** The environment variables that say which world `npm start` and the commands over its databases are about. */
export const worldVariables = {
  HUB_DATA_FOLDER: z.string().default('data/bac-kan-2020'),
  HUB_POSTGRES_FOLDER: z.string().optional(),
};

/** Where the data of a world's databases is kept: the folder given, or one named after the world's own. */
export function postgresFolderOf(worldFolder: string, given: string | undefined): string {
  return resolve(given ?? `.data/${basename(worldFolder)}`);
}

/** The ids of the wards that a world has data of, by name of their folders. Refuses with NotAWorld. */
export function wardFoldersOf(worldFolder: string): string[] {
  const wards = join(worldFolder, 'ward-council');
  if (!existsSync(join(worldFolder, 'city-council')) || !existsSync(wards)) throw new NotAWorld(worldFolder);
  return readdirSync(wards, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
