import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningServer } from '../../platform/http/graphql-server';
import { type Arrived, type FakeServer, send, startFakeServer } from '../../platform/http/fake-server.fixture';
import { createLogger } from '../../platform/logging/logger';
import { askGraphql, codesOf } from '../../test/support/ask-graphql';
import { startTraceCollector } from '../../test/support/trace-collector';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { startWardRouter } from './server';
import { WARD_ROUTER_SHELL } from './ward-router-limits';

/** Answers each entity by its own key; whoever asks for its health asks for none. */
const answerKeys = ({ body }: Arrived) => ({
  data: {
    _entities: (body.variables?.representations ?? []).map(({ __typename, id, wardId }) => ({
      __typename,
      ...(__typename === 'Ward' ? { council: { name: id } } : { ordinal: wardId === 'one' ? 1 : 2 }),
    })),
  },
});

const startRouter = (shell = WARD_ROUTER_SHELL, queriesAtOnce?: number): Promise<RunningServer> =>
  startWardRouter(
    {
      wardUrls: new Map(Object.entries(wards).map(([id, { url }]) => [id, url])),
      ...{ issuer: issuer.identity, shell, requestTimeoutMs: 5_000, queriesAtOnce },
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    },
    createLogger('ward-router', 'silent'),
  );

let issuer: TestIssuer;
const wards: Record<'one' | 'two', FakeServer> = {} as never; // before any test there are both
let router: RunningServer;
beforeAll(async () => {
  issuer = await startTestIssuer();
  for (const id of ['one', 'two'] as const)
    wards[id] = await startFakeServer((response, arrived) => send(response, answerKeys(arrived)));
  router = await startRouter();
});
afterAll(async () => {
  await router?.stop();
  for (const server of [...Object.values(wards), issuer]) await server?.stop();
});
beforeEach(() => {
  for (const { requests } of Object.values(wards)) requests.length = 0;
});

async function ask(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  return askGraphql(router.url, query, variables, await issuer.token('standing-committee'), headers);
}

const ward = (id: string) => ({ __typename: 'Ward', id });
const session = (wardId: string) => ({ __typename: 'WardSession', wardId, id: 's1' });

test('as many questions as it is told are carried out at a time, and the others wait for their turn', async () => {
  let [atOnce, most] = [0, 0];
  const slow = await startFakeServer(async (response, arrived) => {
    if (!arrived.body.query) return send(response, {}); // health
    most = Math.max(most, (atOnce += 1));
    await pause(100);
    atOnce -= 1;
    send(response, answerKeys(arrived));
  });
  const [other, { one }] = [router, wards];
  wards.one = slow;
  router = await startRouter(WARD_ROUTER_SHELL, 2);
  try {
    const query = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on WardSession { ordinal } } }';
    const answers = await Promise.all(
      ['s1', 's2', 's3', 's4', 's5'].map((id) => ask(query, { of: [{ ...session('one'), id }] })),
    );

    expect(answers.map(({ status, errors }) => [status, errors])).toEqual(Array(5).fill([200, undefined]));
    expect(most).toBe(2);
  } finally {
    await router.stop();
    await slow.stop();
    [router, wards.one] = [other, one];
  }
});

test('it tells the ward-council subgraph, by which a supergraph is composed', async () => {
  const { data } = await ask('{ _service { sdl } }');

  expect(data._service.sdl).toBe(readFileSync(join(__dirname, '../../schema/ward-council.graphql'), 'utf8'));
});

test('several lists of entities in one question, under names of their own and with fragments, go each to its wards', async () => {
  const answer = await ask(
    `query Both($a: [_Any!]!, $b: [_Any!]!) {
      __typename
      sessions: _entities(representations: $a) { ...Session }
      councils: _entities(representations: $b) { ... on Ward { council { name } } }
    }
    fragment Session on WardSession { ...Number }
    fragment Number on WardSession { ordinal }`,
    { a: [session('two'), session('one'), session('two')], b: [ward('one')] },
  );

  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual({
    __typename: 'Query',
    sessions: [{ ordinal: 2 }, { ordinal: 1 }, { ordinal: 2 }].map((one) => ({ __typename: 'WardSession', ...one })),
    councils: [{ __typename: 'Ward', council: { name: 'one' } }],
  });
  const [asked] = wards.two.requests;
  expect(wards.two.requests).toHaveLength(1);
  expect(asked?.body.variables).toEqual({ representations: [session('two')] });
  expect(asked?.body.query).not.toContain('...Session');
});

test('a list that the question leaves out is not asked for', async () => {
  const query = `query Some($a: [_Any!]!, $with: Boolean!) {
    left: _entities(representations: $a) @include(if: $with) { ... on Ward { council { name } } }
    out: _entities(representations: $a) @skip(if: true) { ... on Ward { id } }
  }`;

  expect((await ask(query, { a: [ward('one')], with: false })).data).toEqual({});
  expect(wards.one.requests).toEqual([]);
  expect(Object.keys((await ask(query, { a: [ward('one')], with: true })).data)).toEqual(['left']);
});

