import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { locateCluster } from '../platform/postgres/data-folder';
import { type DatabaseAddresses, provisionDatabases } from '../platform/postgres/provision';
import { openCitizenAffairsDatabase } from '../subgraphs/citizen-affairs/database';
import type { DeliveryPace } from '../subgraphs/crossing/crossing-queue';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { compileServer } from './support/crossing-server/compiled';
import type { Orders } from './support/crossing-server/orders';
import { TEST_PACE } from './support/hub';
import { type Killable, KillablePostgres, KillableProcess } from './support/killable';
import { startTestIssuer } from './support/test-issuer';

// A ward that sends and citizen affairs that receives, each a process of its own, over a PostgreSQL of their own, while all
// three are killed with SIGKILL and started again at moments that a seed decides. CROSSING_RUNS says how many seeded runs of
// 1,000 crossings there are; without it all seeds share the 1,000 of one run, to fit among the other tests.

const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1);
const RUNS = Number(process.env['CROSSING_RUNS'] ?? 0);
const ITEMS = 1_000;
const PER_SEED = RUNS > 0 ? ITEMS : ITEMS / SEEDS.length;
/** In a run of its own each seed kills all three; where they share a run, one always and the others now and then. */
const DOOMED = RUNS > 0 ? 1 : 0.3;
const WARD = 'ben-nay';
const PACE: DeliveryPace = {
  ...TEST_PACE,
  pollMs: 50,
  superviseMs: 1_000,
  patience: { ...TEST_PACE.patience, retryLimit: 1_000 },
};

jest.setTimeout(RUNS > 0 ? 3_600_000 : 240_000);

const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

test('crossings arrive, none twice, while sender, receiver and database are killed and restarted at random', async () => {
  const { victims, ward, affairs } = await startAll();
  let wanted = 0;
  for (const seed of SEEDS.slice(0, RUNS || undefined)) {
    wanted += PER_SEED;
    await query(ward, 'update ping_wanted set upto = $1', [wanted]);
    await killAtRandom(seed, victims);
  }
  await until(affairs, 'select count(distinct n)::int = $1 as "isSo" from ping_arrived', [wanted]);
  await until(ward, 'select count(*)::int = $1 as "isSo" from outgoing_crossing where delivered_at is not null', [
    wanted,
  ]);

  const [found] = await query(affairs, 'select count(*)::int as rows, count(distinct n)::int as ns from ping_arrived');
  expect(found).toEqual({ rows: wanted, ns: wanted });
  for (const { kills } of victims) expect(kills).toBeGreaterThan(0);
});

/** Kills some of them, which ones and when following from the seed; one may still be starting when the next goes. */
async function killAtRandom(seed: number, victims: readonly Killable[]): Promise<void> {
  const chance = chanceOf(seed);
  const inOrder = victims.map((victim) => ({ victim, at: chance() })).sort((a, b) => a.at - b.at);
  const isDoomed = ({ at }: { at: number }, place: number) => place === 0 || at < DOOMED;
  const restarts: Promise<void>[] = [];
  for (const { victim } of inOrder.filter(isDoomed)) {
    await pause(chance() * 400);
    restarts.push(victim.killAndRestart());
  }
  await Promise.all(restarts);
}

/** Numbers from 0 to 1 that look like chance and follow from the seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function startAll() {
  const { program, cache, remove } = await compileServer();
  ends.push(remove);
  const postgres = await startPostgres();
  const [ward, affairs] = await provisionDatabases(postgres.adminUrl, [specOf('ward'), specOf('affairs')]);
  if (!ward || !affairs) throw new Error('Two databases were asked for.');
  await fill(ward, affairs);
  const issuer = await startTestIssuer();
  ends.push(() => issuer.stop());
  const [senderPort, receiverPort] = await freePorts();
  const common = {
    wardId: WARD,
    identity: issuer.identity,
    pace: PACE,
    receiverUrl: `http://127.0.0.1:${receiverPort}/graphql`,
  };
  const launch = async (orders: Orders) => {
    const started = await KillableProcess.start(program, {
      ...process.env,
      NODE_COMPILE_CACHE: cache,
      ORDERS: JSON.stringify(orders),
    });
    ends.push(() => started.stop());
    return started;
  };
  const receiver = await launch({
    ...{ ...common, serve: 'RECEIVER', databaseUrl: affairs.url, port: receiverPort },
    client: issuer.clientOf('citizen-affairs'),
  });
  const sender = await launch({
    ...{ ...common, serve: 'SENDER', databaseUrl: ward.url, port: senderPort },
    client: issuer.clientOf(WARD),
  });
  return { victims: [sender, receiver, postgres], ward, affairs };
}

async function startPostgres(): Promise<KillablePostgres> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crossing-postgres-'));
  ends.push(() => {
    rmSync(dirname(locateCluster(dataFolder)), { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const log = { debug: () => undefined, info: () => undefined, error: () => undefined };
  // The machine itself is not killed: what PostgreSQL has written is there, on its disk or on its way to it.
  const postgres = await KillablePostgres.start({ dataFolder, log, settings: { fsync: 'off', max_connections: 60 } });
  ends.push(() => postgres.stop());
  return postgres;
}

const specOf = (name: string) => ({
  database: name,
  owner: { role: `${name}_owner`, password: 'test' },
  server: { role: `${name}_server`, password: 'test' },
});

/** The servers' own tables, the row that says whose the ward's database is, and what the pings are written in. */
async function fill(ward: DatabaseAddresses, affairs: DatabaseAddresses): Promise<void> {
  await (await openWardCouncilDatabase({ ...ward, poolSize: 1 })).destroy();
  await (await openCitizenAffairsDatabase({ ...affairs, poolSize: 1 })).destroy();
  const asOwner = (to: DatabaseAddresses, sql: string) => query({ url: to.ownerUrl }, sql);
  await asOwner(ward, `insert into ward_council (ward_id, name) values ('${WARD}', 'HĐND')`);
  await asOwner(ward, 'create table ping_wanted as select 0 as upto; create table ping_sent (n int primary key)');
  await asOwner(ward, 'grant select, insert, update on ping_wanted, ping_sent to ward_server');
  await asOwner(affairs, 'create table ping_arrived (n int); grant select, insert on ping_arrived to affairs_server');
}

/** Asks until the answer comes, for the database may just be away. */
async function query(to: { url: string }, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  for (;;) {
    const client = new Client({ connectionString: to.url });
    client.on('error', () => undefined); // a lost connection comes out of the statement that meets it
    try {
      await client.connect();
      return (await client.query<Record<string, unknown>>(sql, values.length > 0 ? values : undefined)).rows;
    } catch (error) {
      if (!isAway(error)) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const isAway = (error: unknown) =>
  ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes(String((error as { code?: string }).code));

async function until(to: { url: string }, sql: string, values: unknown[]): Promise<void> {
  while (!(await query(to, sql, values))[0]?.['isSo']) await pause(50);
}

async function freePorts(): Promise<[number, number]> {
  const probes = [createServer(), createServer()];
  const ports = await Promise.all(
    probes.map(
      (probe) =>
        new Promise<number>((resolve) => {
          probe.listen(0, '127.0.0.1', () => resolve((probe.address() as AddressInfo).port)); // it listens on TCP
        }),
    ),
  );
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return [ports[0] ?? 0, ports[1] ?? 0];
}
