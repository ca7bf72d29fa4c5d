import { codesOf, type GraphqlAnswer } from './support/ask-graphql';
import { BRIEFING, FIGURES } from './support/briefing-query';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER } from './support/world';

// What each role sees through the gateway, on records of three wards and one draft of each council.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const ask = (query: string, as: SignedInAs, variables = {}) => hub.query(query, variables, as);

test('nobody gets anything without signing in, at no server', async () => {
  for (const { url } of [hub.gateway, hub.cityCouncil, hub.citizenAffairs, hub.ward('gio-lanh')]) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } _service { sdl } city { name } }' }),
    });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  }
});

describe("a ward's officer", () => {
  test('has a report on that ward alone: no line, sum or coverage tells of another', async () => {
    const { data, errors } = await ask(
      `{ report(period: "2023-Q1") { wards { ward { id } tally { sessions { total } } }
        coverage { expected answered complete missing { reason } } wardTotal { sessions { total } } } }`,
      OFFICER,
    );
    const indicators = await ask(
      '{ report(period: "2023-Q1") { indicators(codes: ["KH.01"]) { wards byWard { ward { id } value } } } }',
      OFFICER,
    );

    expect(errors).toBeUndefined();
    const own = hacTrang.periods['2023-Q1'].wards['gio-lanh']?.['KH.01'];
    expect(data.report).toEqual({
      wards: [{ ward: { id: 'gio-lanh' }, tally: { sessions: { total: own } } }],
      coverage: { expected: 1, answered: 1, complete: true, missing: [] },
      wardTotal: { sessions: { total: own } },
    });
    expect(indicators.data.report.indicators).toEqual([
      { wards: own, byWard: [{ ward: { id: 'gio-lanh' }, value: own }] },
    ]);
  });

  test('reads no figure of the city tier, neither by group nor by indicator', async () => {
    const answer = await ask(
      `{ report(period: "2023-Q1") { city { sessions { total } petitions { received } }
        indicators(codes: ["KH.01", "DT.01"]) { city total cityFigure { value records { totalCount } } } } }`,
      OFFICER,
    );

    const nothing = { city: null, total: null, cityFigure: { value: null, records: null } };
    expect(answer.data.report).toEqual({
      city: { sessions: null, petitions: null },
      indicators: [nothing, nothing],
    });
    expect(new Set(codesOf(answer))).toEqual(new Set(['FORBIDDEN']));
  });

  test('reads of citizen affairs what concerns that ward, in lists, counts and pages alike', async () => {
    const { data } = await ask(
      `{ voterContacts { totalCount nodes { id ward { id } round { id contacts { id ward { id } } digests { id } } } }
        recommendations { totalCount nodes { ward { id } } } petitions { totalCount } dialogues { totalCount }
        voterContactRounds { nodes { id } }
        other: ward(id: "trang-non") { name voterContacts { totalCount nodes { id } } petitions { totalCount } } }`,
      OFFICER,
    );

    const ownContacts = await hub.count('citizen-affairs', ownIn('voter_contact'));
    expect(data.voterContacts.totalCount).toBe(ownContacts);
    expect(data.voterContacts.nodes).toHaveLength(ownContacts);
    expect(data.recommendations.totalCount).toBe(data.recommendations.nodes.length);
    expect(wardsIn([data.voterContacts, data.recommendations])).toEqual(new Set(['gio-lanh']));
    expect(data.petitions.totalCount).toBe(await hub.count('citizen-affairs', ownIn('petition')));
    expect(data.voterContactRounds.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([
      'd0',
      'd1',
      'd2',
      'd3',
      'd4',
    ]);
    expect(data.other).toEqual({
      name: expect.any(String),
      voterContacts: { totalCount: 0, nodes: [] },
      petitions: { totalCount: 0 },
    });
  });

  test("reads none of the city council's own records, and the conferences of both tiers", async () => {
    const answer = await ask(
      '{ city { council { sessions { totalCount } oversights { totalCount } } } conferences { totalCount } }',
      OFFICER,
    );

    expect(answer.data.city.council).toMatchObject({ sessions: null, oversights: null });
    expect(codesOf(answer)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(answer.data.conferences).not.toBeNull();
  });
});

describe('a draft', () => {
  const SESSIONS = '{ council { sessions(first: 100) { totalCount nodes { id sharedAt } } } }';
  const idsOf = ({ data }: GraphqlAnswer) => data.council.sessions.nodes.map(({ id }: { id: string }) => id);

  test("is its own council's to see, and as if it were not there to the other tier", async () => {
    const own = await hub.ask(hub.ward('gio-lanh'), SESSIONS, {}, OFFICER);
    const city = await hub.ask(hub.ward('gio-lanh'), SESSIONS);

    expect(idsOf(own)).toContain('kh-nhap');
    expect(idsOf(city)).not.toContain('kh-nhap');
    expect(city.data.council.sessions.totalCount).toBe(own.data.council.sessions.totalCount - 1);
  });

  test("of the city council is the Standing Committee's, and not an analyst's", async () => {
    const query = '{ city { council { sessions(first: 100) { nodes { id } } } } }';
    const ids = async (as: SignedInAs) =>
      (await ask(query, as)).data.city.council.sessions.nodes.map(({ id }: { id: string }) => id);

    expect(await ids('standing-committee')).toContain('kh-du-thao');
    expect(await ids('analyst')).not.toContain('kh-du-thao');
  });
});

describe('an analyst', () => {
  test('sees no cell of one or two people of a ward, is told why, and has the totals', async () => {
    const { data } = await ask(HIDING, 'analyst', { period: '2023-Q1' });
    const whole = await ask(FIGURES, 'standing-committee', { period: '2023-Q1' });

    const line = (rows: Row[], code: string) => rows.find((row) => row.code === code);
    for (const code of ['TD.01', 'TD.02', 'DT.01', 'DT.01a', 'DT.01b', 'DT.01c', 'DT.01d', 'DT.01e', 'DT.01f']) {
      const shown = line(data.report.indicators, code);
      const right = line(whole.data.report.indicators, code);
      for (const [at, { value, hidden }] of (shown?.byWard ?? []).entries()) {
        expect([1, 2]).not.toContain(value);
        expect([right?.byWard[at]?.value, null]).toContain(value);
        expect(hidden).toBe(value === null ? 'SMALL_CELLS' : null);
      }
      expect(shown).toMatchObject({ wards: right?.wards, total: right?.total, hidden: null });
    }
    expect(line(data.report.indicators, 'KH.01')).toMatchObject(line(whole.data.report.indicators, 'KH.01') ?? {});
  });

  test("is told which groups are hidden, at the ward's own server too", async () => {
    const query =
      '{ council { report(period: "2023-Q1") { tally { suppressed sessions { total } petitions { received } } } } }';
    const { data } = await hub.ask(hub.ward('gio-lanh'), query, {}, 'analyst');

    expect(data.council.report.tally).toEqual({
      suppressed: expect.arrayContaining(['PETITIONS']),
      sessions: { total: expect.any(Number) },
      petitions: null,
    });
  });

  test('reads no list of petitions or receptions by ward, and no record behind their figures', async () => {
    const answer = await ask(
      `{ ward(id: "gio-lanh") { petitions { totalCount } council { petitions { totalCount } receptions { totalCount } sessions { totalCount } } }
        petitions { totalCount nodes { kind ward { id } } }
        report(period: "2023-Q1") { indicators(codes: ["DT.01"]) { byWard { records { totalCount sum } } } } }`,
      'analyst',
    );

    expect(answer.data.ward).toMatchObject({ petitions: null, council: { petitions: null, receptions: null } });
    expect(answer.data.ward.council.sessions.totalCount).toBeGreaterThan(0);
    expect(answer.data.petitions.totalCount).toBeGreaterThan(0);
    for (const { ward } of answer.data.petitions.nodes) expect(ward).toBeNull();
    for (const { records } of answer.data.report.indicators[0].byWard) expect(records).toBeNull();
    expect(new Set(codesOf(answer))).toEqual(new Set(['FORBIDDEN']));
  });
});

test('a citizen-affairs officer reads citizen affairs, and no council', async () => {
  const answer = await ask(
    `{ petitions { totalCount } city { council { sessions { totalCount } } }
      report(period: "2023-Q1") { city { sessions { total } petitions { received } }
        coverage { expected answered missing { reason } } } }`,
    'citizen-affairs-officer',
  );

  expect(answer.data.petitions.totalCount).toBeGreaterThan(0);
  expect(answer.data.city.council.sessions).toBeNull();
  expect(answer.data.report.city).toEqual({ sessions: null, petitions: { received: expect.any(Number) } });
  expect(answer.data.report.coverage).toMatchObject({ expected: 3, answered: 0 });
  for (const { reason } of answer.data.report.coverage.missing) expect(reason).toBe('REFUSED');
});

test('the Standing Committee is refused nothing of the briefing', async () => {
  const { errors } = await ask(BRIEFING, 'standing-committee', { period: '2023-Q3' });

  expect(errors).toBeUndefined();
});

interface Row {
  code: string;
  wards: number | null;
  total: number | null;
  byWard: { value: number | null; hidden?: string | null }[];
}

/** The figures, with why some are hidden. */
const HIDING = `query Hiding($period: Period!) { report(period: $period) {
  indicators { code city wards total hidden byWard { ward { id } value hidden } } } }`;

const ownIn = (table: string) => `select count(*) from ${table}
  where ward_id = 'gio-lanh' and deleted_at is null and cancelled_at is null and shared_at is not null`;

function wardsIn(value: unknown): Set<unknown> {
  const found = [...JSON.stringify(value).matchAll(/"ward":\{"id":"([^"]+)"/g)].map(([, id]) => id);
  return new Set(found);
}
