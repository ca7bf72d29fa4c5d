import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';
import { type LoadFailed, loadFailed } from '../../platform/loading/load-failed';
import type { CrossCheck, LoadTarget } from '../../platform/loading/load-target';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { AFFAIRS_TABLES } from '../../subgraphs/citizen-affairs/tables';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { CITY_TABLES } from '../../subgraphs/city-council/tables';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { wardTables } from '../../subgraphs/ward-council/tables';
import type { OwnedDatabases } from '../hub/hub-databases';
import type { HubKeys } from '../hub/hub-keys';

/** A target of a load before its database is open. */
interface ClosedTarget extends Omit<LoadTarget, 'db'> {
  open(): Promise<DataSource>;
}

/** The databases of a hub, with the keys to what is sealed in them. */
export interface HubStores {
  databases: OwnedDatabases;
  keys: Partial<HubKeys>;
}

/** A load uses one connection to each database. */
const POOL_SIZE = 1;

const OPENED_AT_ONCE = 8;

/** Where the files of one ward stand in a world. */
export const wardFolder = (worldFolder: string, wardId: string): string => join(worldFolder, 'ward-council', wardId);

/** What a world consists of: a target for each server's folder. Every ward that is named must be one of the city council's directory. */
function closedTargets(folder: string, wardIds: readonly string[], { databases, keys }: HubStores): ClosedTarget[] {
  return [
    {
      name: 'city-council',
      folder: join(folder, 'city-council'),
      tables: CITY_TABLES,
      open: () => openAsOwner(CITY_COUNCIL_DATABASE, databases.cityCouncil),
    },
    {
      name: 'citizen-affairs',
      folder: join(folder, 'citizen-affairs'),
      tables: AFFAIRS_TABLES,
      crossChecks: ['voter_contact', 'voter_recommendation', 'petition', 'citizen_dialogue'].map(namesAWard),
      keys: keys.citizenAffairs,
      open: () => openAsOwner(CITIZEN_AFFAIRS_DATABASE, databases.citizenAffairs),
    },
    ...wardIds.map((wardId) => ({
      name: `ward-council/${wardId}`,
      folder: wardFolder(folder, wardId),
      tables: wardTables(wardId),
      crossChecks: [namesAWard('ward_council')],
      keys: keys.wards?.get(wardId),
      open: () => openAsOwner(WARD_COUNCIL_DATABASE, databases.wards.get(wardId)),
    })),
  ];
}

function openAsOwner(
  content: DatabaseContent,
  address: OwnedDatabases['cityCouncil'] | undefined,
): Promise<DataSource> {
  return openOwnedDatabase({ ...content, ownerUrl: address?.ownerUrl ?? '', poolSize: POOL_SIZE });
}

function namesAWard(table: string): CrossCheck {
  return { table, column: 'ward_id', against: { target: 'city-council', table: 'ward', column: 'id' } };
}

/**
 * Opens the databases, a few at a time, bringing their tables up to date, and hands them over as targets; closes them after.
 * Refuses with LoadFailed, which names the server whose database cannot be opened.
 */
export async function withTargets<T>(
  folder: string,
  wardIds: readonly string[],
  stores: HubStores,
  use: (targets: LoadTarget[]) => Promise<T>,
): Promise<T> {
  const closed = closedTargets(folder, wardIds, stores);
  const targets: LoadTarget[] = [];
  try {
    while (targets.length < closed.length) {
      await openInto(targets, closed.slice(targets.length, targets.length + OPENED_AT_ONCE));
    }
    return await use(targets);
  } finally {
    await Promise.all(targets.map(({ db }) => db.destroy()));
  }
}

/** Adds those that opened even where another one did not: the caller closes what it was given. */
async function openInto(targets: LoadTarget[], closed: ClosedTarget[]): Promise<void> {
  const settled = await Promise.allSettled(closed.map(({ open }) => open()));
  const failures: LoadFailed[] = [];
  for (const [place, { open: _, ...target }] of closed.entries()) {
    const opening = settled[place];
    if (opening?.status === 'fulfilled') targets.push({ ...target, db: opening.value });
    else failures.push(loadFailed(target.name, opening?.reason));
  }
  if (failures[0]) throw failures[0];
}
