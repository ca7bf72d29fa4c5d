import type { ServerResponse } from 'node:http';
import type { GatewayContext } from '../context';
import { type Arrived, type FakeServer, send, startFakeServer } from '../../platform/http/fake-server.fixture';
import { RemoteServers } from '../../platform/calling/remote-servers';
import { createHttpAgent } from '../../platform/http/graphql-http';
import type { Representation } from './split-by-ward';
import { WardDataSource } from './ward-data-source';
import { WardEndpoints } from './ward-endpoints';

const QUERY = `query Report__ward_council__1($representations: [_Any!]!, $first: Int) {
  _entities(representations: $representations) {
    ... on WardReport { answer { wardId state } tally { wardId } }
    ... on WardSession { ordinal posts(first: $first) { title } }
  } }`;

const agent = createHttpAgent();
const servers: FakeServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
afterAll(() => agent.destroy());

type Behaviour = (response: ServerResponse, request: Arrived) => unknown;

async function serve(behave: Behaviour): Promise<FakeServer> {
  const server = await startFakeServer(behave);
  servers.push(server);
  return server;
}

const session = (wardId: string, id = 's1'): Representation => ({ __typename: 'WardSession', wardId, id });
const line = (wardId: string): Representation => ({
  __typename: 'WardReport',
  wardId,
  period: '2020-01-01/2020-09-30',
});

/** Answers rightly: each entity says what was asked for. */
const rightly: Behaviour = (response, { body }) =>
  send(response, {
    data: {
      _entities: body.variables.representations.map((asked) =>
        asked.__typename === 'WardReport'
          ? { answer: { wardId: asked.wardId, state: 'ANSWERED' }, tally: { wardId: asked.wardId } }
          : { ordinal: `${String(asked.wardId)} ${String(asked.id)}`, posts: [{ title: 'x' }] },
      ),
    },
  });

const rightSession = (wardId: string, id = 's1') => ({ ordinal: `${wardId} ${id}`, posts: [{ title: 'x' }] });
const rightLine = (wardId: string) => ({ answer: { wardId, state: 'ANSWERED' }, tally: { wardId } });

interface Asked {
  query?: string;
  wards: Record<string, FakeServer | string>;
  representations?: Representation[] | undefined;
  context?: Partial<GatewayContext>;
  timeoutMs?: number;
}

function ask({ query = QUERY, wards, representations, context = {}, timeoutMs = 5_000 }: Asked) {
  const urls = new Map(
    Object.entries(wards).map(([id, server]) => [id, typeof server === 'string' ? server : server.url]),
  );
  const source = new WardDataSource({
    endpoints: new WardEndpoints(urls),
    servers: new RemoteServers({ agent }),
    timeoutMs,
  });
  const request = { query, operationName: 'Report__ward_council__1', variables: { first: 5, representations } };
  return source.process({ request, context });
}

const missing = (index: number, code: string, ward: string) => ({
  message: expect.any(String),
  path: ['_entities', index],
  extensions: { code, ward },
});

test('each entity comes from the server of its ward, in the order that was asked for', async () => {
  const [one, two] = [await serve(rightly), await serve(rightly)];

  const answer = await ask({
    wards: { one, two },
    representations: [session('two'), line('one'), session('one', 's9'), session('two'), line('two')],
  });

  expect(answer).toEqual({
    data: {
      _entities: [
        rightSession('two'),
        rightLine('one'),
        rightSession('one', 's9'),
        rightSession('two'),
        rightLine('two'),
      ],
    },
  });
  expect(one.requests[0]?.body.variables.representations).toEqual([line('one'), session('one', 's9')]);
  expect(two.requests[0]?.body.variables.representations).toEqual([session('two'), line('two')]);
});

test('a ward is asked with the same query, name and variables, in the name of the caller', async () => {
  const one = await serve(rightly);

  await ask({
    wards: { one },
    representations: [session('one')],
    context: { requestId: 'r-1', authorization: 'Bearer x', acceptLanguage: 'vi' },
  });

  expect(one.requests).toMatchObject([
    {
      body: {
        query: QUERY,
        operationName: 'Report__ward_council__1',
        variables: { first: 5, representations: [session('one')] },
      },
      headers: { authorization: 'Bearer x', 'x-request-id': 'r-1', 'accept-language': 'vi' },
    },
  ]);
});

