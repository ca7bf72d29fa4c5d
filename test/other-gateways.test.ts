import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startWardRouter } from '../gateway/ward-router/server';
import { WARD_ROUTER_SHELL } from '../gateway/ward-router/ward-router-limits';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import type { RunningServer } from '../platform/http/graphql-server';
import { createLogger } from '../platform/logging/logger';
import { askGraphql, type HttpAnswer } from './support/ask-graphql';
import { BRIEFING } from './support/briefing-query';
import { startHiveGateway } from './support/hive-gateway';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { runWard } from './support/ward-command';
import { bacKan2020 } from './support/world';

// Hive Gateway on the committed supergraph, over the very servers of the hub, with the ward router in place of the wards.
const DOWN = 'song-cau';
/** The router is told of this ward's server by the city council's directory alone. */
const LISTED = 'xuat-hoa';
let hub: TestHub;
let router: RunningServer;
let hive: RunningServer;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
  const told = hub.wardIds.filter((id) => id !== LISTED);
  await runWard(hub, 'add', LISTED, `${hub.ward(LISTED).url}/graphql`);
  router = await startWardRouter(
    {
      wardUrls: new Map(told.map((id) => [id, `${hub.ward(id).url}/graphql`])),
      ...{ cityCouncilUrl: `${hub.cityCouncil.url}/graphql`, serviceClient: hub.issuer.clientOf('gateway') },
      ...{ issuer: hub.issuer.identity, shell: WARD_ROUTER_SHELL, requestTimeoutMs: 20_000 },
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    },
    createLogger('ward-router', 'silent'),
  );
  hive = await startHiveGateway(readFileSync(join(__dirname, '../schema/supergraph.graphql'), 'utf8'), {
    'city-council': `${hub.cityCouncil.url}/graphql`,
    'citizen-affairs': `${hub.citizenAffairs.url}/graphql`,
    'ward-council': `${router.url}/graphql`,
    gateway: `${router.url}/gateway/graphql`,
  });
}, 60_000);
afterAll(async () => {
  await hive?.stop();
  await router?.stop();
  await hub?.stop();
});
afterEach(() => hub.ward(DOWN).startAgain());

interface BothAnswers {
  ours: HttpAnswer;
  theirs: HttpAnswer;
}

async function askBoth(
  query: string,
  variables: Record<string, unknown>,
  as: SignedInAs = 'standing-committee',
): Promise<BothAnswers> {
  const theirs = await askGraphql(hive.url, query, variables, await hub.issuer.token(as));
  return { theirs, ours: await hub.query(query, variables, as) };
}

/** When something was counted differs from one answer to the next, through whichever gateway. */
const withoutInstants = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (name, value: unknown) => (name === 'asOf' ? 'an instant' : value));

/** Which ward is missing where, and why; the words are each gateway's own. */
const missingIn = ({ errors = [] }: HttpAnswer) =>
  errors.map(({ path, extensions: { code, ward } = {} }) => ({ path, code, ward }));

const ACCOUNTS: Record<string, SignedInAs> = { 'ward-officer': 'ward-officer/song-cau' };
const saved = readSavedQueries(join(__dirname, '../gateway/queries'));

test.each(saved.map((one) => [one.titleEn, one] as const))(
  'through another gateway "%s" answers the same',
  async (_, { query, variables = {}, roles: [role = 'standing-committee'] }) => {
    const { ours, theirs } = await askBoth(query, variables, ACCOUNTS[role] ?? (role as SignedInAs)); // a saved query's role is one

    expect(ours.errors).toBeUndefined();
    expect(theirs.errors).toBeUndefined();
    expect(withoutInstants(theirs.data)).toEqual(withoutInstants(ours.data));
  },
);

