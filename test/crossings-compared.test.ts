import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../platform/postgres/with-client';
import { AFFAIRS_CROSSINGS } from '../subgraphs/citizen-affairs/crossings';
import type { CrossingHandlers } from '../subgraphs/crossing/crossing-handler';
import { startTestHub, type TestHub } from './support/hub';
import { passUpPetition } from './support/pass-up-petition';
import { copyDatabase, type DatabaseCopy } from './support/put-back';
import type { SignedInAs } from './support/test-issuer';

// A ward and citizen affairs, real servers, whose databases are put back to older states.
jest.setTimeout(60_000);

const WARD = 'ben-nay';
let hub: TestHub;
const copies: DatabaseCopy[] = [];
beforeAll(async () => {
  Object.assign(AFFAIRS_CROSSINGS, { TEST: () => Promise.resolve() } satisfies CrossingHandlers);
  hub = await startTestHub(join(__dirname, 'worlds/rights'), { delivers: true });
}, 60_000);
afterAll(async () => {
  await Promise.all(copies.map((copy) => copy.drop()));
  await hub?.stop();
});

type Server = typeof WARD | 'citizen-affairs' | 'city-council';
const serverOf = (name: Server) =>
  ({ [WARD]: hub.ward(WARD), 'citizen-affairs': hub.citizenAffairs, 'city-council': hub.cityCouncil })[name];

