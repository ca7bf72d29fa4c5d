import { UnitChangeRefused } from '../../subgraphs/city-council/ward/unit-change';
import { correctUnitName, type NameCorrection } from '../../subgraphs/city-council/ward/correct-unit-name.service';
import { applyUnitChange } from '../../subgraphs/city-council/ward/unit-change.service';
import { type CommandContext, DONE } from '../cli/command-line';
import { withCityCouncil } from '../hub/city-council-database';
import { refusedFor } from '../hub/hub-command.errors';
import { consequencesOf } from './consequences';
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
  const { outcome, consequences } = await withCityCouncil(context, folder, async (db, databases) => {
    const done = await applyUnitChange(db, await readChangeFile(file), { isDryRun });
    const left = done.state === 'WOULD_APPLY' ? await consequencesOf(done.plan, db, databases) : undefined;
    return { outcome: done, consequences: left };
  }).catch((error: unknown) => {
    if (!(error instanceof UnitChangeRefused)) throw error;
    const { length } = error.faults;
    const count = {
      vi: `${file}: không thay đổi gì; số lỗi: ${length}`,
      en: `${file}: nothing was changed; faults: ${length}`,
    };
    throw refusedFor(count, error);
  });
  context.out.write(outcomeText(outcome, context.language, consequences));
  return DONE;
}

/** Which unit's name is put right, and how. */
export interface RenameOrder extends NameCorrection {
  wardId: string;
  folder: string | undefined;
}

/** Corrects how a unit's name is written. Gives the exit code. */
export async function renameUnit(
  context: CommandContext,
  { wardId, folder, ...correction }: RenameOrder,
): Promise<number> {
  const outcome = await withCityCouncil(context, folder, (db) => correctUnitName(db, wardId, correction)).catch(
    (error: unknown) => {
      if (!(error instanceof UnitChangeRefused)) throw error;
      throw refusedFor({ vi: `${wardId}: không thay đổi gì`, en: `${wardId}: nothing was changed` }, error);
    },
  );
  const said = {
    CORRECTED: { vi: 'đã sửa tên', en: 'the name is corrected' },
    UNCHANGED: { vi: 'tên đã như vậy, không thay đổi gì', en: 'it is called so already; nothing was changed' },
  }[outcome];
  context.out.write(`${wardId}: ${said[context.language]}.\n`);
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
