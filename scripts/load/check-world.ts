import type { DataSource } from 'typeorm';
import { type DatabaseContent, describeDatabase } from '../../platform/database/data-source';
import { DataRefused, type Fault } from '../../platform/loading/faults';
import { checkFiles } from '../../platform/loading/load';
import type { LoadTarget } from '../../platform/loading/load-target';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import type { HubKeys } from '../hub/hub-keys';
import type { DatabaseOwner } from '../hub/open-hub-databases';
import { wardFoldersOf } from '../hub/world-folder';
import { cityFaults, layoutFaults, ownershipFaults } from './world-layout';
import { filesOf } from './world-targets';

const CONTENT: Readonly<Record<DatabaseOwner['server'], DatabaseContent>> = {
  'city-council': CITY_COUNCIL_DATABASE,
  'citizen-affairs': CITIZEN_AFFAIRS_DATABASE,
  'ward-council': WARD_COUNCIL_DATABASE,
};

/**
 * Checks all files of a world that is going to be loaded into new databases, before there are any. `keys` are those that personal
 * data will be sealed with. Refuses with NotAWorld, and with DataRefused, which lists the faults.
 */
export async function checkWorld(folder: string, keys: HubKeys, now = new Date()): Promise<void> {
  const wardIds = wardFoldersOf(folder);
  refuseIfAny(await layoutFaults(folder, new Map(wardIds.map((wardId) => [wardId, true]))));
  const ofWards = await Promise.all(wardIds.map((wardId) => ownershipFaults(folder, wardId, [])));
  refuseIfAny([...(await cityFaults(folder, undefined)), ...ofWards.flat()]);

  const described = new Map<DatabaseOwner['server'], DataSource>();
  for (const [server, content] of Object.entries(CONTENT) as [DatabaseOwner['server'], DatabaseContent][])
    described.set(server, await describeDatabase(content));
  const targets = ownersIn(wardIds).map((owner): LoadTarget => {
    const name = owner.server === 'ward-council' ? `${owner.server}/${owner.wardId}` : owner.server;
    const db = described.get(owner.server) as DataSource; // all three are there
    return { name, db, keys: keysOf(owner, keys), ...filesOf(owner, folder, db, now) };
  });
  await checkFiles(targets);
}

const ownersIn = (wardIds: readonly string[]): DatabaseOwner[] => [
  { server: 'city-council' },
  { server: 'citizen-affairs' },
  ...wardIds.map((wardId) => ({ server: 'ward-council' as const, wardId })),
];

function keysOf(owner: DatabaseOwner, { citizenAffairs, wards }: HubKeys): LoadTarget['keys'] {
  switch (owner.server) {
    case 'city-council':
      return undefined;
    case 'citizen-affairs':
      return citizenAffairs;
    case 'ward-council':
      return wards.get(owner.wardId);
  }
}

function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DataRefused([...faults]);
}