/** Over a connection of its own, because a database that is put back ends all others. */
const read = <Row extends object>(name: Server, sql: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(hub.databaseOf(name).ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);

/** Does something while a server is stopped. */
async function whileStopped<T>(names: Server[], act: () => Promise<T>): Promise<T> {
  for (const name of names) await serverOf(name).stop();
  const done = await act();
  for (const name of names) await serverOf(name).startAgain();
  return done;
}

async function copyOf(name: Server): Promise<DatabaseCopy> {
  const copy = await copyDatabase(new URL(hub.databaseOf(name).url).pathname.slice(1));
  copies.push(copy);
  return copy;
}

/** Has the ward send one crossing to citizen affairs, and waits until it has arrived. Gives its id. */
async function send(): Promise<string> {
  const id = randomUUID();
  await whileStopped([WARD], () =>
    read(
      WARD,
      `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id)
       values ($1, 'TEST', 'citizen-affairs', '{}', 'Test', 'one')`,
      [id],
    ),
  );
  await onceAll([id]);
  return id;
}

/** Waits until crossings are delivered by the ward's account and taken in; a test that waits for ever has failed. */
async function onceAll(ids: string[]): Promise<void> {
  const missing = async () => [
    ...(await read(
      'citizen-affairs',
      'select id from unnest($1::uuid[]) as id where id not in (select id from incoming_crossing)',
      [ids],
    )),
    ...(await read(WARD, 'select id from outgoing_crossing where id = any($1) and delivered_at is null', [ids])),
  ];
  while ((await missing()).length > 0) await pause(100);
}

const numbers = async (name: Server, ids: string[]) => {
  const rows = await read<{ id: string; number: number }>(
    name,
    name === WARD
      ? 'select id, number from outgoing_crossing'
      : `select crossing_id as id, max(number) as number from incoming_number where sender = 'ward-council/${WARD}' group by 1`,
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.number ?? null);
};

const BREAKS = `{ council { crossingBreaks { with kind sentAgain lost { id kind } } } }`;
async function latestBreak() {
  const { data } = await hub.ask(hub.ward(WARD), BREAKS, {}, `ward-officer/${WARD}`);
  return data.council.crossingBreaks[0];
}

/** What the ward's server tells those who operate it of breaks with citizen affairs, and of its database's epoch. */
async function watched(): Promise<string[]> {
  const metrics = await (await fetch(`${hub.ward(WARD).url}/metrics`)).text();
  return metrics.split('\n').filter((line) => /^hai_cap_(crossing_breaks|database_epoch)[ {]/.test(line));
}

test('a receiver that was put back is sent again what it has lost, and the sender says so', async () => {
  const first = await send();
  const copy = await whileStopped(['citizen-affairs'], () => copyOf('citizen-affairs'));
  const later = [await send(), await send()];
  await whileStopped(['citizen-affairs'], () => copy.putBack());

  await onceAll([first, ...later]);

  expect(await numbers('citizen-affairs', [first, ...later])).toEqual(await numbers(WARD, [first, ...later]));
  expect(await latestBreak()).toEqual({ with: 'citizen-affairs', kind: 'PEER_PUT_BACK', sentAgain: 2, lost: [] });
  expect(await watched()).toEqual([
    'hai_cap_crossing_breaks{peer="citizen-affairs",kind="PEER_PUT_BACK"} 0', // all has arrived
    'hai_cap_database_epoch 1',
  ]);
});

test('a sender that was put back uses no number again, and lists what it no longer knows of', async () => {
  await send();
  const copy = await whileStopped([WARD], () => copyOf(WARD));
  const lost = [await send(), await send()];
  const [, used = 0] = await numbers('citizen-affairs', lost);
  await whileStopped([WARD], () => copy.putBack());
  const next = await send();

  expect(await numbers(WARD, [next])).toEqual([(used ?? 0) + 1]);
  expect(await latestBreak()).toEqual({
    ...{ with: 'citizen-affairs', kind: 'OWN_PUT_BACK', sentAgain: 0 },
    lost: expect.arrayContaining(lost.map((id) => ({ id, kind: 'TEST' }))),
  });
  expect(await watched()).toEqual(
    expect.arrayContaining([
      'hai_cap_crossing_breaks{peer="citizen-affairs",kind="OWN_PUT_BACK"} 1',
      'hai_cap_database_epoch 2',
    ]),
  );
});

test('a fork is noticed where the numbers have been used again for other crossings', async () => {
  const [ward, affairs] = await whileStopped([WARD, 'citizen-affairs'], async () => [
    await copyOf(WARD),
    await copyOf('citizen-affairs'),
  ]);
  const before = [await send(), await send()];
  const asItWas = await whileStopped(['citizen-affairs'], () => copyOf('citizen-affairs'));
  await whileStopped([WARD, 'citizen-affairs'], async () => {
    await ward?.putBack();
    await affairs?.putBack();
  });
  const since = [await send(), await send()];
  await whileStopped(['citizen-affairs'], () => asItWas.putBack());
  await onceAll(since);

  expect(await latestBreak()).toEqual({
    ...{ with: 'citizen-affairs', kind: 'FORK', sentAgain: 2 },
    lost: expect.arrayContaining(before.map((id) => ({ id, kind: 'TEST' }))),
  });
  expect(await numbers('citizen-affairs', since)).toEqual(await numbers(WARD, since));
});

const OFFICER = `ward-officer/${WARD}` as const;

/** One mutation of citizen affairs or of the ward, which must do what it says. */
async function write(server: Server, as: SignedInAs, mutation: string, input: Record<string, unknown>) {
  const [name = '', selection = ''] = mutation.split(/ (.*)/s);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code } ${selection} } }`;
  const given = { input: { idempotencyKey: randomUUID(), ...input } };
  const { data, errors } = await hub.ask(serverOf(server), query, given, as);
  expect({ errors, userErrors: data?.[name]?.userErrors }).toEqual({ errors: undefined, userErrors: [] });
  return data[name];
}

/** Waits until a statement gives a row; a test that waits for ever has failed. */
async function once<Row extends object>(name: Server, sql: string, values: unknown[] = []): Promise<Row> {
  for (;;) {
    const [row] = await read<Row>(name, sql, values);
    if (row) return row;
    await pause(100);
  }
}

test('a ward follows a petition on after citizen affairs were put back, though the versions begin again lower', async () => {
  const ask = (query: string, variables: Record<string, unknown>) => hub.ask(hub.ward(WARD), query, variables, OFFICER);
  const inWard = await passUpPetition(ask, { petitionerName: 'Công dân Mẫu', content: 'Nội dung minh họa' });
  const { id } = await once<{ id: string }>('citizen-affairs', 'select id from petition where origin_id = $1', [
    inWard,
  ]);
  const step = (mutation: string, input: object) =>
    write('citizen-affairs', 'citizen-affairs-officer', `${mutation}`, { id, ...input });
  const heard = (state: string, version: number) =>
    once(
      WARD,
      'select 1 from petition where id = $1 and handling_state = $2::petition_state and handling_version = $3',
      [...[inWard, state, version]],
    );
  await step('classifyPetition', { expectedVersion: 1, classifiedOn: '2023-03-02' });
  const copy = await whileStopped(['citizen-affairs'], () => copyOf('citizen-affairs'));
  await step('answerPetition', { expectedVersion: 2, answeredOn: '2023-03-03' });
  await heard('ANSWERED', 3);
  await whileStopped(['citizen-affairs'], () => copy.putBack());
  // Until then neither is right by itself: people are told, at both ends and with both versions.
  const atOdds = await onceAtOdds(WARD, inWard);
  expect(atOdds).toMatchObject({
    ...{ with: 'citizen-affairs', kind: 'PETITION', settledAt: null },
    ...{ here: [{ name: 'state', value: 'ANSWERED' }], there: [{ name: 'state', value: 'CLASSIFIED' }] },
  });
  expect(await onceAtOdds('citizen-affairs', inWard)).toMatchObject({
    ...{ with: `ward-council/${WARD}`, kind: 'PETITION' },
    ...{ here: [{ name: 'state', value: 'CLASSIFIED' }], there: [{ name: 'state', value: 'ANSWERED' }] },
  });
  const settle = (reason: string) => settleInWard({ id: atOdds.id, reason });
  expect(await settle(' ')).toMatchObject({ userErrors: [{ code: 'REQUIRED' }] });
  expect(await settle('Dân nguyện nhập lại')).toMatchObject({
    ...{ userErrors: [], matter: { settlement: 'Dân nguyện nhập lại', settledBy: `test:${OFFICER}` } },
  });
  expect(await settle('Lần nữa')).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] });

  await step('returnPetition', { expectedVersion: 2, returnedOn: '2023-03-04', returnReason: 'NOT_ELIGIBLE' });

  await heard('RETURNED', 3);
  while (await atOddsAt(WARD, inWard)) await pause(100); // both have it alike
  while (await atOddsAt('citizen-affairs', inWard)) await pause(100);
});

interface AtOdds {
  id: string;
  key: string;
}

/** How a server lists a matter as at odds; undefined where it does not. */
async function atOddsAt(server: typeof WARD | 'citizen-affairs', key: string): Promise<AtOdds | undefined> {
  const fields = '{ id with kind key settledAt here { name value } there { name value } }';
  const isWard = server === WARD;
  const query = isWard ? `{ council { mattersAtOdds ${fields} } }` : `{ affairsMattersAtOdds ${fields} }`;
  const { data } = await hub.ask(serverOf(server), query, {}, isWard ? OFFICER : 'citizen-affairs-officer');
  const listed: AtOdds[] = isWard ? data.council.mattersAtOdds : data.affairsMattersAtOdds;
  return listed.find((one) => one.key === key);
}

async function onceAtOdds(server: typeof WARD | 'citizen-affairs', key: string): Promise<AtOdds> {
  for (;;) {
    const found = await atOddsAt(server, key);
    if (found) return found;
    await pause(100);
  }
}

async function settleInWard(input: { id: string; reason: string }) {
  const query = `mutation($input: SettleWardMatterInput!) { settleWardMatter(input: $input) {
    matter { settlement settledBy } userErrors { code } } }`;
  expect((await hub.ask(hub.ward(WARD), query, { input }, 'standing-committee')).errors).toBeDefined();
  return (await hub.ask(hub.ward(WARD), query, { input }, OFFICER)).data.settleWardMatter;
}

test('the city follows guidance on after the ward was put back, though the versions begin again lower', async () => {
  const { guidance } = await write('city-council', 'standing-committee', 'sendGuidance guidance { id }', {
    ...{ kind: 'TASK', title: 'Rà soát', body: 'Rà soát kiến nghị', wardIds: [WARD], dueOn: '2099-12-31' },
  });
  await once(WARD, 'select 1 from guidance where id = $1', [guidance.id]);
  const report = (expectedVersion: number, progress: string) =>
    write(WARD, OFFICER, 'reportGuidanceProgress', { id: guidance.id, expectedVersion, progress });
  const heard = (progress: string) =>
    once('city-council', 'select 1 from guidance_receipt where guidance_id = $1 and progress = $2', [
      ...[guidance.id, progress],
    ]);
  const copy = await whileStopped([WARD], () => copyOf(WARD));
  await report(1, 'Được một nửa');
  await heard('Được một nửa');
  await whileStopped([WARD], () => copy.putBack());

  await report(1, 'Được một phần ba');

  await heard('Được một phần ba');
});

test('servers that agree compare without a word', async () => {
  const count = async () => (await read(WARD, 'select 1 from crossing_break')).length;
  const before = await count();
  await send();
  await whileStopped([WARD, 'citizen-affairs'], () => Promise.resolve());
  await send();

  expect(await count()).toBe(before);
});
