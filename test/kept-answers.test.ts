import { type FakeRedis, startFakeRedis } from '../platform/limits/fake-redis.fixture';
import type { RunningServer } from '../platform/http/graphql-server';
import { linesAfter, type LoggedLine } from './support/access-lines';
import { askGraphql, codesOf, type HttpAnswer } from './support/ask-graphql';
import { BRIEFING, FIGURES } from './support/briefing-query';
import { statementsOf } from './support/count-statements';
import { startGatewayBeside } from './support/gateway-beside';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';
import { writerOf } from './support/write-records';

/*
 * Four gateways over the same servers: two that share a Redis, one that keeps answers by itself, and one that keeps none and so
 * says what is right.
 */
let hub: TestHub;
let redis: FakeRedis;
let own: RunningServer;
let one: RunningServer;
let other: RunningServer;
let keepsNone: RunningServer;
beforeAll(async () => {
  [hub, redis] = await Promise.all([startTestHub(bacKan2020.folder), startFakeRedis()]);
  own = await startGatewayBeside(hub, {});
  [one, other] = [await startSharing(), await startSharing()];
  keepsNone = await startGatewayBeside(hub, { keepsAnswers: false });
}, 60_000);
afterAll(async () => {
  for (const gateway of [own, one, other, keepsNone]) await gateway?.stop();
  await redis?.stop();
  await hub?.stop();
});

/** Starts a gateway on the Redis, and waits until it uses it. */
async function startSharing(): Promise<RunningServer> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const info = (said: unknown) => typeof said === 'string' && said.includes('share the answers') && resolve();
  const log = { info, warn: () => undefined, error: console.error, debug: () => undefined };
  const gateway = await startGatewayBeside(hub, { redisUrl: redis.url, log: log as never }); // what servers write to
  await promise;
  return gateway;
}

const PERIOD = { period: '2020-9M' };
const WARD = 'song-cau';

const askAt = async (
  { url }: RunningServer,
  query: string,
  as: SignedInAs = 'standing-committee',
  variables: Record<string, unknown> = PERIOD,
): Promise<HttpAnswer> => askGraphql(url, query, variables, await hub.issuer.token(as));

/** How many answers of wards a gateway has found to be unchanged, changed and of unknown questions. */
async function compared({ url }: RunningServer): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const counts = { UNCHANGED: 0, CHANGED: 0, UNKNOWN: 0 };
  for (const [, outcome, count] of text.matchAll(/^hai_cap_ward_compared_total\{.*outcome="(\w+)"\} (\d+)$/gm))
    counts[outcome as keyof typeof counts] += Number(count); // there are no others
  return counts;
}

/** What these counts have grown by while something was done. */
async function comparedBy(gateway: RunningServer, act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await compared(gateway);
  await act();
  const after = await compared(gateway);
  return Object.fromEntries(Object.entries(after).map(([outcome, count]) => [outcome, count - (before[outcome] ?? 0)]));
}

const all = (outcome: string) => ({ UNCHANGED: 0, CHANGED: 0, UNKNOWN: 0, [outcome]: 8 });

test('wards where nothing is new are asked, count nothing, and the answer is the same', async () => {
  const expected = await askAt(keepsNone, BRIEFING);
  const answers: HttpAnswer[] = [];
  const ask = async () => void answers.push(await askAt(own, BRIEFING));
  expect(await comparedBy(own, ask)).toEqual(all('UNKNOWN'));
  const statements: string[] = [];
  expect(await comparedBy(own, async () => statements.push(...(await statementsOf(ask))))).toEqual(all('UNCHANGED'));

  for (const { data, errors } of answers) expect({ data, errors }).toEqual({ data: expected.data, errors: undefined });
  const counts = statements.filter((text) => text.includes('"KH.01"') && text.includes('"DX.01"')); // as wards alone count
  expect(counts).toEqual([]);
  expect(statements.filter((text) => text.includes('records_version'))).toHaveLength(8);
});