test('through another gateway a ward that is down is named as missing, and the totals are the same', async () => {
  const { theirs: whole } = await askBoth(BRIEFING, { period: '2020-9M' });
  await hub.ward(DOWN).stop();

  const { ours, theirs } = await askBoth(BRIEFING, { period: '2020-9M' });

  expect(theirs.data.report.coverage).toEqual({
    ...{ expected: 8, answered: 7, complete: false, missing: [{ ward: { id: DOWN }, reason: 'UNREACHABLE' }] },
  });
  expect(theirs.data).toEqual(ours.data);
  expect(theirs.data.report.wardTotal.sessions.total).toBeLessThan(whole.data.report.wardTotal.sessions.total);
  expect(missingIn(theirs)).toEqual(missingIn(ours));
  expect(missingIn(theirs)).toEqual([{ path: ['report', 'wards', 1, 'tally'], code: 'WARD_UNAVAILABLE', ward: DOWN }]);
});

test('through another gateway the strict total is null while a ward is missing', async () => {
  await hub.ward(DOWN).stop();

  const { ours, theirs } = await askBoth(
    '{ report(period: "2020-9M") { strict: wardTotal(policy: STRICT) { sessions { total } } coverage { answered } } }',
    {},
  );

  expect(theirs.data).toEqual({ report: { strict: null, coverage: { answered: 7 } } });
  expect(theirs.data).toEqual(ours.data);
});

test('through another gateway wards answer to the rights of whoever asks, and are told who that is', async () => {
  const query = `{ ward(id: "${DOWN}") { council { sessions { totalCount } } } other: ward(id: "duc-xuan") { council { name } } }`;

  const { ours, theirs } = await askBoth(query, {}, 'ward-officer/song-cau');

  expect(theirs.data).toEqual(ours.data);
  // Gateways say the place of an entity each in its own way, down to the field or not.
  for (const answer of [theirs, ours])
    expect(missingIn(answer)).toMatchObject([{ code: 'WARD_REFUSED', ward: 'duc-xuan' }]);
});

test('through another gateway wards where nothing is new need not say their figures again', async () => {
  const unchanged = async () => {
    const text = await (await fetch(`${router.url}/metrics`)).text();
    const counts = [...text.matchAll(/^hai_cap_ward_compared_total\{.*outcome="UNCHANGED"\} (\d+)$/gm)];
    return counts.reduce((sum, [, count]) => sum + Number(count), 0);
  };
  await askBoth(BRIEFING, { period: '2020-9M' });
  const before = await unchanged();

  const { ours, theirs } = await askBoth(BRIEFING, { period: '2020-9M' });

  expect(await unchanged()).toBe(before + 8);
  expect(theirs.data).toEqual(ours.data);
});

test('through another gateway the pages are told how wards have answered the router', async () => {
  const SERVERS = '{ wards(asOf: "2020-09-30") { id server { lastAnsweredAt silentSince } } rateLimit { remaining } }';
  await askBoth(BRIEFING, { period: '2020-9M' });
  await hub.ward(DOWN).stop();
  await askBoth(BRIEFING, { period: '2020-9M' });

  const { theirs } = await askBoth(SERVERS, {});

  expect(theirs.errors).toBeUndefined();
  for (const { id, server } of theirs.data.wards) {
    expect(server.lastAnsweredAt).toEqual(expect.any(String));
    expect(server.silentSince === null).toBe(id !== DOWN);
  }
  expect(theirs.data.rateLimit.remaining).toBeGreaterThan(0);
});

test('through another gateway a ward whose server the directory no longer names is missing within five seconds', async () => {
  await runWard(hub, 'retire', LISTED);

  let missing: unknown[] = [];
  for (const end = performance.now() + 5_000; missing.length === 0 && performance.now() < end; await pause(50)) {
    const { theirs } = await askBoth(
      '{ report(period: "2020-9M") { coverage { missing { ward { id } reason } } } }',
      {},
    );
    ({ missing } = theirs.data.report.coverage);
  }
  expect(missing).toEqual([{ ward: { id: LISTED }, reason: 'UNREACHABLE' }]);
});
