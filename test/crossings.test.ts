import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createLogger } from '../platform/logging/logger';
import { withClient } from '../platform/postgres/with-client';
import { JobQueue } from '../platform/queue/job-queue';
import { AFFAIRS_CROSSINGS } from '../subgraphs/citizen-affairs/crossings';
import { CITY_CROSSINGS } from '../subgraphs/city-council/crossings';
import type { Arrival } from '../subgraphs/crossing/crossing';
import type { CrossingHandler, CrossingHandlers } from '../subgraphs/crossing/crossing-handler';
import { CROSSING_QUEUE, type CrossingJob } from '../subgraphs/crossing/crossing-queue';
import { pauseIntake, resumeIntake } from '../subgraphs/crossing/intake-pause';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { askGraphql, codesOf } from './support/ask-graphql';
import { Gate } from './support/gate';
import { startTestHub, TEST_PACE, type TestHub } from './support/hub';
import { passUpPetition } from './support/pass-up-petition';
import type { SignedInAs } from './support/test-issuer';

jest.setTimeout(60_000);

const WARD = 'ben-nay';
const OFFICER = `ward-officer/${WARD}` as const;
const taken: { arrival: Arrival; payload: unknown }[] = [];
const keepIt: CrossingHandlers[string] = async (payload, arrival) => void taken.push({ arrival, payload });

/** Has a server take in a kind of crossing that no server of production knows. */
const teach = (handlers: CrossingHandlers, kind: string) => Object.assign(handlers, { [kind]: keepIt });

let hub: TestHub;
beforeAll(async () => {
  teach(AFFAIRS_CROSSINGS, 'TEST');
  teach(CITY_CROSSINGS, 'TEST');
  hub = await startTestHub(join(__dirname, 'worlds/rights'), { delivers: true });
}, 60_000);
afterAll(() => hub?.stop());

/** Leaves something to be sent from the ward; a server that starts sends what nobody has sent yet. */
async function send(kind: string, ...receivers: string[]): Promise<string[]> {
  const ids = await leave(kind, ...receivers);
  await hub.ward(WARD).stop();
  await hub.ward(WARD).startAgain();
  return ids;
}

/** Leaves it there, for a server that will start. */
async function leave(kind: string, ...receivers: string[]): Promise<string[]> {
  const ids = receivers.map(() => randomUUID());
  for (const [at, receiver] of receivers.entries())
    await hub.run(
      WARD,
      `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id) values ($1, $2, $3, $4, 'Test', 'one')`,
      [ids[at], kind, receiver, { note: 'Kiến nghị', number: at }],
    );
  return ids;
}

const LINES = `{ council { crossings(first: 100) { nodes {
  id direction state kind from to attempts deliveredAt about { type id } lastFailure { code message } } } } }`;

async function lineOf(id: string) {
  const { data } = await hub.ask(hub.ward(WARD), LINES, {}, OFFICER);
  return (data.council.crossings.nodes as { id: string; state: string }[]).find((line) => line.id === id);
}

/** The crossing once it is in that state; a test that waits for ever has failed. */
async function onceIn(state: string, id: string) {
  for (;;) {
    const line = await lineOf(id);
    if (line?.state === state) return line;
  }
}

const retry = (id: string, as: typeof OFFICER | 'standing-committee' = OFFICER) =>
  hub.ask(
    hub.ward(WARD),
    'mutation($id: ID!) { retryWardCrossing(input: { id: $id }) { crossing { state } userErrors { code } } }',
    { id },
    as,
  );

