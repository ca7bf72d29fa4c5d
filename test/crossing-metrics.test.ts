import { randomUUID } from 'node:crypto';
import { withClient } from '../platform/postgres/with-client';
import { QUEUE_SCHEMA } from '../platform/queue/queue-schema';
import { CROSSING_QUEUE } from '../subgraphs/crossing/crossing-queue';
import { createCrossingMetrics } from '../subgraphs/crossing/crossing-metrics';
import { startTestHub, type TestHub } from './support/hub';
import { testAdminUrl } from './support/postgres';
import { hacTrang } from './support/world';

// What real servers tell at /metrics; two wards share a server, the third has one to itself.
const SHARING = 'gio-lanh';
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder, { wardsPerServer: 2 });
}, 60_000);
afterAll(() => hub?.stop());

/** The lines of a server's metrics, without what explains them. */
async function metricsAt(address: string): Promise<string[]> {
  const answer = await fetch(`${address}/metrics`);
  if (answer.status !== 200) throw new Error(`${address}/metrics answers ${answer.status}.`);
  return (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

const addressOf = (wardId: string) => `${hub.ward(wardId).url}/wards/${wardId}`;

test('every server tells the epoch of its database, and a ward that shares a server below its own path', async () => {
  for (const address of [hub.cityCouncil.url, hub.citizenAffairs.url, addressOf(SHARING)])
    expect(await metricsAt(address)).toContain('hai_cap_database_epoch 1');
});

test('every server tells how its database is: connections, whether it can be written, its size and its clock', async () => {
  const told = async () =>
    new Map(
      (await metricsAt(hub.cityCouncil.url)).map((line): [string, number] => {
        const [name = '', value] = line.split(' ');
        return [name, Number(value)];
      }),
    );
  const before = await told();
  expect(before.get('hai_cap_database_writable')).toBe(1);
  expect(before.get('hai_cap_database_bytes')).toBeGreaterThan(1_000_000);
  expect(Math.abs(before.get('hai_cap_database_clock_ahead_seconds') ?? 60)).toBeLessThan(30);
  expect(before.get('hai_cap_database_waiting')).toBe(0);
  expect(before.get('hai_cap_database_connections_most')).toBe(5);

  const { pathname, username } = new URL(hub.databaseOf('city-council').url);
  const setReadOnly = (value: 'on' | 'off') =>
    withClient(testAdminUrl(), async (admin) => {
      await admin.query(`alter database "${pathname.slice(1)}" set default_transaction_read_only = ${value}`);
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [username]);
    });
  const isWritable = () =>
    told().then(
      (metrics) => metrics.get('hai_cap_database_writable'),
      () => undefined, // it meets a connection that was ended
    );
  await setReadOnly('on');
  while ((await isWritable()) !== 0); // once its connections are new ones
  await setReadOnly('off');
  while ((await isWritable()) !== 1);
});

test('whoever asks by a proxy finds no metrics, as at the gateway', async () => {
  const headers = { 'x-forwarded-for': '10.0.0.7' };
  for (const address of [hub.cityCouncil.url, addressOf(SHARING)])
    expect((await fetch(`${address}/metrics`, { headers })).status).toBe(404);
});

test('what is not delivered is told by receiver and state, with the age of the oldest, and is told no more once it is', async () => {
  const send = async (receiver: string, waitsS: number, attempts: number) => {
    const id = randomUUID();
    await hub.run(
      SHARING,
      `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id, created_at, attempts)
       values ($1, 'TEST', $2, '{}', 'Test', 'one', clock_timestamp() - make_interval(secs => $3), $4)`,
      [id, receiver, waitsS, attempts],
    );
    return id;
  };
  const dead = await send('citizen-affairs', 90_000, 9);
  await hub.run(SHARING, `insert into ${QUEUE_SCHEMA}.job (name, data) values ($1, $2)`, [
    CROSSING_QUEUE.deadLetters,
    JSON.stringify({ crossing: dead }),
  ]);
  await send('citizen-affairs', 5_000, 2);
  await send('citizen-affairs', 10, 0);

  const waiting = await metricsAt(addressOf(SHARING));
  const setUp = await createCrossingMetrics({
    db: { query: <Rows>(sql: string) => hub.run(SHARING, sql) as Promise<Rows> },
    desk: { epoch: { number: 1, id: 'one', begunAt: new Date() }, isSetUpFor: () => true },
  }).metrics();
  await hub.run(SHARING, `update outgoing_crossing set delivered_at = clock_timestamp() where kind = 'TEST'`);
  await hub.run(SHARING, `delete from ${QUEUE_SCHEMA}.job where data ->> 'crossing' = $1`, [dead]);
  const delivered = await metricsAt(addressOf(SHARING));

  const inState = (state: string, count: number) =>
    `hai_cap_crossings_undelivered{receiver="citizen-affairs",state="${state}"} ${count}`;
  // It signs in nowhere here, and what it tries waits for its set-up.
  expect(waiting).toEqual(expect.arrayContaining([inState('DEAD', 1), inState('WAITING_FOR_SET_UP', 2)]));
  expect(waiting).toContainEqual(
    expect.stringMatching(/^hai_cap_crossing_oldest_seconds\{receiver="citizen-affairs"\} 50\d\d/),
  );
  for (const line of [inState('PENDING', 1), inState('RETRYING', 1), inState('WAITING_FOR_SET_UP', 0)])
    expect(setUp).toContain(line);
  expect(delivered.filter((line) => line.includes('citizen-affairs'))).toEqual([]);
});

test('a break is told while something is lost or still to be sent again', async () => {
  const keepBreak = (peer: string, kind: string) =>
    hub.run<{ id: number }>(
      SHARING,
      'insert into crossing_break (peer, kind, sent_again) values ($1, $2, 0) returning id',
      [peer, kind],
    );
  const [fork] = await keepBreak('city-council', 'FORK');
  await hub.run(SHARING, `insert into lost_crossing values (gen_random_uuid(), $1, 'TEST', clock_timestamp())`, [
    fork?.id,
  ]);
  await keepBreak('citizen-affairs', 'PEER_PUT_BACK');

  const told = await metricsAt(addressOf(SHARING));

  await hub.run(SHARING, 'delete from lost_crossing');
  await hub.run(SHARING, 'delete from crossing_break');
  expect(told.filter((line) => line.startsWith('hai_cap_crossing_breaks')).sort()).toEqual([
    'hai_cap_crossing_breaks{peer="citizen-affairs",kind="PEER_PUT_BACK"} 0',
    'hai_cap_crossing_breaks{peer="city-council",kind="FORK"} 1',
  ]);
});
