import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { createLogger } from '../logging/logger';
import { createApp } from './create-app';

let app: FastifyInstance;
let url: string;
async function start(
  add: (app: FastifyInstance) => unknown = () => undefined,
  corsOrigins: string[] = [],
): Promise<void> {
  app = await createApp({ bodyLimit: 1_000, corsOrigins, log: createLogger('shoes', 'silent') });
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: () => ({ data: {} }) });
  app.get('/broken', () => {
    throw new Error('select * from shoe');
  });
  add(app);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
}
afterEach(() => app.close());

const JSON_TYPE = { 'content-type': 'application/json' };

test.each<[what: string, path: string, init: RequestInit, status: number, code: string]>([
  ['JSON that is none', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"a' }, 400, 'BAD_REQUEST'],
  ['no body', '/graphql', { method: 'POST', headers: JSON_TYPE }, 400, 'BAD_REQUEST'],
  [
    'JSON for a prototype',
    '/graphql',
    { method: 'POST', headers: JSON_TYPE, body: '{"__proto__":{}}' },
    400,
    'BAD_REQUEST',
  ],
  ['text', '/graphql', { method: 'POST', body: '{ a }' }, 415, 'BAD_REQUEST'],
  ['a form', '/graphql', { method: 'POST', body: new URLSearchParams('query={a}') }, 415, 'BAD_REQUEST'],
  ['too much', '/graphql', { method: 'POST', headers: JSON_TYPE, body: `"${'x'.repeat(2_000)}"` }, 413, 'BAD_REQUEST'],
  ['another method', '/graphql', { method: 'PUT' }, 405, 'BAD_REQUEST'],
  ['another method', '/graphql', { method: 'DELETE' }, 405, 'BAD_REQUEST'],
  ['a path that is not there', '/shoes', {}, 404, 'NOT_FOUND'],
  ['a path that cannot be decoded', '/%', {}, 400, 'BAD_REQUEST'],
  ['a fault', '/broken', {}, 500, 'INTERNAL_SERVER_ERROR'],
])("%s is answered in GraphQL's form: %s %j %i", async (_, path, init, status, code) => {
  await start();

  const response = await fetch(`${url}${path}`, init);

  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringMatching(/^[^/]+\. [^/]+\.$/), extensions: { code } }],
  });
  expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, POST' : null);
});

test('every answer has the security headers', async () => {
  await start();

  const { headers } = await fetch(`${url}/graphql`);

  expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=/);
});

test("another origin's page may ask where it is on the list, and nowhere else", async () => {
  await start(undefined, ['https://example.vn']);
  const allowed = async (origin: string) =>
    (await fetch(`${url}/graphql`, { headers: { origin } })).headers.get('access-control-allow-origin');

  expect([await allowed('https://example.vn'), await allowed('https://evil.example')]).toEqual([
    'https://example.vn',
    null,
  ]);

  await app.close();
  await start();
  expect(await allowed('https://example.vn')).toBeNull();
});

test('what is no HTTP is told so in the same form', async () => {
  await start();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let said = '';
  socket.on('data', (data) => (said += data.toString()));

  socket.write('shoes\r\n\r\n');
  await once(socket, 'close');

  expect(said).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
});

test('an answer that is under way comes whole when the server stops, and its connection ends after it', async () => {
  const body = new PassThrough();
  await start((made) => made.get('/long', () => body));
  const agent = new Agent({ keepAlive: true });
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get(`${url}/long`, { agent }, resolve);
    body.write('begun, ');
  });
  const stopped = app.close();
  body.end('finished');

  expect(await text(answer)).toBe('begun, finished');
  await stopped; // else after the 72 seconds that the connection would be kept for the next request
  agent.destroy();
});