test('a crossing arrives once, from whom it is, and both graphs show it without what it says', async () => {
  const [id = ''] = await send('TEST', 'citizen-affairs');

  expect(await onceIn('DELIVERED', id)).toMatchObject({
    ...{ direction: 'SENT', kind: 'TEST', from: `ward-council/${WARD}`, to: 'citizen-affairs', attempts: 1 },
    ...{ about: { type: 'Test', id: 'one' }, lastFailure: null },
  });
  const arrived = await hub.query(
    '{ affairsCrossings(filter: { direction: ARRIVED }) { nodes { id from state } } }',
    {},
    'citizen-affairs-officer',
  );
  expect(arrived.data.affairsCrossings.nodes).toEqual([{ id, from: `ward-council/${WARD}`, state: 'DELIVERED' }]);
  expect(taken.filter(({ arrival }) => arrival.id === id)).toEqual([
    { arrival: { id, kind: 'TEST', from: `ward-council/${WARD}` }, payload: { note: 'Kiến nghị', number: 0 } },
  ]);
});

/** What citizen affairs lists as refused of what came to it. */
async function refusedByAffairs() {
  const query = `{ affairsCrossings(first: 100, filter: { direction: ARRIVED, state: REFUSED }) {
    nodes { id kind from attempts deliveredAt lastFailure { code } } } }`;
  const { data } = await hub.ask(hub.citizenAffairs, query, {}, 'citizen-affairs-officer');
  return data.affairsCrossings.nodes as unknown[];
}

test('what the receiver does not know is dead at once, listed at both ends, and goes on when an officer has it tried again', async () => {
  const [id = ''] = await send('NEW', 'citizen-affairs');
  expect(await onceIn('DEAD', id)).toMatchObject({ attempts: 1, lastFailure: { code: 'REFUSED' } });
  expect(await refusedByAffairs()).toEqual([
    {
      ...{ id, kind: 'NEW', from: `ward-council/${WARD}`, attempts: 1 },
      ...{ deliveredAt: null, lastFailure: { code: 'REFUSED' } },
    },
  ]);
  expect(codesOf(await retry(id, 'standing-committee'))).toEqual(['FORBIDDEN']);

  teach(AFFAIRS_CROSSINGS, 'NEW');
  expect((await retry(id)).data.retryWardCrossing).toEqual({ crossing: { state: 'RETRYING' }, userErrors: [] });

  expect(await onceIn('DELIVERED', id)).toMatchObject({ attempts: 2 });
  expect(await refusedByAffairs()).toEqual([]);
});

test('what was delivered can be sent again by hand, and is taken in once', async () => {
  const [id = ''] = await send('TEST', 'citizen-affairs');
  await onceIn('DELIVERED', id);

  expect((await retry(id)).data.retryWardCrossing).toEqual({ crossing: { state: 'RETRYING' }, userErrors: [] });
  expect((await retry(id)).data.retryWardCrossing.userErrors).toEqual([{ code: 'WRONG_STATE' }]); // it is under way

  expect(await onceIn('DELIVERED', id)).toMatchObject({ attempts: 2 });
  expect(await hub.count('citizen-affairs', `select count(*) from incoming_crossing where id = '${id}'`)).toBe(1);
});

test('a receiver that is down holds up nobody else; what was given up is listed as dead, and arrives once when it is retried', async () => {
  await hub.citizenAffairs.stop();
  const [late = '', other = ''] = await send('TEST', 'citizen-affairs', 'city-council');
  const listDead = (as: SignedInAs) =>
    hub.ask(
      hub.ward(WARD),
      '{ council { crossings(filter: { state: DEAD }) { nodes { id lastFailure { code message } } } } }',
      {},
      as,
    );

  await onceIn('DELIVERED', other);
  await onceIn('DEAD', late);
  const { data } = await listDead(OFFICER);
  expect(data.council.crossings.nodes).toEqual([
    { id: late, lastFailure: { code: 'UNREACHABLE', message: expect.stringMatching(/^Không kết nối được/) } },
  ]);
  expect(codesOf(await listDead('standing-committee'))).toEqual(['FORBIDDEN']);

  await hub.citizenAffairs.startAgain();
  await Promise.all([retry(late), retry(late)]);
  await onceIn('DELIVERED', late);
  expect(taken.filter(({ arrival }) => arrival.id === late)).toHaveLength(1);
  expect((await listDead(OFFICER)).data.council.crossings.nodes).toEqual([]);
});

