import { setTimeout as pause } from 'node:timers/promises';
import { askGraphql, codesOf, type GraphqlAnswer } from './support/ask-graphql';
import { type DatabaseRoad, openDatabaseRoad } from './support/database-road';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';
import { createLoadedWorldDatabases } from './support/world-databases';

const [CITY, AFFAIRS, WARD] = ['city-council', 'citizen-affairs', 'gio-lanh'];

/** Every server reaches its database by a road of its own; the wards share a server. */
let hub: TestHub;
const roads: DatabaseRoad[] = [];
beforeAll(async () => {
  const direct = await createLoadedWorldDatabases(hacTrang.folder);
  const byRoad = async ({ url, ownerUrl }: { url: string; ownerUrl: string }) => {
    const road = await openDatabaseRoad(url);
    roads.push(road);
    return { url: road.url, ownerUrl };
  };
  const wards = await Promise.all([...direct.wards].map(async ([id, at]) => [id, await byRoad(at)] as const));
  const [cityCouncil, citizenAffairs] = [await byRoad(direct.cityCouncil), await byRoad(direct.citizenAffairs)];
  hub = await startTestHub(hacTrang.folder, {
    databases: { ...direct, cityCouncil, citizenAffairs, wards: new Map(wards) },
    delivers: true, // whose queue is asked again and again
    wardsPerServer: wards.length,
  });
}, 120_000);
afterAll(async () => {
  for (const road of roads) await road.close();
  await hub?.stop();
});

test('told to stop while its database answers no more, a server tells those who wait, and ends', async () => {
  const token = await hub.issuer.token('standing-committee');
  const ask = async (server: string, url: string, query: string, table: string) => {
    const release = await hub.lock(server, table);
    const answer = askGraphql(url, query, {}, token).catch((error: unknown) => error);
    while ((await waitingIn(server)) === 0) await pause(20);
    return { answer, release };
  };
  const asked = await Promise.all([
    ask(CITY, hub.cityCouncil.url, '{ city { council { sessions { nodes { id } } } } }', 'council_session'),
    ask(AFFAIRS, hub.citizenAffairs.url, '{ petitions { nodes { id } } }', 'petition'),
    ask(WARD, `${hub.ward(WARD).url}/wards/${WARD}`, '{ council { sessions { nodes { id } } } }', 'council_session'),
  ]);
  for (const road of roads) road.stall();
  for (const { release } of asked) await release(); // PostgreSQL answers, and nobody hears it

  await Promise.all([hub.cityCouncil, hub.citizenAffairs, hub.ward(WARD)].map((server) => server.stop()));

  // Whoever still waits when a server's patience is over is cut off instead, and told nothing.
  for (const { answer } of asked) expect(codesOf((await answer) as GraphqlAnswer)).toHaveLength(1);
}, 60_000);

/** Statements that wait for a table. */
const waitingIn = (server: string) =>
  hub.count(
    server,
    'select count(*) from pg_locks join pg_database d on d.oid = database where not granted and datname = current_database()',
  );