test('wards are asked at the same time: each answers only when all have been asked', async () => {
  const waiting: (() => void)[] = [];
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const together: Behaviour = (response, request) => {
    waiting.push(() => rightly(response, request));
    if (waiting.length === names.length) waiting.forEach((answer) => answer());
  };
  const wards = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await serve(together)] as const)),
  );

  const answer = await ask({ wards, representations: names.map(line) });

  expect(answer).toEqual({ data: { _entities: names.map(rightLine) } });
});

test('two wards on one server are asked in one request', async () => {
  const both = await serve(rightly);

  const answer = await ask({
    wards: { one: both, two: both },
    representations: [line('one'), line('two'), line('one')],
  });

  expect(answer.data?._entities).toEqual([rightLine('one'), rightLine('two'), rightLine('one')]);
  expect(both.requests.map(({ body }) => body.variables.representations)).toEqual([[line('one'), line('two')]]);
});

test('a ward that nobody has heard of is said to be unknown, and nobody is asked', async () => {
  const one = await serve(rightly);

  const answer = await ask({ wards: { one }, representations: [line('atlantis')] });

  expect(answer.data?._entities).toEqual([{ answer: { wardId: 'atlantis', state: 'UNREACHABLE' }, tally: null }]);
  expect(answer.errors).toEqual([missing(0, 'UNKNOWN_WARD', 'atlantis')]);
  expect(one.requests).toEqual([]);
});

/** Takes the first of these answers, its status 200 unless told. */
const saying =
  (body: unknown, status?: number): Behaviour =>
  (response) =>
    send(response, body, status);

const coded = (code: string) => ({ message: `select * from x at 10.0.0.1`, extensions: { code } });