test('a ward that is down is missing, whatever is known of it; started anew, it answers anew', async () => {
  const before = await askAt(own, CELLS);
  await hub.ward(WARD).stop();
  const { data, errors } = await askAt(own, CELLS);
  await hub.ward(WARD).startAgain();

  expect(data.report.coverage).toEqual({ answered: 7, missing: [{ ward: { id: WARD }, reason: 'UNREACHABLE' }] });
  expect(errors).toHaveLength(1);
  const found = await comparedBy(own, async () => expect((await askAt(own, CELLS)).data).toEqual(before.data));
  expect(found).toEqual({ UNCHANGED: 7, CHANGED: 1, UNKNOWN: 0 });
});

test('a gateway that keeps nothing does not ask for versions', async () => {
  await askAt(keepsNone, BRIEFING);

  expect(await compared(keepsNone)).toEqual({ UNCHANGED: 0, CHANGED: 0, UNKNOWN: 0 });
  expect((await statementsOf(() => askAt(keepsNone, BRIEFING))).join()).not.toContain('records_version');
});

test('gateways on one Redis know what each other was answered', async () => {
  expect(await comparedBy(one, () => askAt(one, BRIEFING))).toEqual(all('UNKNOWN'));
  expect(await comparedBy(other, () => askAt(other, BRIEFING))).toEqual(all('UNCHANGED'));
});

const DIALOGUES = `query Dialogues($period: Period!) { report(period: $period) {
  coverage { complete } wards { ward { id } tally { dialogues { total citizens } } } } }`;

/** The dialogues of each ward, by its id. */
const dialoguesIn = ({ data }: HttpAnswer): Map<string, number> =>
  new Map(
    (data.report.wards as { ward: { id: string }; tally: { dialogues: { total: number } } }[]).map(
      ({ ward, tally }) => [ward.id, tally.dialogues.total],
    ),
  );

test('the next report after a mutation shows it, at every gateway', async () => {
  const write = writerOf(hub);
  for (const gateway of [own, one, other, hub.gateway]) {
    for (let round = 0; round < 3; round += 1) {
      const before = dialoguesIn(await askAt(gateway, DIALOGUES));
      const input = { heldOn: '2020-05-05', topic: 'Đối thoại', citizenCount: 7 };
      await write('recordWardDialogue { dialogue { id } userErrors { code } }', input, WARD);

      expect(dialoguesIn(await askAt(gateway, DIALOGUES)).get(WARD)).toBe((before.get(WARD) ?? 0) + 1);
    }
  }
});

test('no report is older than what was committed before it was asked for, while many write and many ask', async () => {
  const ROUNDS = 60;
  const start = dialoguesIn(await askAt(keepsNone, DIALOGUES));
  const begun = new Map(start);
  const committed = new Map(start);
  const ADD = `insert into citizen_dialogue (id, held_on, topic, citizen_count) values (gen_random_uuid(), '2020-06-06', 'x', 3)`;
  const written = (ward: string, to: Map<string, number>) => to.set(ward, (to.get(ward) ?? 0) + 1);
  let reports = 0;
  const keepUp = async (gateway: RunningServer, ward: string): Promise<void> => {
    // Each of them is somebody: equal questions of one person that are on their way at once share an answer.
    const token = await hub.issuer.token('standing-committee', { sub: `reader of ${ward}` });
    for (let round = 0; round < ROUNDS; round += 1) {
      written(ward, begun);
      await hub.run(ward, ADD);
      written(ward, committed);
      const least = new Map(committed);
      const answer = await askGraphql(gateway.url, DIALOGUES, PERIOD, token);
      const most = new Map(begun);
      reports += 1;
      expect(answer.data.report.coverage.complete).toBe(true);
      for (const [id, count] of dialoguesIn(answer)) {
        expect(count).toBeGreaterThanOrEqual(least.get(id) ?? 0);
        expect(count).toBeLessThanOrEqual(most.get(id) ?? 0);
      }
    }
  };
  const gateways = [own, one, other, hub.gateway];
  const found = await comparedBy(one, () =>
    Promise.all(gateways.map((gateway, at) => keepUp(gateway, hub.wardIds[at] ?? ''))),
  );

  expect(reports).toBe(4 * ROUNDS);
  expect(found.UNCHANGED).toBeGreaterThan(ROUNDS); // or it would prove nothing
  expect(found.CHANGED).toBeGreaterThan(ROUNDS);
}, 60_000);

