import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorldDatabases, testKeysOf } from '../../../test/support/world-databases';
import { loadWorld, notLoadedYet } from '../../load/load-world';
import { wardIdsOf, writeNumberedCity } from './write-numbered-city';

test('the city that npm start makes up, and benches measure, is loaded as it is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'numbered-city-'));
  const wardIds = wardIdsOf(2);
  const databases = await createWorldDatabases(wardIds);
  try {
    await writeNumberedCity(folder, wardIds.length, wardIds);

    await loadWorld(folder, databases, { keys: testKeysOf(wardIds) });

    expect(await notLoadedYet(databases)).toEqual([]);
  } finally {
    await databases.drop();
    await rm(folder, { recursive: true });
  }
});
