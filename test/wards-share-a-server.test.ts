import { randomUUID } from 'node:crypto';
import { CALL_PACE } from '../platform/calling/remote-server';
import { createLogger } from '../platform/logging/logger';
import { keysOfWard } from '../scripts/hub/hub-keys';
import { SUBGRAPH_SHELL } from '../subgraphs/serving/subgraph-limits';
import type { WardCouncilConfig } from '../subgraphs/ward-council/config';
import { startHosting } from '../subgraphs/ward-council/hosting/hosting-server';
import { linesAfter } from './support/access-lines';
import { askGraphql, codesOf, type GraphqlAnswer } from './support/ask-graphql';
import { BRIEFING, FIGURES } from './support/briefing-query';
import { type DatabaseRoad, openDatabaseRoad } from './support/database-road';
import { askEntities, entitiesQuery } from './support/entities';
import { eventually } from './support/eventually';
import { startTestHub, type TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';
import { createLoadedWorldDatabases } from './support/world-databases';

/** Its database is reached by a road that is closed now and then; the first four wards share its server. */
const ON_THE_ROAD = 'song-cau';
const NEIGHBOUR = 'duc-xuan';
const WARDS_PER_SERVER = 4;
const PERIOD = { period: '2020-9M' };

let hub: TestHub;
let alone: TestHub;
let road: DatabaseRoad;
beforeAll(async () => {
  const databases = await createLoadedWorldDatabases(bacKan2020.folder);
  const direct = databases.wards.get(ON_THE_ROAD);
  if (!direct) throw new Error(`There is no ward "${ON_THE_ROAD}".`);
  road = await openDatabaseRoad(direct.url, { isOpen: false });
  const wards = new Map(databases.wards).set(ON_THE_ROAD, { ownerUrl: direct.ownerUrl, url: road.url });
  alone = await sharedHub(bacKan2020.folder);
  hub = await startTestHub(bacKan2020.folder, {
    databases: { ...databases, wards },
    wardsPerServer: WARDS_PER_SERVER,
  });
}, 120_000);
afterAll(async () => {
  await road?.close();
  await hub?.stop();
});

/** A ward's own server, on the port that it shares. */
const own = (wardId: string) => ({ url: `${hub.ward(wardId).url}/wards/${wardId}` });

/** What a client learns, whatever order the errors came in. */
const told = ({ data, errors = [], status }: GraphqlAnswer) => ({
  data,
  status,
  errors: errors.map((error) => JSON.stringify(error)).sort(),
});

const health = async (origin: string) => {
  const answer = await fetch(`${origin}/health/ready`);
  const { parts } = (await answer.json()) as { parts: { name: string; status: string }[] };
  return { status: answer.status, down: parts.filter(({ status }) => status !== 'ready').map(({ name }) => name) };
};

test('a ward whose database is away when the server starts is missing, and there once its database is', async () => {
  const without = await hub.query(BRIEFING, PERIOD);
  expect(without.data.report.coverage).toMatchObject({
    answered: 7,
    missing: [{ ward: { id: ON_THE_ROAD }, reason: 'UNREACHABLE' }],
  });
  expect(without.errors).toMatchObject([{ extensions: { code: 'WARD_UNAVAILABLE', ward: ON_THE_ROAD } }]);
  expect(codesOf(await hub.ask(own(ON_THE_ROAD), '{ council { name } }'))).toEqual(['WARD_UNAVAILABLE']);

  await road.reopen();
  const ready = async () => (await fetch(`${own(ON_THE_ROAD).url}/health/ready`)).status;
  await eventually(async () => expect(await ready()).toBe(200));

  const whole = await hub.query(BRIEFING, PERIOD);
  expect(whole.errors).toBeUndefined();
  expect(whole.data.report.coverage).toMatchObject({ answered: 8, complete: true });
}, 30_000);

describe('wards that share a server answer as each does alone', () => {
  const ROLES: SignedInAs[] = [
    'standing-committee',
    'analyst',
    'ward-officer/song-cau',
    'ward-officer/xuat-hoa',
    'citizen-affairs-officer',
  ];
  const RECORDS = `query Records($period: Period!) { report(period: $period) { wards { ward { id council { name
    sessions { totalCount nodes { id ordinal } } petitions { nodes { id content petitioner { name } } } } } } } }`;

  test.each(ROLES)('to %s', async (as) => {
    for (const query of [BRIEFING, FIGURES, RECORDS]) {
      expect(told(await hub.query(query, PERIOD, as))).toEqual(told(await alone.query(query, PERIOD, as)));
    }
  });

  test('to a query that one of them cannot make sense of', async () => {
    const query = '{ ward(id: "song-cau") { council { sessions(after: "bm90IGEgY3Vyc29y") { totalCount } } } }';

    expect(told(await hub.query(query))).toEqual(told(await alone.query(query)));
  });
});

test('the server is asked once for a report, however many wards it hosts', async () => {
  const attempts = async () => {
    const metrics = await (await fetch(`${hub.gateway.url}/metrics`)).text();
    return [...metrics.matchAll(/^hai_cap_ward_attempts_total\{ward="([^"]+)",outcome="ANSWERED"\} (\d+)/gm)].map(
      ([, wards = '', count]) => ({ wards: wards.split('+').length, count: Number(count) }),
    );
  };
  const before = await attempts();

  await hub.query('{ report(period: "2020-Q2") { wards { tally { sessions { total } } } } }');

  expect(before).toHaveLength(2);
  expect(await attempts()).toEqual(before.map(({ wards, count }) => ({ wards, count: count + 1 })));
  expect(before.every(({ wards }) => wards === WARDS_PER_SERVER)).toBe(true);
});

test('what is read of a ward is written down in that ward’s database and no other', async () => {
  const endOf = (ward: string) => hub.count(ward, 'select count from access_log_head');
  const ends = new Map(await Promise.all(hub.wardIds.map(async (id) => [id, await endOf(id)] as const)));
  /** Lines of figures may still come of what was asked before. */
  const newIn = async (id: string) =>
    (await linesAfter(hub, id, ends.get(id) ?? 0)).filter(({ kind }) => kind === 'RECORDS');
  const representations = [NEIGHBOUR, ON_THE_ROAD].map((id) => ({ __typename: 'WardCouncil', wardId: id }));
  const selection = '... on WardCouncil { sessions(first: 1) { nodes { id } } }';

  await askEntities(hub, hub.ward(NEIGHBOUR), representations.slice(0, 1), selection, 'analyst');
  expect(await newIn(NEIGHBOUR)).toMatchObject([{ viewer_role: 'analyst', types: { WardSession: 1 } }]);
  expect(await newIn(ON_THE_ROAD)).toEqual([]);

  await askEntities(hub, hub.ward(NEIGHBOUR), representations, selection, 'ward-officer/duc-xuan');
  // Its own officer leaves no line there, and the neighbour lets nobody read whom it does not let in.
  for (const id of hub.wardIds) expect(await newIn(id)).toHaveLength(id === NEIGHBOUR ? 1 : 0);
});

test('without its line in its own log a ward’s records do not leave, and its neighbours’ do', async () => {
  const role = new URL(hub.databaseOf(ON_THE_ROAD).url).username;
  const representations = [NEIGHBOUR, ON_THE_ROAD].map((id) => ({ __typename: 'WardCouncil', wardId: id }));
  const selection = '... on WardCouncil { sessions(first: 1) { nodes { id } } }';
  await hub.run(ON_THE_ROAD, `revoke insert on access_log from ${role}`);

  const answer = await askEntities(hub, hub.ward(NEIGHBOUR), representations, selection);
  await hub.run(ON_THE_ROAD, `grant insert on access_log to ${role}`);

  expect(answer.data._entities).toMatchObject([{ sessions: { nodes: [{}] } }, null]);
  expect(answer.errors).toMatchObject([
    { path: ['_entities', 1], extensions: { code: 'INTERNAL_SERVER_ERROR', ward: ON_THE_ROAD } },
  ]);
});

describe('one ward’s officer', () => {
  const OFFICER: SignedInAs = `ward-officer/${NEIGHBOUR}`;
  const SELECTION = '... on WardCouncil { wardId name } ... on WardReport { tally { sessions { total } } }';

  test('gets nothing of a ward that shares the server, wherever it is asked', async () => {
    const other = { __typename: 'WardCouncil', wardId: ON_THE_ROAD };
    const report = { __typename: 'WardReport', wardId: ON_THE_ROAD, ...PERIOD, restsOn: 'LIVE' };
    const mine = { __typename: 'WardCouncil', wardId: NEIGHBOUR };

    const together = await askEntities(hub, hub.ward(NEIGHBOUR), [other, mine, report], SELECTION, OFFICER);
    expect(together.data._entities).toMatchObject([null, { wardId: NEIGHBOUR, name: expect.any(String) }, null]);
    expect(together.errors).toMatchObject([
      { path: ['_entities', 0], extensions: { code: 'FORBIDDEN', ward: ON_THE_ROAD } },
      { path: ['_entities', 2], extensions: { code: 'FORBIDDEN', ward: ON_THE_ROAD } },
    ]);
    const theirs = await askEntities(hub, own(ON_THE_ROAD), [other], SELECTION, OFFICER);
    expect(theirs).toMatchObject({ status: 403, data: undefined });
    const through = await askEntities(hub, own(NEIGHBOUR), [other], SELECTION, OFFICER);
    expect(through.data._entities).toEqual([null]);
    expect(codesOf(through)).toEqual(['WARD_REFUSED']);
  });

  test('writes at the ward’s own address into the ward’s own database', async () => {
    const count = (id: string) => hub.count(id, 'select count(*) from standing_meeting');
    const before = await Promise.all(hub.wardIds.map(count));
    const mutation = `mutation($input: RecordWardStandingMeetingInput!) {
      recordWardStandingMeeting(input: $input) { standingMeeting { id wardId } userErrors { code } } }`;
    const input = { idempotencyKey: randomUUID(), kind: 'REGULAR', heldOn: '2020-08-03', isDraft: true };

    const written = await hub.ask(own(NEIGHBOUR), mutation, { input }, OFFICER);
    const elsewhere = await hub.ask(own(ON_THE_ROAD), mutation, { input }, OFFICER);
    const together = await hub.ask(hub.ward(NEIGHBOUR), mutation, { input }, OFFICER);

    expect(written.errors).toBeUndefined();
    expect(written.data.recordWardStandingMeeting).toMatchObject({
      standingMeeting: { wardId: NEIGHBOUR },
      userErrors: [],
    });
    expect(elsewhere.status).toBe(403);
    expect(codesOf(together)).toEqual(['BAD_USER_INPUT']);
    const more = (await Promise.all(hub.wardIds.map(count))).map((now, at) => now - (before[at] ?? 0));
    expect(more).toEqual(hub.wardIds.map((id) => (id === NEIGHBOUR ? 1 : 0)));
  });
});

test('representations of wards that are not hosted, or that name none, are refused at their places', async () => {
  const away = { __typename: 'WardCouncil', wardId: 'xuat-hoa' };
  const here = { __typename: 'Ward', id: NEIGHBOUR };
  const none = [{ __typename: 'WardCouncil' }, { __typename: 'Ward', id: 7 }, null, 'x'];

  const answer = await askEntities(hub, hub.ward(NEIGHBOUR), [away, here, ...none], '... on Ward { id }');

  expect(answer.data._entities).toMatchObject([null, { id: NEIGHBOUR }, null, null, null, null]);
  expect(answer.errors).toHaveLength(5);
  expect(new Set(codesOf(answer))).toEqual(new Set(['WARD_REFUSED']));
  expect(answer.text).not.toMatch(/postgres|127\.0\.0\.1|select /i);
});

test('what a ward refuses, and what is refused for a ward that is not there, is told in the language that the question of all of them came in', async () => {
  const of = [NEIGHBOUR, 'xuat-hoa'].map((wardId) => ({ __typename: 'WardCouncil', wardId }));
  const query = entitiesQuery('... on WardCouncil { accessLog(first: 1) { totalCount } }');
  const refusals = async (language: string) => {
    const token = await hub.issuer.token('analyst');
    const headers = { 'accept-language': language };
    const { errors } = await askGraphql(hub.ward(NEIGHBOUR).url, query, { representations: of }, token, headers);
    return (errors ?? []).map(({ message }) => message.split('.')[0]).sort();
  };

  expect(await Promise.all([refusals('vi'), refusals('en')])).toEqual([
    ['Máy chủ này không giữ số liệu của xã, phường được hỏi', 'Vai trò của bạn không được xem nội dung này'],
    ['This server does not hold the records of the ward asked for', 'Your role may not see this'],
  ]);
});

test('whoever has not signed in gets nothing, at no address of the server', async () => {
  const origin = hub.ward(NEIGHBOUR).url;
  const statuses = [origin, own(NEIGHBOUR).url].map(async (at) => (await askGraphql(at, '{ __typename }')).status);

  expect(await Promise.all(statuses)).toEqual([401, 401]);
  for (const path of ['/wards/xuat-hoa/graphql', '/wards/duc%2dxuan/graphql', '/wards//graphql'])
    expect((await fetch(origin + path)).status).toBe(404);
});

test('crossings are handed over at the address of all to the one ward that they are for', async () => {
  const mutation = 'mutation($crossings: [CrossingInput!]!) { takeInCrossings(crossings: $crossings) { id isNew } }';
  const crossing = { id: randomUUID(), kind: 'PERIOD_CLOSED', sender: 'city-council', payload: '{}' };
  const handOver = async (receivers: string[]) => {
    const token = await hub.issuer.token('service', { hai_cap_server: 'city-council' });
    const crossings = receivers.map((receiver) => ({ ...crossing, receiver }));
    return askGraphql(hub.ward(NEIGHBOUR).url, mutation, { crossings }, token);
  };

  // Let in and looked at by the ward: what it says of the payload is its own.
  expect(await handOver([`ward-council/${NEIGHBOUR}`])).toMatchObject({ data: { takeInCrossings: [null] } });
  expect(codesOf(await handOver(['ward-council/xuat-hoa']))).toEqual(['WARD_REFUSED']);
  expect(codesOf(await handOver([`ward-council/${NEIGHBOUR}`, `ward-council/${ON_THE_ROAD}`]))).toEqual([
    'BAD_USER_INPUT',
  ]);
});

test('a server does not start where one of its wards has the database of another, and says of all what is wrong', async () => {
  const configOf = (wardId: string, database: string): WardCouncilConfig => ({
    ...{ wardId, host: '127.0.0.1', port: 0, logLevel: 'silent', shell: SUBGRAPH_SHELL, identity: hub.issuer.identity },
    ...{ database: alone.databaseOf(database), personalDataKeys: keysOfWard(alone.keys, wardId) },
  });
  const wards = [configOf('song-cau', 'duc-xuan'), configOf('duc-xuan', 'song-cau'), configOf('xuat-hoa', 'xuat-hoa')];

  const start = startHosting({ ...configOf('xuat-hoa', 'xuat-hoa'), wards }, createLogger('test', 'silent'));

  await expect(start).rejects.toMatchObject({
    name: 'WardsRefused',
    message: expect.stringMatching(/^song-cau: WARD_ID is "song-cau".*"duc-xuan".*\nduc-xuan: .*$/),
  });
});

test('the server says that it answers for each of its wards, and each ward’s own for that one', async () => {
  const wardsOf = async (origin: string) =>
    ((await (await fetch(`${origin}/identity`)).json()) as { wards: string[] }).wards;

  expect(await wardsOf(hub.ward(NEIGHBOUR).url)).toEqual(hub.wardIds.slice(0, WARDS_PER_SERVER));
  expect(await wardsOf(own(NEIGHBOUR).url)).toEqual([NEIGHBOUR]);
});

test('a ward’s own pages are complete below its path', async () => {
  const page = await fetch(`${own(NEIGHBOUR).url}/explorer`);
  const html = await page.text();
  const links = [...html.matchAll(/(?:href|src)="(explorer[^"]+)"/g)].map(([, link = '']) => link);

  expect(html).toContain(`data-graphql-path="/wards/${NEIGHBOUR}/graphql"`);
  expect(links).toHaveLength(3);
  expect((await fetch(new URL('explorer/shell.css', page.url))).status).toBe(200);
  expect((await fetch(new URL('explorer/saved-queries.json', page.url))).status).toBe(200);
});

test.each<[string, SignedInAs]>([
  ['the Standing Committee', 'standing-committee'],
  ['an officer of one of the wards', `ward-officer/${NEIGHBOUR}`],
])('%s is told the schema of all its wards', async (_, as) => {
  const [together, byItself] = await Promise.all(
    [hub.ward(NEIGHBOUR), own(NEIGHBOUR)].map((server) => hub.ask(server, '{ _service { sdl } }', {}, as)),
  );

  expect(together?.data._service.sdl).toMatch(/type WardTally/);
  expect(together?.data).toEqual(byItself?.data);
});

test('a ward whose database goes away, or answers no more, takes no neighbour along', async () => {
  const report =
    '{ report(period: "2020-9M") { coverage { answered missing { ward { id } } } wards { ward { id } tally { sessions { total } } } } }';
  const whole = await hub.query(report);
  const clock = jest.spyOn(performance, 'now');
  const othersOf = (answer: typeof whole) =>
    answer.data.report.wards.filter((row: { ward: { id: string } }) => row.ward.id !== ON_THE_ROAD);

  await road.close();
  const without = await hub.query(report);
  clock.mockReturnValue(performance.now() + 1_001);
  expect(without.data.report.coverage).toEqual({ answered: 7, missing: [{ ward: { id: ON_THE_ROAD } }] });
  expect(othersOf(without)).toEqual(othersOf(whole));
  expect(without.errors?.map(({ extensions }) => extensions?.ward)).toEqual([ON_THE_ROAD]);
  expect(await health(hub.ward(NEIGHBOUR).url)).toEqual({ status: 200, down: [`ward-council/${ON_THE_ROAD}`] });
  expect(await health(hub.gateway.url)).toEqual({ status: 200, down: [`ward-council/${ON_THE_ROAD}`] });
  clock.mockRestore();

  await road.reopen();
  await eventually(async () => expect((await hub.query(report)).data).toEqual(whole.data));
  road.stall();
  const askedBy = async (sub: string) => {
    const token = await hub.issuer.token('standing-committee', { sub });
    return askGraphql(hub.gateway.url, report, {}, token, { 'x-timeout-ms': '3000' });
  };
  const isLate = (answer: typeof whole): void => {
    expect(othersOf(answer)).toEqual(othersOf(whole));
    expect(answer.errors).toMatchObject([{ extensions: { code: 'WARD_TIMEOUT', ward: ON_THE_ROAD } }]);
  };
  await eventually(async () => isLate(await askedBy('0')));

  // Waited for in vain again and again, by people of whom each has a question of their own, it is left alone.
  await Promise.all(['1', '2', '3', '4'].map(askedBy));
  let person = 5;
  await eventually(async () => {
    const startedAt = performance.now();
    isLate(await askedBy(`${person++}`));
    expect(performance.now() - startedAt).toBeLessThan(CALL_PACE.fairWaitMs);
  });
  await road.close();
  await road.reopen();
  await eventually(async () => expect((await hub.query(report)).data).toEqual(whole.data));
}, 120_000);
