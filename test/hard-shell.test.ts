import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import type { Restartable } from '../scripts/hub/restartable';
import { codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop());

/** Posts a body as it is. */
async function post(server: Restartable, body: object) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.issuer.token('standing-committee')}`,
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: { extensions: Record<string, unknown> }[] };
  return { status: response.status, data: answer.data, errors: answer.errors };
}

const REPORT =
  'report(period: "2023-Q1") { wards { tally { sessions { total } surveys { points } receptions { turns } } } }';

test.each<[what: string, limit: string, query: string]>([
  [
    'a report two hundred times',
    'aliases',
    `{ ${Array.from({ length: 200 }, (_, at) => `r${at}: report(period: "2023-Q1") { period }`).join(' ')} }`,
  ],
  ['a report fifty times', 'rootFields', `{ ${Array.from({ length: 50 }, (_, at) => `r${at}: ${REPORT}`).join(' ')} }`],
  [
    'thirty reports of everything',
    'cost',
    `{ ${Array.from({ length: 30 }, (_, at) => `r${at}: ${REPORT}`).join(' ')} }`,
  ],
  [
    'fields in circles',
    'depth',
    `{ ward(id: "gio-lanh") ${'{ council { ward '.repeat(12)} { id } ${'} }'.repeat(12)} }`,
  ],
  ['fragments that double', 'selections', doubling(30)],
  ['a list in lists', 'valueDepth', `{ ward(id: ${'['.repeat(22)}1${']'.repeat(22)}) { id } }`],
  ['directives without end', 'directives', `{ city { id ${'@skip(if: false) '.repeat(100)} } }`],
])('the gateway refuses %s, and says which limit it is', async (_, limit, query) => {
  const answer = await hub.query(query);

  expect(answer.status).toBe(400);
  expect(answer.errors).toMatchObject([
    { extensions: { code: 'QUERY_TOO_COSTLY', limit, allowed: expect.any(Number) } },
  ]);
});

test.each<[what: string, limit: string, query: string]>([
  ['fragments that double', 'selections', doubling(30)],
  ['a list in lists', 'valueDepth', `{ ward(id: ${'['.repeat(22)}1${']'.repeat(22)}) { id } }`],
])('a subgraph that is asked directly refuses %s too', async (_, limit, query) => {
  const answer = await hub.ask(hub.cityCouncil, query);

  expect(answer.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', limit } }]);
});

test('a subgraph answers as many entities at once as a gateway asks for, and refuses more', async () => {
  const ask = (count: number) =>
    hub.ask(hub.cityCouncil, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ward { name } } }', {
      r: Array.from({ length: count }, () => ({ __typename: 'Ward', id: 'gio-lanh' })),
    });

  const [asked, tooMany] = [await ask(16_800), await ask(50_001)];

  expect(asked.errors).toBeUndefined();
  expect(asked.data._entities).toHaveLength(16_800);
  expect(tooMany.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', limit: 'representations' } }]);
});

test('rateLimit says what the question costs and what is left, as the headers do', async () => {
  const { data, headers } = await hub.query(`{ rateLimit { cost limit remaining resetAt } ${REPORT} }`, {}, 'analyst');

  expect(data.rateLimit.cost).toBe(Number(headers.get('x-query-cost')));
  expect(data.rateLimit.remaining).toBe(Number(headers.get('ratelimit-remaining')));
  expect(data.rateLimit.limit).toBe(Number(headers.get('ratelimit-limit')));
  expect(Date.parse(data.rateLimit.resetAt)).toBeGreaterThan(Date.now());
});

test.each<[mistake: string, body: object, code: string]>([
  [
    'an operation that is not there',
    { query: 'query A { city { id } }', operationName: 'B' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'no name where there are two',
    { query: 'query A { city { id } } query B { city { id } }' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a subscription', { query: 'subscription { city { id } }' }, 'OPERATION_RESOLUTION_FAILURE'],
  [
    'a hash of other text',
    { query: '{ city { id } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } },
    'BAD_REQUEST',
  ],
  [
    'a variable that the planner has use for',
    {
      query: 'query ($representations: WardId!) { ward(id: $representations) { id } }',
      variables: { representations: 'gio-lanh' },
    },
    'BAD_USER_INPUT',
  ],
  [
    'no value for a variable that needs one',
    { query: 'query ($id: WardId!) { ward(id: $id) { id } }' },
    'BAD_USER_INPUT',
  ],
  ['several requests in one', [{ query: '{ city { id } }' }, { query: '{ city { id } }' }], 'BAD_REQUEST'],
])("%s is the client's mistake at the gateway and at a subgraph", async (_, body, code) => {
  const [gateway, subgraph] = [await post(hub.gateway, body), await post(hub.cityCouncil, body)];

  expect([gateway.status, gateway.errors?.map(({ extensions }) => extensions.code)]).toEqual([400, [code]]);
  if (!JSON.stringify(body).includes('$representations')) expect(subgraph.status).toBe(400);
});

test('a field that nobody asked for is not suggested', async () => {
  const answers = [await hub.query('{ cty { id } }'), await hub.query('{ wards(kind: PHUONGG) { id } }')];

  for (const { text } of answers) expect(text).not.toMatch(/Did you mean/);
});

test('forged representations are refused one by one, and the good ones beside them are answered', async () => {
  const answer = await hub.ask(
    hub.cityCouncil,
    'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Ward { id } } }',
    {
      r: [
        ...[
          7,
          'text',
          [],
          {},
          { __typename: 'Nothing', id: 'x' },
          { __typename: 'Query' },
          { __typename: 'CityDeputy' },
        ],
        ...[{ __typename: 'Ward' }, { __typename: 'Ward', id: {} }, { __typename: 'Ward', id: 'gio-lanh' }],
      ],
    },
  );

  expect(answer.data._entities).toEqual([...Array<null>(9).fill(null), { __typename: 'Ward', id: 'gio-lanh' }]);
  expect(codesOf(answer)).toEqual(Array(9).fill('BAD_USER_INPUT'));
});

describe('with registered operations only', () => {
  let closed: TestHub;
  beforeAll(async () => {
    closed = await startTestHub(hacTrang.folder, { persistedOnly: true });
  }, 60_000);
  afterAll(() => closed?.stop());

  const [saved] = readSavedQueries(join(__dirname, '../gateway/queries'));
  const known = saved?.query ?? '';
  const ask = async (body: object) => {
    const response = await fetch(`${closed.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await closed.issuer.token('standing-committee')}`,
      },
      body: JSON.stringify({ variables: saved?.variables, ...body }),
    });
    return (await response.json()) as { data?: object; errors?: { extensions: { code: string } }[] };
  };
  const hashOf = (text: string) => ({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
  });

  test('a registered one is answered by its text, however it is laid out, and by its hash', async () => {
    const answers = [
      await ask({ query: known }),
      await ask({ query: `# mine\n${known.replace(/\s+/g, ' ')}` }),
      await ask({ extensions: hashOf(known) }),
    ];

    for (const { data, errors } of answers) expect([errors, typeof data]).toEqual([undefined, 'object']);
  });

  test('any other one is refused, and cannot be registered by asking', async () => {
    const other = '{ city { id } }';
    const answers = [
      await ask({ query: other }),
      await ask({ query: '{ __schema { types { name } } }' }),
      await ask({ query: other, extensions: hashOf(other) }),
      await ask({ extensions: hashOf(other) }),
    ];

    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      ...Array<string>(3).fill('OPERATION_NOT_ALLOWED'),
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });
});

/** A query of a few hundred words that is as long as a thousand million when it is written out. */
function doubling(steps: number): string {
  const fragments = Array.from(
    { length: steps },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${steps} on Query { city { id } }`;
}
