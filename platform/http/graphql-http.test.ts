import type { ServerResponse } from 'node:http';
import { type FakeServer, send, startFakeServer } from './fake-server.fixture';
import { createHttpAgent, deadline, isObject, postGraphql } from './graphql-http';

const agent = createHttpAgent();
const servers: FakeServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
afterAll(() => agent.destroy());

async function serve(behave: (response: ServerResponse) => unknown): Promise<FakeServer> {
  const server = await startFakeServer(behave);
  servers.push(server);
  return server;
}

const post = (url: string, timeoutMs = 5_000) =>
  postGraphql(agent, url, '{"query":"{ a }"}', { headers: { 'x-request-id': 'r1' }, signal: deadline(timeoutMs) });

/** What comes of a server that answers so. */
async function outcomeOf(body: unknown, status?: number) {
  const { url } = await serve((response) => send(response, body, status));
  return post(url);
}

test('an answer is its data and its errors', async () => {
  const errors = [{ message: 'm', path: ['a', 0], extensions: { code: 'CONFLICT' } }];

  expect(await outcomeOf({ data: { a: 1 } })).toEqual({ data: { a: 1 }, errors: [] });
  expect(await outcomeOf({ data: { a: null }, errors })).toEqual({ data: { a: null }, errors });
  expect(await outcomeOf({ data: null, errors })).toEqual({ data: null, errors });
  expect(await outcomeOf({ errors }, 400)).toEqual({ data: null, errors });
});

test('the body and the headers arrive as they were given', async () => {
  const server = await serve((response) => send(response, { data: {} }));

  await post(server.url);

  expect(server.requests).toMatchObject([{ body: { query: '{ a }' }, headers: { 'x-request-id': 'r1' } }]);
});

test.each([[401], [403], [429]])('status %i is a refusal, whatever the body; it may say why', async (status) => {
  const errors = [{ message: 'no', extensions: { code: 'FORBIDDEN' } }];

  expect(await outcomeOf({ data: { a: 1 } }, status)).toEqual({ fault: 'REFUSED' });
  expect(await outcomeOf('<html>go away</html>', status)).toEqual({ fault: 'REFUSED' });
  expect(await outcomeOf({ errors }, status)).toEqual({ fault: 'REFUSED', refusals: errors });
  expect(await outcomeOf({ data: { a: 1 }, errors }, status)).toEqual({ fault: 'REFUSED', refusals: errors });
});

test('a server does not say what status and headers the whole answer has', async () => {
  const http = { status: 200, headers: { 'set-cookie': 'a=b' } };

  expect(await outcomeOf({ errors: [{ message: 'm', extensions: { code: 'CONFLICT', http } }] })).toEqual({
    data: null,
    errors: [{ message: 'm', extensions: { code: 'CONFLICT' } }],
  });
});

test.each<[string, unknown, number]>([
  ["a proxy's page", '<html>502 Bad Gateway</html>', 502],
  ['nothing', '', 200],
  ['half an answer', '{"data":{"a":', 200],
  ['null', 'null', 200],
  ['a number', '7', 200],
  ['a list', [{ data: {} }], 200],
  ['an object that is no answer', { status: 'ok' }, 200],
  ['data that is a list', { data: [1] }, 200],
  ['data that is a text', { data: 'a' }, 200],
  ['null without a reason', { data: null }, 200],
  ['null and an empty list of reasons', { data: null, errors: [] }, 200],
  ['errors that are no list', { errors: 'all wrong' }, 200],
])('%s is broken', async (_, body, status) => {
  expect(await outcomeOf(body, status)).toEqual({ fault: 'BROKEN' });
});

test('an error that is none by the specification stays an error, without what makes no sense in it', async () => {
  const errors = [null, 'x', 3, {}, { message: 7, path: 'a', extensions: [] }, { message: 'm', path: ['a', {}] }];

  expect(await outcomeOf({ data: { a: 1 }, errors })).toEqual({
    data: { a: 1 },
    errors: [...Array.from({ length: 5 }, () => ({ message: '' })), { message: 'm' }],
  });
});

test('a server that is not there is unreachable', async () => {
  const server = await serve(() => undefined);
  await server.stop();

  expect(await post(server.url)).toEqual({ fault: 'UNREACHABLE' });
  expect(await post('not an address')).toEqual({ fault: 'UNREACHABLE' });
});

test('a server that hangs up is unreachable, before its answer and in the middle of it', async () => {
  const before = await serve((response) => response.destroy());
  const within = await serve((response) =>
    response.writeHead(200, { 'content-length': '100' }).write('{"data":', () => response.destroy()),
  );

  expect(await post(before.url)).toEqual({ fault: 'UNREACHABLE' });
  expect(await post(within.url)).toEqual({ fault: 'UNREACHABLE' });
});

test('a server that keeps silent, or stops in the middle, has timed out', async () => {
  const silent = await serve(() => undefined);
  const stalled = await serve((response) => response.writeHead(200).write('{"data":'));

  expect(await post(silent.url, 50)).toEqual({ fault: 'TIMED_OUT' });
  expect(await post(stalled.url, 50)).toEqual({ fault: 'TIMED_OUT' });
});

test('an answer without end is cut off long before it fills the memory', async () => {
  let sentBytes = 0;
  const endless = await serve((response) => {
    const mebibyte = Buffer.alloc(1024 * 1024, ' ');
    const more = (): void => {
      if (!response.destroyed) response.write(mebibyte, more);
      sentBytes += mebibyte.length;
    };
    more();
  });

  expect(await post(endless.url, 20_000)).toEqual({ fault: 'UNREACHABLE' });
  expect(sentBytes).toBeLessThan(64 * 1024 * 1024);
});

test('an object out of JSON is neither a list nor null nor a plain value', () => {
  expect(isObject({})).toBe(true);
  for (const other of [[], null, undefined, 'x', 0, true]) expect(isObject(other)).toBe(false);
});
