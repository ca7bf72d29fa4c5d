import { askGraphql, codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

const WARD = 'song-cau';
const OFFICER: SignedInAs = 'ward-officer/song-cau';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
  for (const as of ['standing-committee', 'analyst', 'standing-committee', 'standing-committee'] as const) {
    await hub.ask(hub.ward(WARD), 'query Deputies { council { deputies(first: 1) { nodes { id } } } }', {}, as);
  }
  await hub.ask(
    hub.ward(WARD),
    'query Opened { council { petitions { nodes { petitioner { name } } } } }',
    {},
    OFFICER,
  );
  await hub.query('query Received { petitions { nodes { petitioner { name } } } }', {}, 'citizen-affairs-officer');
}, 60_000);
afterAll(() => hub?.stop());

const OWN = 'query ($first: Int! = 25, $after: String, $filter: AccessLogFilter)';
const ARGUMENTS = 'accessLog(first: $first, after: $after, filter: $filter)';
const LINES =
  'totalCount pageInfo { endCursor hasNextPage hasPreviousPage } nodes { seq at kind viewerRole viewerWard viewerSubject operation requestId purpose types { name count } recordCount hash }';

/** A page of the ward's own log, asked of its own server. */
async function page(variables: Record<string, unknown> = {}) {
  const answer = await hub.ask(hub.ward(WARD), `${OWN} { council { ${ARGUMENTS} { ${LINES} } } }`, variables, OFFICER);
  expect(answer.errors).toBeUndefined();
  return answer.data.council.accessLog;
}

const seqsOf = ({ nodes }: { nodes: { seq: string }[] }) => nodes.map(({ seq }) => seq);

test('an officer of the ward reads who asked, newest first, at the ward and through the gateway alike', async () => {
  const own = await page();
  const query = `${OWN} { ward(id: "${WARD}") { council { ${ARGUMENTS} { ${LINES} } } } }`;
  const { data, errors } = await hub.query(query, {}, OFFICER);

  expect(errors).toBeUndefined();
  expect(data.ward.council.accessLog).toEqual(own);
  expect(seqsOf(own)).toEqual(['5', '4', '3', '2', '1']);
  expect(own.nodes[0]).toMatchObject({ kind: 'PERSONAL_DATA', viewerRole: 'WARD_OFFICER', viewerWard: WARD });
  expect(own.nodes[4]).toEqual({
    seq: '1',
    at: expect.stringMatching(/Z$/),
    kind: 'RECORDS',
    viewerRole: 'STANDING_COMMITTEE',
    viewerWard: null,
    viewerSubject: 'test:standing-committee',
    operation: 'Deputies',
    requestId: expect.any(String),
    purpose: null,
    types: [{ name: 'WardDeputy', count: 1 }],
    recordCount: 1,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('pages follow each other without a gap or a line twice, while lines are added', async () => {
  const first = await page({ first: 2 });
  await hub.ask(hub.ward(WARD), '{ council { sessions { totalCount } } }');
  const second = await page({ first: 2, after: first.pageInfo.endCursor });
  const third = await page({ first: 2, after: second.pageInfo.endCursor });

  expect([first, second, third].map(seqsOf)).toEqual([['5', '4'], ['3', '2'], ['1']]);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(third.totalCount).toBe(6);
});

test.each([
  [{ kind: 'PERSONAL_DATA' }, ['5']],
  [{ role: 'ANALYST' }, ['2']],
  [{ role: 'STANDING_COMMITTEE', kind: 'PERSONAL_DATA' }, []],
  [{ period: '2020' }, []],
])('the filter %j lets through the lines %j', async (filter, expected) => {
  const filtered = await page({ filter });

  expect([seqsOf(filtered), filtered.totalCount]).toEqual([expected, expected.length]);
});

test('a period is counted in days of Viet Nam, its last one whole', async () => {
  const { nodes } = await page({ first: 1 });
  const today = new Date(Date.parse(nodes[0].at) + 7 * 3_600_000).toISOString().slice(0, 10);
  const tomorrow = new Date(Date.parse(today) + 24 * 3_600_000).toISOString().slice(0, 10);

  expect((await page({ filter: { period: `${today}/${today}` } })).totalCount).toBeGreaterThan(0);
  expect((await page({ filter: { period: `${tomorrow}/${tomorrow}` } })).totalCount).toBe(0);
});

test.each([
  [{ first: 101 }],
  [{ first: -1 }],
  [{ after: 'anything' }],
  [{ after: Buffer.from('["ACCESS_LOG","1.5"]').toString('base64url') }],
])('a page that cannot be is refused: %j', async (variables) => {
  const query = `${OWN} { council { ${ARGUMENTS} { totalCount } } }`;
  const answer = await hub.ask(hub.ward(WARD), query, variables, OFFICER);

  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
});

const EVERYBODY_ELSE: SignedInAs[] = [
  'standing-committee',
  'citizen-affairs-officer',
  'analyst',
  'ward-officer/duc-xuan',
];

test.each(EVERYBODY_ELSE)("nobody but an officer of the ward reads the ward's log: %s", async (as) => {
  const council = `council { accessLog { totalCount } }`;
  const direct = await hub.ask(hub.ward(WARD), `{ ${council} }`, {}, as);
  const throughGateway = await hub.query(`{ ward(id: "${WARD}") { ${council} } }`, {}, as);

  expect(direct.data?.council?.accessLog ?? null).toBeNull();
  expect(codesOf(direct)).toEqual(['FORBIDDEN']);
  expect(throughGateway.data.ward.council?.accessLog ?? null).toBeNull();
  expect(throughGateway.errors).toHaveLength(1);
});

test('an officer of citizen affairs reads who read personal data there; nobody else does', async () => {
  const query = '{ accessLog { nodes { kind operation types { name count } } } }';
  for (const server of [hub.gateway, hub.citizenAffairs]) {
    const { data } = await hub.ask(server, query, {}, 'citizen-affairs-officer');
    const types = [{ name: 'Petition', count: expect.any(Number) }];
    expect(data.accessLog.nodes).toEqual([{ kind: 'PERSONAL_DATA', operation: 'Received', types }]);

    for (const as of ['standing-committee', 'analyst', OFFICER] as const) {
      const token = await hub.issuer.token(as);
      const answer = await askGraphql(server.url, query, {}, token);
      expect(answer.data?.accessLog ?? null).toBeNull();
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    }
  }
});
