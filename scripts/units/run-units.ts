import { UnitChangeRefused } from '../../subgraphs/city-council/ward/unit-change';
import { applyUnitChange } from '../../subgraphs/city-council/ward/unit-change.service';
import { type CommandContext, DONE } from '../cli/command-line';
import { withCityCouncil } from '../hub/city-council-database';
import { refusedFor } from '../hub/hub-command.errors';
import { readChangeFile } from './change-file';
import { outcomeText } from './outcome-text';
import { retireWard } from './retire-ward';
import { unitsText } from './units-text';

/** Lists the units of a hub's directory by their intervals. Gives the exit code. */
export async function listUnits(context: CommandContext, folder: string | undefined): Promise<number> {
  context.out.write(await withCityCouncil(context, folder, unitsText));
  return DONE;
}

/** A file with a change of units, and whether it is only tried. */
export interface ChangeOrder {
  file: string;
  folder: string | undefined;
  isDryRun: boolean;
}

/** Applies a change of units to the directory of a hub, or finds it applied. Gives the exit code. Refuses with every fault. */
export async function applyChange(context: CommandContext, { file, folder, isDryRun }: ChangeOrder): Promise<number> {
  const outcome = await withCityCouncil(context, folder, async (db) =>
    applyUnitChange(db, await readChangeFile(file), { isDryRun }),
  ).catch((error: unknown) => {
    if (!(error instanceof UnitChangeRefused)) throw error;
    const { length } = error.faults;
    const count = {
      vi: `${file}: không thay đổi gì; số lỗi: ${length}`,
      en: `${file}: nothing was changed; faults: ${length}`,
    };
    throw refusedFor(count, error);
  });
  context.out.write(outcomeText(outcome, context.language));
  return DONE;
}

/** Makes the records of a ward that is no longer in force an archive. Gives the exit code. */
export async function archiveWard(
  context: CommandContext,
  wardId: string,
  folder: string | undefined,
): Promise<number> {
  const said = await withCityCouncil(context, folder, (db, databases) => retireWard(db, databases, wardId, new Date()));
  context.out.write(`${said[context.language]}\n`);
  return DONE;
}
