import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readSavedQueries } from '../platform/explorer/saved-queries';
import { codesOf } from './support/ask-graphql';
import { askEntities } from './support/entities';
import { startTestHub, type TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { sendBody } from './support/raw-request';
import { hacTrang } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

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
  const ask = (count: number) => {
    const representations = Array.from({ length: count }, (_, at) => ({ __typename: 'Ward', id: `ward-${at}` }));
    return askEntities(hub, hub.cityCouncil, representations, '... on Ward { name }');
  };

  const [asked, tooMany] = [await ask(5_000), await ask(5_001)];

  expect(asked.errors).toBeUndefined();
  expect(asked.data._entities).toHaveLength(5_000);
  expect(tooMany.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', limit: 'representations' } }]);
});

test('rateLimit says what the question costs and what is left, as the headers do', async () => {
  const { data, headers } = await hub.query(`{ rateLimit { cost limit remaining resetAt } ${REPORT} }`, {}, 'analyst');

  expect(data.rateLimit.cost).toBe(Number(headers.get('x-query-cost')));
  expect(data.rateLimit.remaining).toBe(Number(headers.get('ratelimit-remaining')));
  expect(data.rateLimit.limit).toBe(Number(headers.get('ratelimit-limit')));
  expect(Date.parse(data.rateLimit.resetAt)).toBeGreaterThan(Date.now());
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
    const text = JSON.stringify({ variables: saved?.variables, ...body });
    return sendBody(closed.gateway.url, text, await closed.issuer.token('standing-committee'));
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

    expect(answers.flatMap(codesOf)).toEqual([
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
