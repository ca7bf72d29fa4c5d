import { ownerUrlsOf } from '../scripts/hub/hub-stores';
import { verifyHub } from '../scripts/audit/verify-hub';
import { linesAfter, linesWithinASecond, roleOf } from './support/access-lines';
import { askGraphql, codesOf } from './support/ask-graphql';
import { BRIEFING } from './support/briefing-query';
import { countStatements } from './support/count-statements';
import { askEntities } from './support/entities';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder);
}, 60_000);
afterAll(() => hub?.stop());

const WARD = 'song-cau';
const OWN_OFFICER: SignedInAs = 'ward-officer/song-cau';
const RESOLUTIONS = 'query Resolutions { council { resolutions { nodes { id summary } } } }';
const FIGURES = 'query Figures { council { report(period: "2020-9M") { tally { sessions { total } } } } }';

/** Where the log of a server ends. */
const endOf = (server: string) => hub.count(server, 'select count from access_log_head');

/** Asks the ward's server, with headers of one's own. */
const askWith = async (headers: Record<string, string>, query: string, as: SignedInAs, { url } = hub.ward(WARD)) =>
  askGraphql(url, query, {}, await hub.issuer.token(as), headers);

const withoutInsertRight = async <T>(act: () => Promise<T>): Promise<T> => {
  await hub.run(WARD, `revoke insert on access_log from ${roleOf(hub, WARD)}`);
  try {
    return await act();
  } finally {
    await hub.run(WARD, `grant insert on access_log to ${roleOf(hub, WARD)}`);
  }
};

test("the Standing Committee's report leaves a line in every ward within a second", async () => {
  const ends = await Promise.all(hub.wardIds.map(endOf));

  const { errors } = await askGraphql(
    hub.gateway.url,
    BRIEFING,
    { period: '2020-9M' },
    await hub.issuer.token('standing-committee'),
    { 'x-request-id': 'mine', 'x-purpose': encodeURIComponent('Chuẩn bị giao ban 9 tháng') },
  );

  expect(errors).toBeUndefined();
  const lines = await Promise.all(hub.wardIds.map((ward, at) => linesWithinASecond(hub, ward, ends[at] ?? 0, 1)));
  expect(lines).toHaveLength(8);
  for (const ofWard of lines) {
    expect(ofWard).toEqual([
      {
        seq: expect.any(Number),
        kind: 'FIGURES',
        viewer_subject: 'test:standing-committee',
        viewer_role: 'standing-committee',
        viewer_ward: null,
        operation: 'Briefing',
        request_id: expect.stringMatching(/^[\da-f-]{36}$/), // the gateway's own
        types: { WardTally: 1 },
        record_count: 0,
        purpose: 'Chuẩn bị giao ban 9 tháng',
      },
    ]);
  }
  expect(new Set(lines.map(([line]) => line?.request_id)).size).toBe(1);
});

test('an analyst who asks the ward itself leaves one line', async () => {
  const end = await endOf(WARD);
  const { data } = await hub.ask(hub.ward(WARD), FIGURES, {}, 'analyst');

  expect(data.council.report.tally.sessions.total).toBeGreaterThan(0);
  expect(await linesWithinASecond(hub, WARD, end, 1)).toMatchObject([
    { viewer_role: 'analyst', types: { WardTally: 1 } },
  ]);
});

test('a list of records leaves its line before the answer: what is handed out, and how much', async () => {
  const end = await endOf(WARD);
  const query = `query Mixed { council {
    resolutions(first: 2) { nodes { id session { kind } } } standingMeetings { totalCount } dialogues(first: 1) { edges { node { topic } } }
  } }`;
  const { data } = await askWith({ 'x-request-id': 'mixed-1' }, query, 'analyst');

  const sessions = new Set(
    data.council.resolutions.nodes.map(({ session }: { session: unknown }) => JSON.stringify(session)),
  );
  const [line, ...others] = await linesAfter(hub, WARD, end);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ kind: 'RECORDS', operation: 'Mixed', request_id: 'mixed-1', viewer_role: 'analyst' });
  expect(line?.types).toMatchObject({ WardResolution: 2, WardStandingMeeting: 0, WardDialogue: 1 });
  expect(line?.types.WardSession).toBeGreaterThanOrEqual(sessions.size);
  expect(line?.record_count).toBe(2 + 1 + (line?.types.WardSession ?? 0));
});

