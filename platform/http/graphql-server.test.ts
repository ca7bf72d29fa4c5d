import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { BadInput } from '../errors/domain-error';
import { CLIENT_LIMITS } from '../limits/limit-config';
import { createLogger, type Logger } from '../logging/logger';
import { type GraphqlServerOptions, type RunningServer, startGraphqlServer } from './graphql-server';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { sendRaw } from '../../test/support/raw-request';
import { PortTaken } from './port-taken';

interface Context {
  requestId: string;
}

const SECRET = 'select * from shoe at 10.0.0.1';

/** Called by the field `slow`, and answered when the test says so. */
let onSlow: () => Promise<string>;

const field = (resolve: (source: unknown, args: unknown, context: Context) => unknown) => ({
  type: GraphQLString,
  resolve,
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      requestId: field((_, __, context) => context.requestId),
      refused: field(() => {
        throw new BadInput('not so');
      }),
      broken: field(() => {
        throw new Error(SECRET);
      }),
      slow: field(() => onSlow()),
    },
  }),
});

let issuer: TestIssuer;
let token: string;
beforeAll(async () => {
  issuer = await startTestIssuer();
  token = await issuer.token('analyst');
});
afterAll(() => issuer.stop());

const servers: RunningServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

async function start(options: Partial<GraphqlServerOptions<Context>> = {}): Promise<RunningServer> {
  const server = await startGraphqlServer<Context>({
    name: 'shoes',
    graphql: { schema },
    issuer: issuer.identity,
    context: ({ request }) => ({ requestId: request.id }),
    host: '127.0.0.1',
    port: 0,
    log: createLogger('shoes', 'silent'),
    shell: { limits: { ...CLIENT_LIMITS, requestBytes: 10_000 }, corsOrigins: [] },
    askHealth: () => Promise.resolve([]),
    ...options,
  });
  servers.push(server);
  return server;
}

