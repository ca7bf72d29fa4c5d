import type { DataSource } from 'typeorm';
import { type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';
import { type LoadFailed, loadFailed } from '../../platform/loading/load-failed';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import type { HubStores } from './hub-stores';

/** The server that a database belongs to, which has it to itself. */
export type DatabaseOwner = { server: 'city-council' | 'citizen-affairs' } | { server: 'ward-council'; wardId: string };

/** A database of a hub, connected as its owner, its tables up to date. */
export interface HubDatabase {
  owner: DatabaseOwner;
  /** Of the server, for people, for example `ward-council/song-cau`. */
  name: string;
  db: DataSource;
  /** What seals the personal data in it, where it was given. */
  keys?: KeyRing | undefined;
}

interface ClosedDatabase extends Omit<HubDatabase, 'db'> {
  content: DatabaseContent;
  ownerUrl: string;
}

/** Whoever works on all databases of a hub in turn uses one connection to each. */
const POOL_SIZE = 1;

const OPENED_AT_ONCE = 8;

/**
 * Opens the databases of a hub, a few at a time, bringing their tables up to date, and hands them over; closes them after.
 * Refuses with LoadFailed, which names the server whose database cannot be opened.
 */
export async function withHubDatabases<T>(stores: HubStores, use: (opened: HubDatabase[]) => Promise<T>): Promise<T> {
  const closed = closedDatabases(stores);
  const opened: HubDatabase[] = [];
  try {
    while (opened.length < closed.length) {
      await openInto(opened, closed.slice(opened.length, opened.length + OPENED_AT_ONCE));
    }
    return await use(opened);
  } finally {
    await Promise.all(opened.map(({ db }) => db.destroy()));
  }
}

function closedDatabases({ databases, keys }: HubStores): ClosedDatabase[] {
  return [
    {
      owner: { server: 'city-council' },
      name: 'city-council',
      content: CITY_COUNCIL_DATABASE,
      ownerUrl: databases.cityCouncil.ownerUrl,
    },
    {
      owner: { server: 'citizen-affairs' },
      name: 'citizen-affairs',
      keys: keys.citizenAffairs,
      content: CITIZEN_AFFAIRS_DATABASE,
      ownerUrl: databases.citizenAffairs.ownerUrl,
    },
    ...[...databases.wards].map(([wardId, { ownerUrl }]) => ({
      owner: { server: 'ward-council' as const, wardId },
      name: `ward-council/${wardId}`,
      keys: keys.wards?.get(wardId),
      content: WARD_COUNCIL_DATABASE,
      ownerUrl,
    })),
  ];
}

/** Adds those that opened even where another one did not: the caller closes what it was given. */
async function openInto(opened: HubDatabase[], closed: ClosedDatabase[]): Promise<void> {
  const settled = await Promise.allSettled(
    closed.map(({ content, ownerUrl }) => openOwnedDatabase({ ...content, ownerUrl, poolSize: POOL_SIZE })),
  );
  const failures: LoadFailed[] = [];
  for (const [place, { owner, name, keys }] of closed.entries()) {
    const opening = settled[place];
    if (opening?.status === 'fulfilled') opened.push({ owner, name, keys, db: opening.value });
    else failures.push(loadFailed(name, opening?.reason));
  }
  if (failures[0]) throw failures[0];
}