test('records behind a figure leave a line through the gateway, and their number alone one without records', async () => {
  const end = await endOf(WARD);
  const figure = (fields: string) => `query Behind { ward(id: "${WARD}") { id }
    report(period: "2020-9M") { indicators(codes: ["KH.01"]) { byWard { records { ${fields} } } } } }`;

  await hub.query(figure('totalCount sum'));
  const { data } = await hub.query(figure('nodes { id }'));

  const records = (await linesAfter(hub, WARD, end)).filter(({ kind }) => kind === 'RECORDS');
  const handedOut = data.report.indicators[0].byWard[hub.wardIds.indexOf(WARD)].records.nodes.length;
  expect(records.map(({ types }) => types)).toEqual([{ WardSession: 0 }, { WardSession: handedOut }]);
  expect(records[0]).toMatchObject({ operation: 'Behind', purpose: null });
});

test('who reads only where records stand in a list leaves the line of having read them', async () => {
  const end = await endOf(WARD);
  const lists: [list: string, recordCount: number][] = [
    ['edges { cursor }', 3],
    ['pageInfo { startCursor endCursor }', 2],
    ['pageInfo { endCursor }', 1],
    ['edges { cursor node { id } } nodes { id } pageInfo { startCursor endCursor }', 3],
    ['pageInfo { hasNextPage hasPreviousPage } totalCount', 0],
  ];

  for (const [fields] of lists)
    await hub.ask(hub.ward(WARD), `{ council { resolutions(first: 3) { ${fields} } } }`, {}, 'analyst');

  expect((await linesAfter(hub, WARD, end)).map(({ types }) => types)).toEqual(
    lists.map(([, count]) => ({ WardResolution: count })),
  );
});

test('who reads only where records stand behind a figure leaves the line of having read them', async () => {
  const end = await endOf(WARD);
  const lists: [list: string, recordCount: number][] = [
    ['edges { cursor }', 3],
    ['edges { amount }', 3],
    ['pageInfo { endCursor }', 1],
    ['pageInfo { hasNextPage }', 0],
  ];

  for (const [fields] of lists) {
    const selection = `... on WardFigure { records(first: 3) { ${fields} } }`;
    const figure = { __typename: 'WardFigure', wardId: WARD, period: '2020-9M', code: 'NQ.01' };
    expect((await askEntities(hub, hub.ward(WARD), [figure], selection)).errors).toBeUndefined();
  }

  expect((await linesAfter(hub, WARD, end)).map(({ types }) => types)).toEqual(
    lists.map(([, count]) => ({ WardResolution: count })),
  );
});

test("a ward's own officer leaves no line of records and figures", async () => {
  const end = await endOf(WARD);
  for (const query of [RESOLUTIONS, FIGURES]) {
    expect((await hub.ask(hub.ward(WARD), query, {}, OWN_OFFICER)).errors).toBeUndefined();
  }
  await hub.ask(hub.ward(WARD), FIGURES); // of whom there is one, written after those that would have been

  expect(await linesWithinASecond(hub, WARD, end, 1)).toMatchObject([{ viewer_role: 'standing-committee' }]);
});

test('who reads personal data leaves a line, the officer of the ward too; it holds none of it, and no token', async () => {
  const end = await endOf(WARD);
  const query = 'query Opened { council { petitions(first: 2) { nodes { petitioner { name } content } } } }';

  const { data } = await hub.ask(hub.ward(WARD), query, {}, OWN_OFFICER);
  await hub.ask(hub.ward(WARD), query, {}, 'standing-committee'); // no petitioner, and no text of a denunciation
  await hub.ask(hub.ward(WARD), query, {}, 'analyst'); // neither

  const name = data.council.petitions.nodes[0].petitioner.name as string;
  const lines = await linesAfter(hub, WARD, end);
  expect(lines.filter(({ kind }) => kind === 'PERSONAL_DATA')).toMatchObject([
    {
      viewer_role: 'ward-officer',
      viewer_ward: WARD,
      types: { WardPetition: 2 },
      record_count: 2,
      operation: 'Opened',
    },
    { viewer_role: 'standing-committee' },
  ]);
  expect(name).toMatch(/mẫu/);
  expect(JSON.stringify(lines)).not.toMatch(/mẫu|Minh Họa|0900|eyJ/);
});