const CELLS = `query Cells($period: Period!) { report(period: $period) { coverage { answered missing { ward { id } reason } }
  wards { ward { id } tally { suppressed receptions { turns citizens } petitions { received returned } sessions { total } } } } }`;

const ROLES: SignedInAs[] = ['standing-committee', 'analyst', 'ward-officer/song-cau', 'ward-officer/duc-xuan'];

test("nobody is given what another's rights answered, whoever has asked before", async () => {
  const right = new Map<SignedInAs, HttpAnswer>();
  for (const as of ROLES) right.set(as, await askAt(keepsNone, CELLS, as));
  const [committee, analyst, officer] = ROLES.map((as) => JSON.stringify(right.get(as)?.data.report.wards));
  expect(new Set([committee, analyst, officer]).size).toBe(3);

  const orders = [ROLES, ROLES.toReversed(), ROLES, [...ROLES.slice(2), ...ROLES.slice(0, 2)]];
  for (const gateway of [own, one, other]) {
    const found = await comparedBy(gateway, async () => {
      for (const as of orders.flat()) {
        const { data, errors } = await askAt(gateway, CELLS, as);
        expect({ as, data, errors }).toEqual({ as, data: right.get(as)?.data, errors: right.get(as)?.errors });
      }
    });
    expect(found.UNCHANGED).toBeGreaterThanOrEqual(3 * (8 + 8 + 1 + 1));
  }
});

test('small cells stay hidden from an analyst who asks what the Standing Committee has just been answered', async () => {
  const cells = ({ data }: HttpAnswer) =>
    data.report.wards.map(({ tally }: { tally: { petitions: object | null } }) => tally.petitions);
  const { period } = { period: { period: '2020-01-01/2020-08-31' } }; // of no whole quarters
  const whole = cells(await askAt(own, CELLS, 'standing-committee', period));
  const found = await comparedBy(own, async () => {
    for (let time = 0; time < 2; time += 1)
      expect(cells(await askAt(own, CELLS, 'analyst', period))).toEqual(Array(8).fill(null));
  });

  expect(whole).not.toContain(null);
  expect(found).toMatchObject({ CHANGED: 8, UNCHANGED: 8 });
});

const RUNNING = { wards: null, hidden: 'NOT_WHOLE_QUARTERS' };

test('another day is another version: a quarter that is over today was not yesterday', async () => {
  const query = '{ report(period: "2020-Q3") { indicators(codes: ["DT.01"]) { wards hidden } } }';
  const petitions = async () => (await askAt(own, query, 'analyst')).data.report.indicators[0];
  const onDay = async (now: string) => {
    jest.useFakeTimers({ now: new Date(now), doNotFake: ALL_BUT_THE_DATE as never[] });
    try {
      return [await petitions(), await petitions()];
    } finally {
      jest.useRealTimers();
    }
  };

  expect(await onDay('2020-09-30T23:59:00+07:00')).toEqual([RUNNING, RUNNING]);
  const [over, again] = await onDay('2020-10-01T00:01:00+07:00');
  expect(over).toEqual({ wards: expect.any(Number), hidden: null });
  expect(again).toEqual(over);
});

const ALL_BUT_THE_DATE = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'],
  ...['nextTick', 'queueMicrotask', 'performance', 'hrtime'],
];