test('a sender that is stopped while it sends loses nothing and sends nothing twice', async () => {
  const waiting = new Gate();
  Object.assign(AFFAIRS_CROSSINGS, {
    SLOW: async (...[payload, arrival]: Parameters<CrossingHandler>) => {
      await waiting.pass();
      taken.push({ payload, arrival });
    },
  } satisfies CrossingHandlers);
  const ids = await send('SLOW', ...Array<string>(30).fill('citizen-affairs'));
  await waiting.reached;
  const stopped = hub.ward(WARD).stop();
  waiting.open();
  await stopped;

  const sent = await hub.run<{ attempts: number; delivered: boolean }>(
    WARD,
    `select attempts, delivered_at is not null as delivered from outgoing_crossing where kind = 'SLOW'`,
  );
  expect(sent.some(({ delivered }) => delivered)).toBe(true);
  expect(sent.every(({ attempts, delivered }) => attempts === (delivered ? 1 : 0))).toBe(true);
  expect(await hub.count(WARD, `select count(*) from pgboss.job where state = 'active'`)).toBe(0);
  await hub.ward(WARD).startAgain();
  for (const id of ids) expect(await onceIn('DELIVERED', id)).toMatchObject({ attempts: 1 });
  expect(
    taken
      .filter(({ arrival }) => arrival.kind === 'SLOW')
      .map(({ arrival }) => arrival.id)
      .sort(),
  ).toEqual(ids.sort());
});

test('what a killed sender had in hand is sent anew as soon as it is back, and holds up nothing', async () => {
  await hub.ward(WARD).stop();
  const ids = await leave('TEST', ...Array<string>(TEST_PACE.perGroup + 5).fill('citizen-affairs'));
  await takeAndBeKilled(ids);
  expect(await hub.count(WARD, `select count(*) from pgboss.job where state = 'active'`)).toBe(TEST_PACE.perGroup);
  await hub.ward(WARD).startAgain();

  for (const id of ids) await onceIn('DELIVERED', id);
  for (const id of ids) expect(taken.filter(({ arrival }) => arrival.id === id)).toHaveLength(1);
});

/** Takes as many out as one receiver is sent at a time, with an hour for it, and goes without a word. */
async function takeAndBeKilled(ids: readonly string[]): Promise<void> {
  const db = await openWardCouncilDatabase({ url: hub.databaseOf(WARD).url, poolSize: 1 });
  const patience = { ...TEST_PACE.patience, expireS: 3_600 };
  const log = createLogger('test', 'silent');
  const queue = await JobQueue.open<CrossingJob>(db, CROSSING_QUEUE, { patience, superviseS: 1 }, log);
  await db.transaction(async (tx) => {
    for (const crossing of ids)
      await queue.send(tx, { crossing }, { group: 'citizen-affairs', isUrgent: false, sinceUs: 1n });
  });
  await queue.take(TEST_PACE.perGroup, TEST_PACE.perGroup);
  await queue.close();
  await db.destroy();
}