test('who reads personal data of citizen affairs leaves a line there; who reads its records leaves none', async () => {
  const end = await endOf('citizen-affairs');
  const petitions = (fields: string) => `query Received { petitions(first: 3) { nodes { ${fields} } } }`;

  await hub.query(petitions('id summary'), {}, 'citizen-affairs-officer');
  await hub.query(petitions('petitioner { name }'), {}, 'citizen-affairs-officer');

  const expected = { kind: 'PERSONAL_DATA', types: { Petition: 3 }, record_count: 3, operation: 'Received' };
  expect(await linesAfter(hub, 'citizen-affairs', end)).toMatchObject([expected]);
});

test('where the line cannot be written, records and personal data do not leave', async () => {
  const petitions = 'query { council { petitions { nodes { petitioner { name } } } } }';
  const [records, personal, throughGateway] = await withoutInsertRight(async () => [
    await hub.ask(hub.ward(WARD), RESOLUTIONS),
    await hub.ask(hub.ward(WARD), petitions, {}, OWN_OFFICER),
    await hub.query(`{ ward(id: "${WARD}") { name council { resolutions { nodes { summary } } } } }`),
  ]);

  for (const answer of [records, personal]) {
    expect(answer).toMatchObject({ status: 500, data: undefined });
    expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toMatch(/access_log|denied|mẫu/);
  }
  expect(throughGateway?.data.ward).toMatchObject({ name: expect.any(String), council: null });
  expect((await hub.ask(hub.ward(WARD), RESOLUTIONS)).errors).toBeUndefined();
});

test('where the line of figures cannot be written, it is kept until it can, and there are no more figures until then', async () => {
  const end = await endOf(WARD);
  const [log, refused] = await withoutInsertRight(async () => {
    await hub.ask(hub.ward(WARD), FIGURES);
    await hub.ask(hub.ward(WARD), RESOLUTIONS); // makes it try
    return [await linesAfter(hub, WARD, end), await hub.ask(hub.ward(WARD), FIGURES)];
  });

  expect(log).toEqual([]);
  expect(refused).toMatchObject({ status: 500, data: undefined });
  expect(await linesWithinASecond(hub, WARD, end, 1)).toMatchObject([{ kind: 'FIGURES', operation: 'Figures' }]);
  expect((await hub.ask(hub.ward(WARD), FIGURES)).errors).toBeUndefined();
  await linesWithinASecond(hub, WARD, end, 2);
});

test('a server that stops writes first what still waits', async () => {
  const end = await endOf(WARD);
  await hub.ask(hub.ward(WARD), FIGURES);
  await hub.ward(WARD).stop();

  expect(await linesAfter(hub, WARD, end)).toHaveLength(1);
  await hub.ward(WARD).startAgain();
});

test('a log costs a request one statement, and twenty requests at once no more than one each', async () => {
  const ask = async (as: SignedInAs) => {
    const { errors } = await hub.ask(hub.ward(WARD), RESOLUTIONS, {}, as);
    expect(errors).toBeUndefined();
  };
  const twenty = (as: SignedInAs) => () => Promise.all(Array.from({ length: 20 }, () => ask(as)));
  await twenty('analyst')(); // opens connections, which cost statements of their own
  const end = await endOf(WARD);

  const [unlogged, logged] = [
    await countStatements(() => ask(OWN_OFFICER)),
    await countStatements(() => ask('analyst')),
  ];
  const [twentyUnlogged, twentyLogged] = [
    await countStatements(twenty(OWN_OFFICER)),
    await countStatements(twenty('analyst')),
  ];

  expect(logged - unlogged).toBe(1);
  expect(twentyLogged - twentyUnlogged).toBeGreaterThan(0);
  expect(twentyLogged - twentyUnlogged).toBeLessThanOrEqual(20);
  expect(await linesAfter(hub, WARD, end)).toHaveLength(21);
});

test.each(['%', '%ff', '%F0%28%8C%28', '%00', 'Chu\u1EA9n', 'a%0Ab', '%E2%80%AE', 'a%E2%80%AEb', 'x'.repeat(201)])(
  'a purpose that is not plain encoded text is refused: %j',
  async (purpose) => {
    // fetch takes no letters beyond Latin-1 in a header: these are the bytes of UTF-8, as a careless client sends them.
    const headers = { 'x-purpose': Buffer.from(purpose).toString('latin1') };
    for (const server of [hub.ward(WARD), hub.gateway]) {
      const answer = await askWith(headers, '{ __typename }', 'standing-committee', server);

      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    }
  },
);

test('after all of this every log is unbroken', async () => {
  const reports = await verifyHub(ownerUrlsOf(hub.databases));

  expect(reports).toHaveLength(9);
  expect(reports.filter((report) => !('chain' in report) || report.chain.faults.length > 0)).toEqual([]);
});
