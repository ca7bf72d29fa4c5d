import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that does not hold the data of a city. */
export class NotAWorld extends Error {
  constructor(folder: string) {
    super(
      `${folder} does not hold the data of a city: expected the folders city-council, citizen-affairs and ward-council/<ward id>.`,
    );
    this.name = 'NotAWorld';
  }
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