const WRONG: [does: string, behave: Behaviour, code: string, state: string][] = [
  ['keeps silent', () => undefined, 'WARD_TIMEOUT', 'TIMED_OUT'],
  ['stops in the middle', (response) => response.writeHead(200).write('{"data":{'), 'WARD_TIMEOUT', 'TIMED_OUT'],
  ['hangs up', (response) => response.destroy(), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['answers with a page', saying('<html>502 Bad Gateway</html>', 502), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['answers with garbage', saying('{"data":{"_ent'), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['answers with nothing', saying(''), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['answers with a list', saying([]), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['answers for one entity of two', saying({ data: { _entities: [{}] } }), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  [
    'answers for three entities of two',
    saying({ data: { _entities: [{}, {}, {}] } }),
    'WARD_UNAVAILABLE',
    'UNREACHABLE',
  ],
  ['answers with texts for entities', saying({ data: { _entities: ['a', 'b'] } }), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['answers null without a reason', saying({ data: null }), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  [
    'answers null with errors that are none',
    saying({ data: null, errors: [null, 'x', { path: [{}] }] }),
    'WARD_UNAVAILABLE',
    'UNREACHABLE',
  ],
  ['fails', saying({ data: null, errors: [coded('INTERNAL_SERVER_ERROR')] }, 500), 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['wants to know who asks', saying({ errors: [coded('UNAUTHENTICATED')] }, 401), 'WARD_REFUSED', 'REFUSED'],
  ['is asked too often', saying({ errors: [coded('RATE_LIMITED')] }, 429), 'WARD_REFUSED', 'REFUSED'],
  ['does not let in', saying({ data: { _entities: [{}, {}] } }, 403), 'WARD_REFUSED', 'REFUSED'],
  ['forbids it', saying({ data: null, errors: [coded('FORBIDDEN')] }), 'WARD_REFUSED', 'REFUSED'],
  [
    'does not know the question',
    saying({ errors: [coded('GRAPHQL_VALIDATION_FAILED')] }, 400),
    'WARD_SCHEMA_BEHIND',
    'SCHEMA_BEHIND',
  ],
];

test.each(WRONG)(
  'a ward that %s is missing with its own name, and the others are untouched',
  async (_, behave, code, state) => {
    const [wrong, right] = [await serve(behave), await serve(rightly)];

    const answer = await ask({
      wards: { wrong, right },
      representations: [line('right'), line('wrong'), session('wrong'), session('right')],
      timeoutMs: 400,
    });

    expect(answer.data?._entities).toEqual([
      rightLine('right'),
      { answer: { wardId: 'wrong', state }, tally: null },
      null,
      rightSession('right'),
    ]);
    expect(answer.errors).toEqual([missing(1, code, 'wrong'), missing(2, code, 'wrong')]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.1|select|ECONN|html/);
  },
);

test('a ward that is not there is missing, and its address is in no answer', async () => {
  const [gone, right] = [await serve(rightly), await serve(rightly)];
  await gone.stop();

  const answer = await ask({
    wards: { gone, right, odd: 'no address' },
    representations: [line('gone'), line('right'), session('odd')],
  });

  expect(answer.data?._entities).toEqual([
    { answer: { wardId: 'gone', state: 'UNREACHABLE' }, tally: null },
    rightLine('right'),
    null,
  ]);
  expect(answer.errors).toEqual(
    expect.arrayContaining([missing(0, 'WARD_UNAVAILABLE', 'gone'), missing(2, 'WARD_UNAVAILABLE', 'odd')]),
  );
  expect(JSON.stringify(answer)).not.toContain(gone.address);
});

test('figures of another ward are not taken for those of the ward that was asked, though nobody asks whose they are', async () => {
  const FIGURES = `query Report__ward_council__1($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on WardReport { tally { sessions { total } } } } }`;
  const tally = (total: number) => ({ sessions: { total } });
  const telling =
    (total: number, of?: string): Behaviour =>
    (response, { body }) => {
      const name = /(\w+): wardId/.exec(body.query)?.[1] ?? '';
      send(response, {
        data: {
          _entities: body.variables.representations.map(({ wardId }) => ({
            tally: tally(total),
            [name]: of ?? wardId,
          })),
        },
      });
    };
  const [one, two] = [await serve(telling(1)), await serve(telling(2, 'three'))];

  const answer = await ask({ query: FIGURES, wards: { one, two }, representations: ['one', 'two', 'one'].map(line) });

  expect(answer.data?._entities).toEqual([{ tally: tally(1) }, { tally: null }, { tally: tally(1) }]);
  expect(answer.errors).toEqual([missing(1, 'WARD_UNAVAILABLE', 'two')]);
});

test('a value that a ward does not take is the fault of who asked, in the words of the ward', async () => {
  const one = await serve(
    saying({ errors: [{ message: 'expected YYYY-MM-DD', extensions: { code: 'BAD_USER_INPUT' } }] }, 400),
  );

  const { errors } = await ask({ wards: { one }, representations: [session('one')] });

  expect(errors).toEqual([{ ...missing(0, 'BAD_USER_INPUT', 'one'), message: 'expected YYYY-MM-DD' }]);
});

test('what is wrong within an entity is said at its place in the whole', async () => {
  const partly = await serve(
    saying({
      data: { _entities: [null, { ordinal: 1, posts: null }] },
      errors: [
        { message: 'm', path: ['_entities', 1, 'posts'], extensions: { code: 'FORBIDDEN' } },
        { message: 'm', path: ['_entities', 0], extensions: { code: 'NOT_FOUND' } },
      ],
    }),
  );
  const right = await serve(rightly);

  const answer = await ask({
    wards: { partly, right },
    representations: [session('right'), session('partly', 'gone'), session('partly', 'half')],
  });

  expect(answer.data?._entities).toEqual([rightSession('right'), null, { ordinal: 1, posts: null }]);
  expect(answer.errors).toEqual([
    { ...missing(2, 'FORBIDDEN', 'partly'), path: ['_entities', 2, 'posts'] },
    missing(1, 'NOT_FOUND', 'partly'),
  ]);
});

test('a request for something else than entities is refused and not thrown out', async () => {
  const one = await serve(rightly);

  const answer = await ask({ wards: { one } });

  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(one.requests).toEqual([]);
});

test('a ward that is added or moved is found by the next request', async () => {
  const [old, next] = [await serve(rightly), await serve(rightly)];
  const endpoints = new WardEndpoints(new Map([['one', old.url]]));
  const source = new WardDataSource({ endpoints, servers: new RemoteServers({ agent }), timeoutMs: 5_000 });
  const process = () =>
    source.process({
      request: { query: QUERY, variables: { representations: [line('one')] } },
      context: {},
    });

  await process();
  endpoints.replace(new Map([['one', next.url]]));
  await process();

  expect([old.requests.length, next.requests.length]).toEqual([1, 1]);
});
