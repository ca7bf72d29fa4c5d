import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayContext } from '../context';
import { type FakeServer, send, startFakeServer } from '../../platform/http/fake-server.fixture';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { SubgraphDataSource } from './subgraph-data-source';

const agent = createHttpAgent();
const servers: FakeServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
afterAll(() => agent.destroy());

async function serve(...behave: Parameters<typeof startFakeServer>): Promise<FakeServer> {
  const server = await startFakeServer(...behave);
  servers.push(server);
  return server;
}

function ask(url: string, context: Partial<GatewayContext> = {}, timeoutMs = 5_000) {
  const source = new SubgraphDataSource({ name: 'citizen-affairs', url, agent, timeoutMs, mutationTimeoutMs: 5_000 });
  const request = {
    query: 'query Q($n: Int) { petitions(first: $n) { totalCount } }',
    operationName: 'Q',
    variables: { n: 3 },
  };
  return source.process({ request, context } as unknown as GraphQLDataSourceProcessOptions<Partial<GatewayContext>>); // what it reads of them
}

test('a subgraph is asked what the planner wants, in the name of the caller', async () => {
  const server = await serve((response) => send(response, { data: { petitions: { totalCount: 5 } } }));

  const answer = await ask(server.url, { requestId: 'r-1', authorization: 'Bearer x', acceptLanguage: 'en' });

  expect(answer).toEqual({ data: { petitions: { totalCount: 5 } }, errors: [] });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]).toMatchObject({
    body: { query: expect.stringContaining('petitions'), operationName: 'Q', variables: { n: 3 } },
    headers: {
      'content-type': 'application/json',
      'x-request-id': 'r-1',
      authorization: 'Bearer x',
      'accept-language': 'en',
    },
  });
});

test('where nobody is known, nobody is named', async () => {
  const server = await serve((response) => send(response, { data: {} }));

  await ask(server.url);

  const headers = server.requests[0]?.headers;
  for (const name of ['authorization', 'x-request-id', 'accept-language']) expect(headers).not.toHaveProperty(name);
});

test('errors of the subgraph are handed on with their paths', async () => {
  const errors = [{ message: 'no', path: ['petitions', 0], extensions: { code: 'FORBIDDEN' } }];
  const server = await serve((response) => send(response, { data: { petitions: null }, errors }));

  expect(await ask(server.url)).toEqual({ data: { petitions: null }, errors });
});

const refusal = (code: string) => ({ errors: [{ message: 'no', extensions: { code, until: '12:00' } }] });

test.each([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['RATE_LIMITED', 429],
  ['SIGN_IN_UNAVAILABLE', 503],
  ['CLOCK_OFF', 503],
  ['QUERY_TOO_COSTLY', 400],
  ['BAD_USER_INPUT', 400],
])(
  'that the whole request is refused as %s reaches the caller, at the place that stays empty',
  async (code, status) => {
    const server = await serve((response) => send(response, refusal(code), status));

    expect(await ask(server.url)).toEqual({
      errors: [
        { message: 'no', path: ['petitions'], extensions: { code, until: '12:00', subgraph: 'citizen-affairs' } },
      ],
    });
  },
);

const FAULTS: [string, Parameters<typeof startFakeServer>[0]][] = [
  ['hangs up', (response) => response.destroy()],
  ['keeps silent', () => undefined],
  ['refuses and does not say why', (response) => send(response, {}, 401)],
  ['refuses for a reason of its own', (response) => send(response, refusal('NO_SEAT_AT_10_0_0_1'), 403)],
  ['answers with a page', (response) => send(response, '<html>502 at 10.0.0.1</html>', 502)],
  ['answers with a null and no reason', (response) => send(response, { data: null })],
];

test.each(FAULTS)('a subgraph that %s is one masked error that names it, and no address', async (_, behave) => {
  const server = await serve(behave);

  const answer = await ask(server.url, {}, 200);

  expect(answer).toEqual({
    errors: [
      {
        message: expect.any(String),
        path: ['petitions'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'citizen-affairs' },
      },
    ],
  });
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.1|http|ECONN/);
});

test('a subgraph that is not there is the same error', async () => {
  const server = await serve(() => undefined);
  await server.stop();

  const answer = await ask(server.url);

  expect(answer.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'citizen-affairs' } }]);
  expect(JSON.stringify(answer)).not.toContain(server.address);
});

describe('entities that a page names more than once', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ __typename: 'Ward', id }));
  const askFor = (url: string, representations: unknown[]) => {
    const source = new SubgraphDataSource({
      name: 'city-council',
      url,
      agent,
      timeoutMs: 5_000,
      mutationTimeoutMs: 5_000,
    });
    const request = { query: 'query ($representations: [_Any!]!) { x }', variables: { representations, n: 1 } };
    return source.process({ request, context: {} } as unknown as Parameters<typeof source.process>[0]); // what it reads of them
  };
  const entity = (name: string) => ({ __typename: 'Ward', name, more: { of: name } });

  test('are asked for once and put at each of their places, no two of which share an object', async () => {
    const server = await serve((response) => send(response, { data: { _entities: [entity('A'), entity('B')] } }));

    const { data } = await askFor(server.url, [a, b, a, a]);

    expect(server.requests[0]?.body).toMatchObject({ variables: { representations: [a, b], n: 1 } });
    expect(data).toEqual({ _entities: [entity('A'), entity('B'), entity('A'), entity('A')] });
    const { _entities: given } = data as { _entities: { more: object }[] };
    expect(new Set(given.map(({ more }) => more)).size).toBe(4);
  });

  test('are all null where one was refused, each with the error', async () => {
    const error = (at: number) => ({
      message: 'no',
      path: ['_entities', at, 'name'],
      extensions: { code: 'FORBIDDEN' },
    });
    const other = { message: 'broken', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    const server = await serve((response) =>
      send(response, { data: { _entities: [entity('A'), null] }, errors: [error(1), other] }),
    );

    expect(await askFor(server.url, [b, a, b, a])).toEqual({
      data: { _entities: [entity('A'), null, entity('A'), null] },
      errors: [error(1), error(3), other],
    });
  });

  test('are none where the subgraph answered another number of them', async () => {
    const three = [entity('A'), entity('B'), entity('C')];
    const server = await serve((response) => send(response, { data: { _entities: three } }));

    expect(await askFor(server.url, [a, b, a])).toEqual({ data: { _entities: [] }, errors: [] });
  });
});