test('a petition that is passed up arrives with its petitioner, whose name can be read in neither database', async () => {
  const petitioner = { petitionerName: 'Công dân Mẫu', petitionerPhone: '0900 000 999', content: 'Nội dung minh họa' };
  const inWard = await passUpPetition(
    (query, variables) => hub.ask(hub.ward(WARD), query, variables, OFFICER),
    petitioner,
  );
  const { data } = await hub.ask(hub.ward(WARD), LINES, {}, OFFICER);
  const line = (data.council.crossings.nodes as { id: string; about: { id: string } | null }[]).find(
    ({ about }) => about?.id === inWard,
  );
  await onceIn('DELIVERED', line?.id ?? '');

  const petitions = '{ petitions(first: 100) { nodes { receivedOn content petitioner { name phone } } } }';
  const arrived = await hub.query(petitions, {}, 'citizen-affairs-officer');
  expect(arrived.data.petitions.nodes).toContainEqual({
    ...{ receivedOn: '2023-03-01', content: petitioner.content },
    petitioner: { name: petitioner.petitionerName, phone: petitioner.petitionerPhone },
  });
  for (const server of [WARD, 'citizen-affairs'])
    for (const table of ['outgoing_crossing', 'incoming_crossing', 'pgboss.job', 'petition'])
      expect(await hub.count(server, `select count(*) from ${table} t where t::text like '%Mẫu%'`)).toBe(0);
});

test('a server without an address waits, and says so', async () => {
  const [id = ''] = await send('TEST', 'ward-council/nowhere');

  expect(await onceIn('WAITING_FOR_SET_UP', id)).toMatchObject({ attempts: 0, lastFailure: null });
});

describe('a receiver', () => {
  const ofWard = { kind: 'TEST', sender: `ward-council/${WARD}`, receiver: 'citizen-affairs', payload: '{"a":1}' };
  const handOver = async (crossing: object, as: Parameters<TestHub['issuer']['token']>[0] = `service/${WARD}`) => {
    const query = 'mutation($c: [CrossingInput!]!) { takeInCrossings(crossings: $c) { isNew } }';
    return askGraphql(hub.citizenAffairs.url, query, { c: [crossing] }, await hub.issuer.token(as));
  };

  test('takes a crossing in once, and refuses one that says something else under the same id', async () => {
    const id = randomUUID();

    expect((await handOver({ ...ofWard, id })).data.takeInCrossings).toEqual([{ isNew: true }]);
    expect((await handOver({ ...ofWard, id })).data.takeInCrossings).toEqual([{ isNew: false }]);
    expect(codesOf(await handOver({ ...ofWard, id, payload: '{"a":2}' }))).toEqual(['CONFLICT']);
    expect(codesOf(await handOver({ ...ofWard, id, payload: '{' }))).toEqual(['BAD_USER_INPUT']);
  });

  test('takes nothing in while a backup takes its snapshots, and what came meanwhile once that is over', async () => {
    const id = randomUUID();
    await withClient(hub.databaseOf('citizen-affairs').ownerUrl, async (backup) => {
      await pauseIntake(backup);
      const handedOver = handOver({ ...ofWard, id });
      const waiting = `select count(*)::int as count from pg_locks join pg_database on pg_database.oid = database
        where locktype = 'advisory' and not granted and datname = current_database()`;
      while ((await backup.query<{ count: number }>(waiting)).rows[0]?.count === 0);
      expect((await backup.query('select from incoming_crossing where id = $1', [id])).rowCount).toBe(0);

      await resumeIntake(backup);
      expect((await handedOver).data.takeInCrossings).toEqual([{ isNew: true }]);
    });
  });

  test('goes by the token: one ward cannot say that it is another, and nobody hands over what is for somebody else', async () => {
    const id = randomUUID();

    expect(codesOf(await handOver({ ...ofWard, id }, 'service/ben-kia'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await handOver({ ...ofWard, id, receiver: 'city-council' }))).toEqual(['FORBIDDEN']);
    for (const as of ['service', 'citizen-affairs-officer', OFFICER] as const)
      expect(codesOf(await handOver({ ...ofWard, id }, as))).toEqual(['FORBIDDEN']);
  });

  test('lets a server ask nothing but that', async () => {
    for (const query of ['{ __typename }', '{ affairsCrossings { totalCount } }', '{ _service { sdl } }']) {
      const answer = await askGraphql(hub.citizenAffairs.url, query, {}, await hub.issuer.token(`service/${WARD}`));
      expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 403, codes: ['FORBIDDEN'] });
    }
  });
});
