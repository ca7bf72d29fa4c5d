import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import type { HubDatabases } from '../../scripts/hub/hub-databases';
import { testAdminUrl } from './postgres';

/** Empty databases for a world, one for each server. The caller drops them. */
export interface WorldDatabases extends HubDatabases {
  drop(): Promise<void>;
}

/** Creates a database for the city council, one for citizen affairs and one for each ward. */
export async function createWorldDatabases(wardIds: readonly string[]): Promise<WorldDatabases> {
  const created: TestDatabase[] = [];
  const create = async () => {
    const database = await createTestDatabase(testAdminUrl());
    created.push(database);
    return database;
  };
  const cityCouncil = await create();
  const citizenAffairs = await create();
  const wards = new Map<string, TestDatabase>();
  for (const wardId of wardIds) wards.set(wardId, await create());
  const drop = async () => {
    for (const database of created) await database.drop();
  };
  return { cityCouncil, citizenAffairs, wards, drop };
}
