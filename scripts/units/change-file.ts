import { readFile } from 'node:fs/promises';
import { readUnitChange, type UnitChange } from '../../subgraphs/city-council/ward/unit-change';
import { CommandRefused } from '../hub/hub-command.errors';

/** Reads a file with a change of units. Refuses with CommandRefused where there is none, and with UnitChangeRefused what is wrong in it. */
export async function readChangeFile(path: string): Promise<UnitChange> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CommandRefused(
      { vi: `${path}: không đọc được tệp`, en: `${path}: the file cannot be read` },
      { cause: error },
    );
  });
  return readUnitChange(text);
}
