import { startTogether } from '../../platform/limits/start-together';
import { DataRefused } from '../../platform/loading/faults';
import { checkAndLoad } from '../../platform/loading/load';
import { withClient } from '../../platform/postgres/with-client';
import type { LoadOptions, LoadProgress, LoadReport, LoadTarget } from '../../platform/loading/load-target';
import type { OwnedDatabases } from '../hub/hub-databases';
import type { HubKeys } from '../hub/hub-keys';
import { wardFoldersOf } from '../hub/world-folder';
import { cityFaults, cityHeldBy, layoutFaults, ownershipFaults, wardsHeldBy } from './world-layout';
import { withTargets } from './world-targets';

/** What a load did, and the wards that have a database but no folder: what they hold was left as it is. */
export interface WorldReport extends LoadReport {
  wardsWithoutFolder: string[];
}

export interface LoadWorldOptions {
  /** What seals personal data; a server's files may hold none where it has no keys. */
  keys?: Partial<HubKeys>;
  /** Only the folders of these wards are loaded, and nothing of the city's own; all of the world unless told. */
  onlyWards?: readonly string[];
  /** Lets the files win where both they and the records were changed; the reason stands in the history. */
  overwrite?: LoadOptions['overwrite'];
  /** Removes records whose lines have vanished from their files; the reason stands in the history. */
  removeVanished?: LoadOptions['removeVanished'];
  onProgress?(progress: LoadProgress): void;
  /** What time it is; the clock's by default. */
  now?: Date;
}

/**
 * Loads a city's data, all or nothing: the CSV files in `city-council/`, `citizen-affairs/` and `ward-council/<ward id>/`
 * of the folder, each into the database of its own server, whose tables are brought up to date first.
 * Refuses with NotAWorld; with DataRefused, which lists the faults; with LoadFailed where a database is away or not in order.
 */
export async function loadWorld(
  folder: string,
  databases: OwnedDatabases,
  { keys = {}, onlyWards, overwrite, removeVanished, onProgress, now = new Date() }: LoadWorldOptions = {},
): Promise<WorldReport> {
  const wardIds = wardFoldersOf(folder).filter((wardId) => onlyWards?.includes(wardId) ?? true);
  const misplaced = await layoutFaults(folder, databases.wards);
  if (misplaced.length > 0) throw new DataRefused(misplaced);
  const stores = { databases: { ...databases, wards: only(wardIds, databases.wards) }, keys };
  const use = async (targets: LoadTarget[]) => {
    await refuseForeignDatabases(folder, wardIds, targets);
    const report = await checkAndLoad(targets, { overwrite, removeVanished, onProgress });
    return { ...report, wardsWithoutFolder: [...databases.wards.keys()].filter((wardId) => !wardIds.includes(wardId)) };
  };
  return withTargets(folder, stores, { onlyWards: onlyWards !== undefined, now, use });
}

/** What has never been loaded: everything, while the city's database has no city; else the wards whose databases do not say yet which ward they belong to. */
export async function notLoadedYet({ cityCouncil, wards }: OwnedDatabases): Promise<'EVERYTHING' | string[]> {
  if (!(await holdsRows(cityCouncil.ownerUrl, 'city'))) return 'EVERYTHING';
  const areLoaded = await startTogether(
    [...wards.values()].map((ward) => () => holdsRows(ward.ownerUrl, 'ward_council')),
  );
  return [...wards.keys()].filter((_, place) => !areLoaded[place]);
}

/** In the order of the ids. A ward without a database has been refused before. */
function only(wardIds: readonly string[], wards: OwnedDatabases['wards']): OwnedDatabases['wards'] {
  return new Map(
    wardIds.flatMap((wardId) => {
      const database = wards.get(wardId);
      return database ? [[wardId, database] as const] : [];
    }),
  );
}

async function refuseForeignDatabases(
  folder: string,
  wardIds: readonly string[],
  targets: LoadTarget[],
): Promise<void> {
  const city = targets.find(({ name }) => name === 'city-council');
  const faults = city ? await cityFaults(folder, await cityHeldBy(city.db)) : [];
  for (const wardId of wardIds) {
    const target = targets.find(({ name }) => name === `ward-council/${wardId}`);
    if (target) faults.push(...(await ownershipFaults(folder, wardId, await wardsHeldBy(target.db))));
  }
  if (faults.length > 0) throw new DataRefused(faults);
}

const holdsRows = (url: string, table: 'city' | 'ward_council'): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    if (!rows[0]?.there) return false;
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    return rowCount === 1;
  });
