import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wardIdsOf, writeNumberedCity } from '../../scripts/make-world/numbered-city/write-numbered-city';
import { databaseNameOf } from '../../scripts/hub/hub-databases';
import { startTogether } from '../../platform/limits/start-together';
import { loadWorld } from '../../scripts/load/load-world';
import type { Template as Pattern } from '../../platform/postgres/database-template';
import { copyPattern, giveToOwner, keepAsPattern } from './database-patterns';
import { testAdminUrl } from './postgres';
import { createWorldDatabases, newPrefix, provision, testKeysOf, type WorldDatabases } from './world-databases';

/** So many wards are loaded; those of the others are copies of theirs, which takes a tenth of the time. */
const LOADED = 8;

/**
 * Databases of a made-up city with so many wards, each with records of its own: at every voter contact of a ward there were more
 * voters than at those of the ward that it was copied from. The caller drops them.
 */
export async function createManyWards(count: number): Promise<WorldDatabases> {
  const [wardIds, prefix] = [wardIdsOf(count), newPrefix()];
  const loaded = wardIds.slice(0, LOADED);
  await loadFirst(count, loaded, prefix);
  const patterns = loaded.map((wardId) => patternOf(wardId, prefix));
  for (const { database } of patterns) await keepAsPattern(testAdminUrl(), database);
  const copies = wardIds.slice(LOADED).map((wardId, at) => () => {
    const round = 1 + Math.floor(at / LOADED);
    const changes = `
      update ward_council set ward_id = '${wardId}', name = 'HĐND ${wardId}';
      update voter_contact set attending = attending + ${round}`;
    return copyPattern(testAdminUrl(), patterns[at % LOADED]!, { ...patternOf(wardId, prefix), changes }); // there are so many
  });
  await startTogether(copies);
  for (const pattern of patterns) await giveToOwner(testAdminUrl(), pattern);
  return provision(wardIds, prefix);
}

async function loadFirst(count: number, wardIds: readonly string[], prefix: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'many-wards-'));
  try {
    await writeNumberedCity(folder, count, wardIds);
    const databases = await createWorldDatabases(wardIds, prefix);
    await loadWorld(folder, databases, { keys: testKeysOf(wardIds) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function patternOf(wardId: string, prefix: string): Pattern {
  const name = databaseNameOf(`ward-${wardId}`, prefix);
  return { database: name, owner: name };
}
