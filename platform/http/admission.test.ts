import { buildSchema } from 'graphql';
import { CLIENT_LIMITS } from '../limits/limit-config';
import { createLogger } from '../logging/logger';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { type RunningServer, startGraphqlServer } from './graphql-server';

let issuer: TestIssuer;
let server: RunningServer;
beforeEach(async () => {
  issuer = await startTestIssuer();
  server = await startGraphqlServer({
    name: 'shoes',
    graphql: { schema: buildSchema('type Query { shoe: Shoe } type Shoe { id: ID }') },
    issuer: issuer.identity,
    shell: { limits: { ...CLIENT_LIMITS, pointsPerMinute: 4 }, corsOrigins: [] },
    context: () => ({}),
    host: '127.0.0.1',
    port: 0,
    log: createLogger('shoes', 'silent'),
    askHealth: () => Promise.resolve([]),
  });
});
afterEach(async () => {
  await server.stop();
  await issuer.stop();
});

async function ask(body: string, as: 'analyst' | 'service' = 'analyst') {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await issuer.token(as)}` },
    body,
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  const header = (name: string) => response.headers.get(name);
  return {
    status: response.status,
    code: errors?.[0]?.extensions.code,
    cost: header('x-query-cost'),
    left: header('ratelimit-remaining'),
    retryAfter: header('retry-after'),
  };
}

const SHOE = JSON.stringify({ query: '{ shoe { __typename } }' }); // 2 points

test('who has asked for too much is refused until there are new points, and nobody else is', async () => {
  const answers = [await ask(SHOE), await ask(SHOE), await ask(SHOE)];

  expect(answers).toMatchObject([
    { status: 200, cost: '2', left: '2', retryAfter: null },
    { status: 200, cost: '2', left: '0' },
    { status: 429, code: 'RATE_LIMITED', left: '0' },
  ]);
  expect(Number(answers[2]?.retryAfter)).toBeGreaterThan(50);
  expect(await ask(SHOE, 'service')).toMatchObject({ status: 200 });
});

test('what cannot be read or answered costs too', async () => {
  const answers = [
    await ask('{'),
    await ask(JSON.stringify({ query: '{ nothing }' })),
    await ask(SHOE),
    await ask(SHOE),
  ];

  expect(answers.map(({ status, cost, left }) => [status, cost, left])).toEqual([
    [400, '1', '3'],
    [400, '1', '2'],
    [200, '2', '0'],
    [429, '0', '0'],
  ]);
});
