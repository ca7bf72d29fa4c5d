import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { loadFailed } from '../../platform/loading/load-failed';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import type { CommandContext } from '../cli/command-line';
import { withHubStores, worldFolderFor } from './hub-command';
import type { OwnedDatabases } from './hub-databases';

/** Opens the city council's database of a hub as its owner, hands it over and closes it; `folder` as for `worldFolderFor`. */
export function withCityCouncil<T>(
  context: CommandContext,
  folder: string | undefined,
  use: (db: DataSource, databases: OwnedDatabases) => Promise<T>,
): Promise<T> {
  return withHubStores(context, worldFolderFor(context, folder), ({ databases }) =>
    withCityCouncilAt(databases.cityCouncil.ownerUrl, (db) => use(db, databases)),
  );
}

/** The same for a database whose address is known. */
export async function withCityCouncilAt<T>(ownerUrl: string, use: (db: DataSource) => Promise<T>): Promise<T> {
  const db = await openOwnedDatabase({ ...CITY_COUNCIL_DATABASE, ownerUrl, poolSize: 1 }).catch((error: unknown) => {
    throw loadFailed('city-council', error);
  });
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}