async function post({ url }: RunningServer, body: string | object, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

const ask = async (server: RunningServer, query: string, headers?: Record<string, string>) => {
  const { text } = await post(server, { query }, headers);
  return JSON.parse(text) as {
    data: Record<string, unknown> | null;
    errors?: { path?: string[]; extensions: { code: string } }[];
  };
};

test('a refusal is said, a fault is masked, and neither takes the other fields with it', async () => {
  const server = await start();

  const { data, errors } = await ask(server, '{ refused broken __typename }');

  expect(data).toEqual({ refused: null, broken: null, __typename: 'Query' });
  expect(errors).toMatchObject([
    { path: ['refused'], extensions: { code: 'BAD_USER_INPUT' } },
    { path: ['broken'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
});

test.each<[string, string | object]>([
  ['that fails', { query: '{ broken }' }],
  ['that is no GraphQL', { query: '{ {' }],
  ['for a field that is not', { query: '{ shoe }' }],
  ['for several operations', { query: 'query A { broken } query B { broken }' }],
  ['that is no JSON', '{"query":'],
  ['without a query', {}],
  ['that is too large', { query: `{ broken } #${'x'.repeat(20_000)}` }],
])('a request %s is answered without stack, SQL, path or address', async (_, body) => {
  const { text } = await post(await start(), body);

  expect(text).not.toMatch(/select|10\.0\.0\.1|127\.0\.0\.1|node_modules|\.[jt]s:\d|stacktrace|at \w+ \(/);
});

test('a context that can not be made is a masked fault', async () => {
  const server = await start({
    context: () => {
      throw new Error(SECRET);
    },
  });

  const { text } = await post(server, { query: '{ __typename }' });

  expect(text).toContain('INTERNAL_SERVER_ERROR');
  expect(text).not.toContain('select');
});

test('a request that is too large is refused', async () => {
  expect((await post(await start(), { query: `{ __typename } #${'x'.repeat(20_000)}` })).status).toBe(413);
});

test.each([
  ['a program', {}, 200],
  ['a program that fetches', { 'sec-fetch-mode': 'cors' }, 200],
  ['a script of the page that the server gives', { 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' }, 200],
  ['a script of an origin that may ask', { origin: 'https://app.example', 'sec-fetch-mode': 'cors' }, 200],
  ['a script of another origin, by a cookie', { origin: 'https://else.example', 'sec-fetch-mode': 'cors' }, 400],
  ['an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' }, 400],
  ['a link', { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site' }, 400],
  ['an old browser, by a cookie', { cookie: 'session=1' }, 400],
  ['an image whose page has no origin to name', { origin: 'null' }, 400],
])('a query in an address with a token, sent by %s, even where a proxy adds the token', async (_, sent, status) => {
  const { url } = await start({ shell: { limits: CLIENT_LIMITS, corsOrigins: ['https://app.example'] } });

  const response = await sendRaw(url, {
    method: 'GET',
    path: '/graphql?query={__typename}',
    headers: [['authorization', `Bearer ${token}`], ...Object.entries<string>(sent)],
  });

  expect(response.status).toBe(status);
});

test('the page that loads from the internet is not served', async () => {
  const { url } = await start();

  const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });

  expect(await response.text()).not.toMatch(/<html|cdn/i);
});

test('an id that is handed on is kept if it is a plain one, and told in the answer', async () => {
  const server = await start({ keepsRequestIds: true });

  const { text, headers } = await post(server, { query: '{ requestId }' }, { 'x-request-id': 'abc-123_Z' });

  expect(JSON.parse(text)).toEqual({ data: { requestId: 'abc-123_Z' } });
  expect(headers.get('x-request-id')).toBe('abc-123_Z');
});

test.each([['with spaces in it'], ['{"level":"error"}'], ['a'.repeat(65)], ['<script>'], ['a,b'], ['']])(
  'in place of the request id %j the request gets a new one, and it comes back in no header',
  async (given) => {
    const server = await start({ keepsRequestIds: true });

    const { text, headers } = await post(server, { query: '{ requestId }' }, { 'x-request-id': given });

    expect((JSON.parse(text) as { data: Context }).data.requestId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    if (given) expect(JSON.stringify([...headers])).not.toContain(given);
  },
);

test.each<Record<string, string>>([{}, { 'x-request-id': 'r1' }])(
  'each request with %j gets an id of its own, which the answer tells',
  async (given) => {
    const server = await start();

    const answers = await Promise.all([1, 2].map(() => post(server, { query: '{ requestId }' }, given)));

    const ids = answers.map(({ text }) => (JSON.parse(text) as { data: Context }).data.requestId);
    expect(new Set([...ids, 'r1']).size).toBe(3);
    expect(answers.map(({ headers }) => headers.get('x-request-id'))).toEqual(ids);
  },
);

test('one line is logged an operation: its name, its id and its codes, and nothing of its values', async () => {
  const info = jest.fn();
  const server = await start({ log: { info, error: jest.fn() } as unknown as Logger }); // what a server writes to

  await ask(server, 'query Shoes { refused broken again: broken }', { 'x-request-id': 'r1' });

  expect(info.mock.calls).toEqual([
    [
      {
        requestId: expect.stringMatching(/^[\da-f-]{36}$/),
        clientRequestId: 'r1',
        operation: 'Shoes',
        ms: expect.any(Number),
        codes: ['BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR'],
      },
    ],
  ]);
});

test.each<[string, boolean, number]>([
  ['ready, but for what it can do without,', true, 200],
  ['not ready', false, 503],
])('a server that is %s says so part by part, and lives', async (_, isReady, status) => {
  const { url } = await start({
    askHealth: async () => [
      { name: 'database', isReady, isNeeded: true },
      { name: 'mail', isReady: false, isNeeded: false },
    ],
  });

  const ready = await fetch(`${url}/health/ready`);

  expect(ready.status).toBe(status);
  const said = isReady ? 'ready' : 'not ready';
  expect(await ready.json()).toEqual({
    status: said,
    parts: [
      { name: 'database', status: said, needed: true },
      { name: 'mail', status: 'not ready', needed: false },
    ],
  });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
});

test('whether it is ready is found out once a second, however many ask', async () => {
  const now = jest.spyOn(performance, 'now').mockReturnValue(5_000);
  let answer = (_: boolean) => {};
  const asked = new Promise<boolean>((resolve) => (answer = resolve));
  const isReady = jest.fn(() => asked);
  const { url } = await start({
    askHealth: async () => [{ name: 'database', isReady: await isReady(), isNeeded: true }],
  });
  const status = async () => (await fetch(`${url}/health/ready`)).status;

  const waiting = [status(), status()];
  await fetch(`${url}/health/live`);
  now.mockReturnValue(9_000); // it takes long
  waiting.push(status());
  await fetch(`${url}/health/live`);
  answer(true);
  expect(await Promise.all(waiting)).toEqual([200, 200, 200]);
  now.mockReturnValue(9_999);
  expect(await status()).toBe(200);
  expect(isReady).toHaveBeenCalledTimes(1);

  now.mockReturnValue(10_000);
  isReady.mockResolvedValue(false);
  expect(await status()).toBe(503);
  now.mockRestore();
});

test('further pages are served beside it', async () => {
  const { url } = await start({
    pages: async (app) => {
      app.get('/shoes', () => 'shoes');
    },
  });

  expect(await (await fetch(`${url}/shoes`)).text()).toBe('shoes');
});

test('a port that is taken is refused, and nothing is left behind', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo; // it listens on TCP

  await expect(start({ port })).rejects.toThrow(PortTaken);

  other.close();
  await once(other, 'close');
  expect((await start({ port })).url).toBe(`http://127.0.0.1:${port}`);
});

test('what is wrong with an address besides is not called a taken port', async () => {
  await expect(start({ host: '203.0.113.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' }); // an address of documents only
});

test('the address of a server on IPv6 can be asked', async () => {
  const server = await start({ host: '::1' });

  expect((await ask(server, '{ __typename }')).data).toEqual({ __typename: 'Query' });
});

test('stopping lets the request in flight finish', async () => {
  let finish = (_: string) => {};
  const asked = new Promise<void>((arrived) => {
    onSlow = () => {
      arrived();
      return new Promise((resolve) => (finish = resolve));
    };
  });
  const server = await start();
  const answer = ask(server, '{ slow }');
  await asked;

  const stopped = server.stop();
  finish('done');

  expect((await answer).data).toEqual({ slow: 'done' });
  await stopped;
  expect((await start({ port: portOf(server) })).url).toBe(server.url);
});

test.each([
  ['that was never used', ''],
  ['with half a request', 'POST /graphql HTTP/1.1\r\nhost: a\r\n'],
])('a connection %s keeps no server from stopping within two seconds', async (_, sent) => {
  const server = await start();
  const connection = connect(portOf(server), '127.0.0.1');
  await once(connection, 'connect');
  connection.write(sent);
  expect((await ask(server, '{ __typename }')).data).toEqual({ __typename: 'Query' }); // so the server has the other connection too
  const startedAt = performance.now();

  await Promise.all([server.stop(), once(connection.resume(), 'close')]);

  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect((await start({ port: portOf(server) })).url).toBe(server.url);
});

test('a server can be told twice to stop', async () => {
  const server = await start();

  await Promise.all([server.stop(), server.stop()]);

  await expect(fetch(server.url)).rejects.toThrow();
});

const portOf = ({ url }: RunningServer): number => Number(new URL(url).port);