test('every ward has the same lines in its access log, whether its answer was new, known or never kept', async () => {
  const endOf = (ward: string) => hub.count(ward, 'select count from access_log_head');
  const ask = async (gateway: RunningServer, as: SignedInAs, query: string) =>
    askGraphql(gateway.url, query, PERIOD, await hub.issuer.token(as), {
      'x-purpose': encodeURIComponent('Chuẩn bị giao ban'),
    });
  const linesOf = async (gateway: RunningServer, as: SignedInAs, query: string): Promise<Partial<LoggedLine>[][]> => {
    await writeLines();
    const ends = await Promise.all(hub.wardIds.map(endOf));
    await ask(gateway, as, query);
    await writeLines();
    const lines = await Promise.all(hub.wardIds.map((ward, at) => linesAfter(hub, ward, ends[at] ?? 0)));
    // A ward that is late is asked twice, and writes down twice that it was.
    return lines.map((some) => {
      const byRequest = new Map(some.filter(({ kind }) => kind === 'FIGURES').map((line) => [line.request_id, line]));
      return [...byRequest.values()].map(({ seq: _, request_id: __, ...line }) => line);
    });
  };
  for (const as of ['standing-committee', 'analyst'] as const) {
    for (const query of [CELLS, FIGURES]) {
      const right = await linesOf(keepsNone, as, query);
      expect(right.flat()).toHaveLength(8);
      const answered = await linesOf(own, as, query);
      let known: Partial<LoggedLine>[][] = [];
      const found = await comparedBy(own, async () => (known = await linesOf(own, as, query)));

      expect(found).toEqual(all('UNCHANGED'));
      expect([answered, known]).toEqual([right, right]);
    }
  }
});

/** Lines of figures are written with those of records at the latest, and these before the answer leaves. */
const writeLines = () =>
  Promise.all(hub.wardIds.map((ward) => hub.ask(hub.ward(ward), '{ council { resolutions { totalCount } } }')));

test('what gateways share is figures: numbers, ids of wards, and no record, person or token', async () => {
  const records = await askAt(
    one,
    `query Records($period: Period!) { report(period: $period) { wards {
      ward { id council { petitions { nodes { id summary } } } } tally { petitions { received } } } } }`,
  );
  const entries = [...redis.lists.values()].flat();

  expect(codesOf(records)).toEqual([]);
  expect(entries.length).toBeGreaterThan(3 * 8);
  const leaves = entries.flatMap((entry) => leavesOf(JSON.parse(JSON.parse(entry.slice(43)).text)));
  const texts = new Set(leaves.filter((leaf) => typeof leaf === 'string'));
  const known = new Set(['ANSWERED', 'RECEPTIONS', 'PETITIONS', ...bacKan2020.wardIds]);
  expect([...texts].filter((text) => !known.has(text) && !/^Ward(Report|Answer)$|Tally$/.test(text))).toEqual([]);
});

function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

test('when Redis holds what nobody signed, and while it is away, reports are right', async () => {
  const [spoilt, unknown] = ['2020-Q1', '2020-Q2'].map((period) => ({ period }));
  const right = [await askAt(keepsNone, CELLS, 'analyst', spoilt), await askAt(keepsNone, CELLS, 'analyst', unknown)];
  await askAt(other, CELLS, 'analyst', spoilt);
  for (const list of redis.lists.values()) list.fill(`${'x'.repeat(43)}{"version":"${'y'.repeat(43)}","text":"{}"}`);
  const answers: HttpAnswer[] = [];
  const ask = async (period?: { period: string }) => answers.push(await askAt(one, CELLS, 'analyst', period));

  expect(await comparedBy(one, () => ask(spoilt))).toEqual(all('UNKNOWN'));
  await redis.stop();
  expect(await comparedBy(one, () => ask(unknown))).toEqual(all('UNKNOWN'));
  expect(await comparedBy(one, () => ask(unknown))).toEqual(all('UNCHANGED'));

  const data = answers.map((answer) => answer.data);
  expect(data).toEqual([right[0]?.data, right[1]?.data, right[1]?.data]);
});
