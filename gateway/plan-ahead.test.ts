import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { QueryPlanner } from '@apollo/query-planner';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import type { RunningServer } from '../platform/http/graphql-server';
import { createLogger } from '../platform/logging/logger';
import { askGraphql } from '../test/support/ask-graphql';
import { startTestIssuer, type TestIssuer } from '../test/support/test-issuer';
import { GATEWAY_SHELL } from './gateway-limits';
import { startGateway } from './server';

interface Below {
  server: Server;
  url: string;
  connections: () => number;
  questions: () => number;
}

/** A server that is ready, has nothing to say, and counts the connections that are opened to it and what it is asked. */
async function startBelow(): Promise<Below> {
  let connections = 0;
  let questions = 0;
  const server = createServer((request, response) => {
    const answer =
      request.method === 'GET' ? { parts: [] } : { data: { wards: [{ __typename: 'Ward', wardId: 'w', id: 'w' }] } };
    if (request.method === 'POST') questions += 1;
    void text(request).then(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)));
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    server,
    url: `http://127.0.0.1:${port}/graphql`,
    connections: () => connections,
    questions: () => questions,
  };
}

const planned = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');

let issuer: TestIssuer;
let below: Below[];
let ward: Below;
let gateway: RunningServer;
beforeAll(async () => {
  issuer = await startTestIssuer();
  const city = await startBelow();
  const affairs = await startBelow();
  ward = await startBelow();
  below = [city, affairs, ward];
  gateway = await startGateway(
    {
      ...{ cityCouncilUrl: city.url, citizenAffairsUrl: affairs.url, wardUrls: new Map([['w', ward.url]]) },
      ...{ issuer: issuer.identity, signIn: issuer.identity.signIn, requestTimeoutMs: 5_000, mutationTimeoutMs: 5_000 },
      ...{ shell: GATEWAY_SHELL, persistedOnly: false },
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    },
    createLogger('gateway', 'silent'),
  );
});
afterAll(async () => {
  await gateway?.stop();
  for (const { server } of below ?? [])
    await new Promise((resolve) => void server.close(resolve).closeAllConnections());
  await issuer?.stop();
  planned.mockRestore();
});

const savedQueries = readSavedQueries(join(__dirname, 'queries'));

test('the saved queries are planned before the gateway listens, and nobody is asked for it', async () => {
  expect(planned).toHaveBeenCalledTimes(savedQueries.length);
  expect(below.map(({ connections }) => connections())).toEqual([0, 0, 0]);
  const token = await issuer.token('analyst');

  for (const { query, variables = {} } of savedQueries) {
    await askGraphql(gateway.url, query, variables, token);
    const operationName = /query (\w+)/.exec(query)?.[1];
    await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables, operationName }),
    });
  }
  expect(planned).toHaveBeenCalledTimes(savedQueries.length);

  await askGraphql(gateway.url, '{ wards { id kind } }', {}, token);
  expect(planned).toHaveBeenCalledTimes(savedQueries.length + 1); // what is not saved is planned when it is asked
});

test('what a subgraph answers in another shape than it was asked for is a masked error, and the request is answered', async () => {
  const query = '{ wards { voterContacts { totalCount } } }';

  const { status, errors } = await askGraphql(gateway.url, query, {}, await issuer.token('analyst', { sub: 'other' }));

  expect([status, errors?.map(({ extensions }) => extensions)]).toEqual([200, [{ code: 'INTERNAL_SERVER_ERROR' }]]);
});

test('a gateway that says it is ready has a connection to each server, and the first question opens none', async () => {
  const ready = await fetch(`${gateway.url}/health/ready`);
  expect(ready.status).toBe(200);
  const open = below.map(({ connections }) => connections());
  expect(Math.min(...open)).toBeGreaterThan(0);

  const asked = ward.questions();
  await askGraphql(gateway.url, '{ wards { id council { name } } }', {}, await issuer.token('analyst'));

  expect(ward.questions()).toBe(asked + 1);
  expect(below.map(({ connections }) => connections())).toEqual(open);
});