test('variables travel to the wards that need them, and no others', async () => {
  await ask(
    `query Page($representations: [_Any!]!, $first: Int, $other: Int) {
      _entities(representations: $representations) { ... on WardCouncil { sessions(first: $first) { totalCount } } }
      two: _entities(representations: []) { ... on WardCouncil { sessions(first: $other) { totalCount } } }
    }`,
    { representations: [{ __typename: 'WardCouncil', wardId: 'one' }], first: 3, other: 4 },
  );

  expect(wards.one.requests.map(({ body }) => body.variables)).toEqual([
    { representations: [{ __typename: 'WardCouncil', wardId: 'one' }], first: 3 },
  ]);
});

test('an entity of a ward that nobody knows is an error at its place in the list that asked for it', async () => {
  const { data, errors } = await ask(
    'query Q($a: [_Any!]!) { mine: _entities(representations: $a) { ... on Ward { council { name } } } }',
    { a: [ward('one'), ward('nowhere')] },
  );

  expect(data.mine).toEqual([{ __typename: 'Ward', council: { name: 'one' } }, null]);
  expect(errors).toMatchObject([{ path: ['mine', 1], extensions: { code: 'UNKNOWN_WARD', ward: 'nowhere' } }]);
});

test.each([
  ['{ council { name } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['mutation { takeInCrossings(crossings: []) { id } }', 'OPERATION_RESOLUTION_FAILURE'],
])("a ward's own root fields are not there: %s", async (query, code) => {
  expect(codesOf(await ask(query))).toEqual([code]);
});

test.each([
  ['no object', ['one']],
  ['without a type', [{ id: 'one' }]],
  ['null', [null]],
  ['no list', 7],
])('a representation that is none is refused: %s', async (_, a) => {
  const answer = await ask('query Q($a: [_Any!]!) { _entities(representations: $a) { ... on Ward { id } } }', { a });

  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  expect(wards.one.requests).toEqual([]);
});

test('two lists under one name, and entities together with anything else, are refused', async () => {
  const twice =
    '{ _entities(representations: []) { ... on Ward { id } } _entities(representations: []) { ... on Ward { id } } }';
  const mixed = '{ _service { sdl } _entities(representations: []) { ... on Ward { id } } }';

  for (const query of [twice, mixed]) expect(codesOf(await ask(query))).toEqual(['BAD_USER_INPUT']);
});

test('whoever is not signed in is answered nothing, and who asks is told to the wards', async () => {
  const query = 'query Q($a: [_Any!]!) { _entities(representations: $a) { ... on Ward { council { name } } } }';
  const unknown = await askGraphql(router.url, query, { a: [ward('one')] });
  expect([unknown.status, ...codesOf(unknown)]).toEqual([401, 'UNAUTHENTICATED']);
  expect(wards.one.requests).toEqual([]);

  const headers = { 'x-request-id': 'asked-1', 'x-purpose': 'briefing', 'x-timeout-ms': '4000', 'x-role': 'analyst' };
  await ask(query, { a: [ward('one')] }, headers);

  const told = wards.one.requests[0]?.headers;
  expect(told).toMatchObject({ 'x-request-id': 'asked-1', 'x-purpose': 'briefing' });
  expect(told?.authorization).toMatch(/^Bearer /);
  expect(told).not.toHaveProperty('x-role');
  expect(Number(told?.['x-timeout-ms'])).toBeLessThan(4_000);
});

test("its health names every ward and needs none, and its metrics count the wards' answers", async () => {
  await ask('query Q($a: [_Any!]!) { _entities(representations: $a) { ... on Ward { council { name } } } }', {
    a: [ward('one')],
  });

  const health = await fetch(`${router.url}/health/ready`);
  const metrics = await (await fetch(`${router.url}/metrics`)).text();

  expect(health.status).toBe(200);
  const { parts } = (await health.json()) as { parts: { name: string; needed: boolean }[] };
  expect(parts.map(({ name, needed }) => [name, needed])).toEqual([
    ['ward-council/one', false],
    ['ward-council/two', false],
  ]);
  expect(metrics).toMatch(/hai_cap_ward_attempts_total\{ward="one",outcome="ANSWERED"\} \d/);
});

test('with traces on, what it asks of a ward is a step of what it was asked', async () => {
  const collector = await startTraceCollector();
  const tracing = { url: `${collector.url}/v1/traces`, share: 1, followsOthers: true, timeoutMs: 3_000 };
  const traced = await startRouter({ ...WARD_ROUTER_SHELL, tracing });
  const query = 'query Wards($of: [_Any!]!) { _entities(representations: $of) { ... on Ward { council { name } } } }';

  const answer = await askGraphql(traced.url, query, { of: [ward('one')] }, await issuer.token('standing-committee'));
  await traced.stop();
  await collector.stop();

  expect(answer.errors).toBeUndefined();
  const asked = collector.spans.find(({ name }) => name === 'ask ward-council/one');
  const question = collector.spans.find(({ name }) => name === 'query Wards');
  expect(question).toBeDefined();
  expect(asked).toMatchObject({ traceId: question?.traceId, parentSpanId: question?.spanId });
});
