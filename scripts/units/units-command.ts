import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { UnitChangeRefused } from '../../subgraphs/city-council/ward/unit-change';
import { applyUnitChange } from '../../subgraphs/city-council/ward/unit-change.service';
import { withCityCouncil } from '../hub/city-council-database';
import { type HubCommand, runHubCommand } from '../hub/hub-command';
import { CommandRefused } from '../hub/hub-command.errors';
import type { OwnedDatabases } from '../hub/hub-databases';
import { readChangeFile } from './change-file';
import { outcomeText } from './outcome-text';
import { retireWard } from './retire-ward';
import { unitsText } from './units-text';

const USAGE = `Cách dùng / usage:
  npm run units -- list [thư mục / folder]
  npm run units -- apply [--dry-run] <tệp / file> [thư mục / folder]
  npm run units -- retire <xã, phường / ward-id> [thư mục / folder]`;

/**
 * Applies a change of units to the directory of a hub, lists its units by their intervals, or makes the records of a ward that
 * is no longer in force an archive. Gives the exit code: 0 where it is done or was done before, else 1 with every fault on `err`.
 */
export async function runUnitsCommand(command: HubCommand): Promise<number> {
  return runHubCommand(command, async () => {
    const { verb, isDryRun, positionals } = readArguments(command.args);
    switch (verb) {
      case 'list':
        return list(command, positionals);
      case 'apply':
        return apply(command, positionals, isDryRun);
      case 'retire':
        return retire(command, positionals);
      default:
        throw new CommandRefused(USAGE);
    }
  });
}

async function list(command: HubCommand, [folder, ...rest]: string[]): Promise<number> {
  if (rest.length > 0) throw new CommandRefused(USAGE);
  command.out.write(await withDirectory(command, folder, unitsText));
  return 0;
}

async function apply(command: HubCommand, [file, folder, ...rest]: string[], isDryRun: boolean): Promise<number> {
  if (!file || rest.length > 0) throw new CommandRefused(USAGE);
  const outcome = await withDirectory(command, folder, async (db) =>
    applyUnitChange(db, await readChangeFile(file), { isDryRun }),
  ).catch((error: unknown) => {
    if (!(error instanceof UnitChangeRefused)) throw error;
    const count = `${file}: không thay đổi gì; số lỗi / nothing was changed; faults: ${error.faults.length}`;
    throw new CommandRefused(`${count}\n${error.message}`, { cause: error });
  });
  command.out.write(outcomeText(outcome));
  return 0;
}

async function retire(command: HubCommand, [wardId, folder, ...rest]: string[]): Promise<number> {
  if (!wardId || rest.length > 0) throw new CommandRefused(USAGE);
  const said = await withDirectory(command, folder, (db, databases) => retireWard(db, databases, wardId, new Date()));
  command.out.write(said);
  return 0;
}

function withDirectory<T>(
  command: HubCommand,
  folder: string | undefined,
  use: (db: DataSource, databases: OwnedDatabases) => Promise<T>,
) {
  return withCityCouncil(command, { folder, usage: USAGE }, use);
}

function readArguments(args: readonly string[]): { verb: string; isDryRun: boolean; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [verb = '', ...rest] = positionals;
    if (values['dry-run'] && verb !== 'apply') throw new CommandRefused(USAGE);
    return { verb, isDryRun: values['dry-run'], positionals: rest };
  } catch (error) {
    const { code } = error as { code?: string }; // parseArgs refuses with a code of its own
    throw code?.startsWith('ERR_PARSE_ARGS') ? new CommandRefused(USAGE) : error;
  }
}
