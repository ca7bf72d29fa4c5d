import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. Containers often have a few MB of it. */
const IN_MEMORY = '/dev/shm';

/** The databases of a whole run are never more than half of it. */
const ROOM_BYTES = 2 * 2 ** 30;

/**
 * Makes a folder for databases that nothing has to outlive, in memory where there is much of it: on a disk, making and removing
 * three hundred files for each of many databases takes more of the processor than all that is asked of them. The caller removes it.
 */
export function makePassingFolder(name: string): string {
  return mkdtempSync(join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), `${name}-`));
}

function hasRoomInMemory(): boolean {
  if (process.availableMemory() < 2 * ROOM_BYTES) return false; // what is in it is taken from everybody
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false; // another system
  }
}
