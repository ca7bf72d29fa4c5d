import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, parse } from 'graphql';
import { Client } from 'pg';
import type { Restartable } from '../scripts/hub/restartable';
import { codesOf } from './support/ask-graphql';
import { argumentPlaces } from './support/every-argument';
import { askEntities } from './support/entities';
import { startTestHub, type TestHub } from './support/hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang, OFFICER } from './support/world';

// Attacks on what the databases hold, by whoever may ask: with SQL, with cursors, by subtraction, by asking for what is not shared.
// Every argument of four schemas is asked for in several ways.
jest.setTimeout(180_000);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop());

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

const schemaOf = (name: string) => {
  const sdl = readFileSync(join(__dirname, `../schema/${name}.graphql`), 'utf8');
  return name === 'api' ? buildSchema(sdl) : buildSubgraphSchema(parse(sdl));
};
const REFUSALS = ['BAD_USER_INPUT', 'FORBIDDEN', 'QUERY_TOO_COSTLY'];
const SAMPLES = { Period: '"2023-Q1"', WardId: '"gio-lanh"' };

describe.each<[string, () => Restartable, SignedInAs]>([
  ['api', () => hub.gateway, 'standing-committee'],
  ['city-council', () => hub.cityCouncil, 'standing-committee'],
  ['citizen-affairs', () => hub.citizenAffairs, 'citizen-affairs-officer'],
  ['ward-council', () => hub.ward('gio-lanh'), OFFICER],
])('at each argument of the schema %s', (name, server, as) => {
  const IN_SQL = 'attack9';
  const SQL = [
    `${IN_SQL}' or '1'='1'; drop table petition; --`,
    `${IN_SQL}\\'); select pg_sleep(60); -- $1 \u0000 %_"`,
  ];
  const asCursors = SQL.flatMap((sql) => [
    cursor('NEWEST_FIRST', '2023-03-01', sql),
    cursor('OLDEST_FIRST', '2023-03-01', sql),
    cursor('NEWEST_FIRST', sql, 'kh-1'),
    cursor('ACCESS_LOG', sql),
  ]);

  test('that takes text, whoever writes SQL there is refused or finds nothing, and no statement holds a word of it', async () => {
    const places = argumentPlaces(schemaOf(name), SAMPLES, (scalar) => !['Int', 'Float', 'Boolean'].includes(scalar));
    expect(places.length).toBeGreaterThan(30);
    const statements = jest.spyOn(Client.prototype, 'query');
    for (const place of places) {
      const values = place.name.endsWith('after:)') ? [...SQL, ...asCursors] : SQL;
      const answers = await Promise.all(values.map((value) => hub.ask(server(), place.query, { value }, as)));
      for (const answer of answers) {
        expect([place.name, codesOf(answer)]).not.toEqual([
          place.name,
          expect.arrayContaining(['INTERNAL_SERVER_ERROR']),
        ]);
        expect(answer.text).not.toMatch(/syntax error at|invalid (byte|input)|does not exist/i);
      }
    }
    const sent = statements.mock.calls.map(([statement]) =>
      JSON.stringify((statement as { text?: string }).text ?? statement),
    );
    statements.mockRestore();
    expect(sent.length).toBeGreaterThan(places.length); // what holds cursors does come to the database
    expect(sent.filter((text) => text.includes(IN_SQL) || text.includes('drop table'))).toEqual([]);
  }, 30_000);

  test('that takes a number of records, whoever asks for all of them at once is refused', async () => {
    const places = argumentPlaces(schemaOf(name), SAMPLES, (scalar) => scalar === 'Int').filter((place) =>
      place.name.endsWith('(first:)'),
    );
    expect(places.length).toBeGreaterThan(5);
    for (const { name: place, query } of places) {
      const answer = await hub.ask(server(), query, { value: 100_000 }, as);
      const others = codesOf(answer).filter((code) => !REFUSALS.includes(String(code)));
      expect([place, others, answer.text.includes('Connection"')]).toEqual([place, [], false]);
    }
  });
});

describe('a cursor', () => {
  const page = (after: string, as: SignedInAs = OFFICER, order = 'NEWEST_FIRST') =>
    hub.ask(
      hub.citizenAffairs,
      `query ($after: String) { voterContacts(after: $after, orderBy: ${order}) { totalCount nodes { id ward { id } } } }`,
      { after },
      as,
    );

  test.each<[string, string]>([
    ['that is no cursor', 'x'],
    ['that is not of our writing', Buffer.from('{"a":1}').toString('base64url')],
    ['of another order', cursor('OLDEST_FIRST', '2023-01-10', 'tx-02')],
    ['of another list: the access log', cursor('ACCESS_LOG', 5)],
    ['with more parts', cursor('NEWEST_FIRST', '2023-01-10', 'tx-02', 'x')],
    ['with a day that is none', cursor('NEWEST_FIRST', '2023-02-31', 'tx-02')],
    ['with SQL for a day', cursor('NEWEST_FIRST', "2023-01-10' or true --", 'tx-02')],
    ['with an object for an id', cursor('NEWEST_FIRST', '2023-01-10', { gt: '' })],
    ['with a zero character', cursor('NEWEST_FIRST', '2023-01-10', 'tx\0')],
    ['deeper than a stack', '['.repeat(50_000)],
  ])('%s, is bad input', async (_, after) => {
    const answer = await page(after);
    expect([answer.data?.voterContacts ?? null, codesOf(answer)]).toEqual([null, ['BAD_USER_INPUT']]);
  });

  test.each<[string, () => Promise<string>]>([
    [
      'that another viewer was given',
      async () => {
        const { data } = await hub.ask(
          hub.citizenAffairs,
          '{ voterContacts(first: 1, filter: { heldIn: "2023-09" }) { pageInfo { endCursor } } }',
        );
        return data.voterContacts.pageInfo.endCursor;
      },
    ],
    ["that points at another ward's record", async () => cursor('NEWEST_FIRST', '2023-03-30', 'tx-07')],
    ['made up, before all records', async () => cursor('NEWEST_FIRST', '9999-12-31', 'zzz')],
    ['with an id as long as a book', async () => cursor('NEWEST_FIRST', '2023-09-30', 'x'.repeat(20_000))],
  ])("%s, opens an officer no record but their own ward's", async (_, after) => {
    const { data, errors } = await page(await after());
    expect(errors).toBeUndefined();
    expect(data.voterContacts.nodes.length).toBeGreaterThan(0);
    expect(new Set(data.voterContacts.nodes.map(({ ward }: { ward: { id: string } }) => ward.id))).toEqual(
      new Set(['gio-lanh']),
    );
  });

  test.each([1e308, -1, 1.5, '-1', '1.5', '1 or true', '9'.repeat(19), null, [1]])(
    'of the access log with the place %j is bad input or leads nowhere',
    async (seq) => {
      const { data, text } = await hub.ask(
        hub.ward('gio-lanh'),
        'query ($after: String) { council { accessLog(after: $after) { nodes { seq } } } }',
        { after: cursor('ACCESS_LOG', seq) },
        OFFICER,
      );
      expect(data.council.accessLog?.nodes ?? []).toEqual([]);
      expect(text).not.toContain('INTERNAL_SERVER_ERROR');
    },
  );
});

describe("a ward's draft, which the Standing Committee looks for", () => {
  const list = (args: string) => `{ council { sessions(${args}) { totalCount nodes { id } edges { cursor } } } }`;
  test.each([
    ['in the list', list('first: 100')],
    ['by its very day', list('filter: { openedIn: "2023-03-01/2023-03-01" }')],
    ['by its kind', list('filter: { kind: REGULAR }')],
    ['among what changed', list('updatedSince: "2000-01-01T00:00:00Z"')],
    ['by the last change', list('orderBy: RECENTLY_CHANGED_FIRST, includeCancelled: true')],
    [
      'right after a cursor that was made up',
      list(`after: "${cursor('OLDEST_FIRST', '2023-03-01', 'kh-nhap'.slice(0, -1))}", orderBy: OLDEST_FIRST`),
    ],
    ['by a page of one', list(`first: 1, after: "${cursor('NEWEST_FIRST', '2023-03-02', '')}"`)],
    [
      'by its id',
      '{ _entities(representations: [{ __typename: "WardSession", wardId: "gio-lanh", id: "kh-nhap" }]) { ... on WardSession { id } } }',
    ],
  ])('%s, is not there, not even as one more', async (_, query) => {
    const own = await hub.ask(hub.ward('gio-lanh'), query, {}, OFFICER);
    const city = await hub.ask(hub.ward('gio-lanh'), query);
    expect(own.text).toContain('kh-nhap');
    expect(city.text).not.toContain('kh-nhap');
    const [ownCount, cityCount] = [own, city].map(
      ({ data }) => data.council?.sessions.totalCount as number | undefined,
    );
    if (ownCount !== undefined) expect(cityCount).toBe(ownCount - 1);
  });

  test('in a figure and behind it, is in neither, for anybody', async () => {
    const figure = [{ __typename: 'WardFigure', wardId: 'gio-lanh', period: '2023-03', code: 'KH.01' }];
    for (const as of ['standing-committee', 'analyst', OFFICER] as const) {
      const tally = await hub.ask(
        hub.ward('gio-lanh'),
        '{ council { report(period: "2023-03") { tally { sessions { total } } } } }',
        {},
        as,
      );
      expect(tally.data.council.report.tally.sessions.total).toBe(0);
      const records = await askEntities(
        hub,
        hub.ward('gio-lanh'),
        figure,
        '... on WardFigure { records { totalCount sum nodes { id } } }',
        as,
      );
      expect(records.data._entities).toEqual([
        { __typename: 'WardFigure', records: { totalCount: 0, sum: 0, nodes: [] } },
      ]);
    }
  });

  test('by its id, is told the same as of a record that never was', async () => {
    const entity = (id: string) =>
      askEntities(
        hub,
        hub.ward('gio-lanh'),
        [{ __typename: 'WardSession', wardId: 'gio-lanh', id }],
        '... on WardSession { id }',
      );
    expect((await entity('kh-nhap')).text).toBe((await entity('never')).text);
  });
});

describe('an analyst who subtracts', () => {
  const CODES = ['TD.01', 'TD.02', 'DT.01', 'DT.01a', 'DT.01b', 'DT.01c', 'DT.01d', 'DT.01e', 'DT.01f'];
  const REPORT = `query ($period: Period!, $codes: [IndicatorCode!]) { report(period: $period) {
    period indicators(codes: $codes) { code wards hidden byWard { wardId value hidden } } } }`;
  const PARTS = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', '-9M', '-01', '-03', '-08'];
  const PERIODS = [
    ...['2022', '2023'].flatMap((year) => PARTS.map((part) => year + part)),
    ...['2022-07-01/2023-03-31', '2022-07-01/2022-12-31', '2022-10-01/2023-06-30', '2022-01-01/2023-12-31'],
    ...['2022-07-01/2022-08-10', '2022-08-11/2022-12-31', '2022-08-10/2022-08-10'],
  ];

  /** Petitions of one day, enough of them to be shown. */
  const addPetitions = (ward: string, day: string, count: number) =>
    hub.run(
      ward,
      `insert into petition select (jsonb_populate_record(p, jsonb_build_object('id', 'them-${day}-' || n, 'received_on', '${day}'))).*
       from petition p, generate_series(1, ${count}) n where p.id = 'dn-1'`,
    );

  test('periods from periods, parts from totals and wards from sums, works out no cell of one or two people', async () => {
    await addPetitions('gio-lanh', '2022-08-10', 5);
    await addPetitions('gio-lanh', '2022-11-10', 4);
    await addPetitions('trang-non', '2022-08-10', 7);
    const shown = new Map<string, Shown[]>();
    for (const period of PERIODS) {
      const { data } = await hub.query(REPORT, { period, codes: CODES }, 'analyst');
      const [from, to] = data.report.period.split('/') as [string, string];
      const lines: Line[] = data.report.indicators;
      for (const { wards, hidden, byWard } of lines)
        for (const one of [{ value: wards, hidden }, ...byWard]) expect(one.value === null).toBe(one.hidden !== null);
      for (const [cell, value] of cellsOf(lines)) shown.set(cell, [...(shown.get(cell) ?? []), { from, to, value }]);
    }

    expect(shown.get('gio-lanh DT.01')?.map(({ value }) => value)).toContain(5); // there is something to subtract from
    for (const [cell, some] of shown)
      for (const value of workedOut(some))
        expect({ cell, isSmall: value === 1 || value === 2 }).toEqual({ cell, isSmall: false });
  }, 20_000);

  test('at a ward’s own server, many periods under aliases in one question, is shown none that is small', async () => {
    const months = Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`);
    const query = `{ council { ${months.map((month, at) => `m${at}: report(period: "${month}") { tally { petitions { received } receptions { turns } suppressed } }`).join(' ')} } }`;
    const { data } = await hub.ask(hub.ward('gio-lanh'), query, {}, 'analyst');
    for (const month of Object.values(data.council))
      expect(month).toEqual({
        tally: { petitions: null, receptions: null, suppressed: expect.arrayContaining(['PETITIONS', 'RECEPTIONS']) },
      });
  });

  test.each([
    'council { petitions(filter: { receivedIn: "2023-01" }) { totalCount } }',
    'council { receptions { totalCount } }',
    'petitions { totalCount }',
  ])('counts in lists instead of figures (%s), is refused', async (list) => {
    const answer = await hub.query(`{ ward(id: "gio-lanh") { ${list} } }`, {}, 'analyst');
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.text).not.toMatch(/"totalCount":\d/);
  });
});

interface Line {
  code: string;
  wards: number | null;
  hidden: string | null;
  byWard: { wardId: string; value: number | null; hidden: string | null }[];
}

/** A figure that was shown of the days from one to another. */
interface Shown {
  from: string;
  to: string;
  value: number;
}

/** The cells of each ward that are shown, and the rest that the parts of its petitions leave where it is of one cell. */
function cellsOf(lines: Line[]): [cell: string, value: number][] {
  const cells = new Map(
    lines.flatMap(({ code, byWard }) =>
      byWard.flatMap(({ wardId, value }) => (value === null ? [] : [[`${wardId} ${code}`, value] as const])),
    ),
  );
  const wards = new Set([...cells.keys()].map((cell) => cell.split(' ')[0]));
  for (const ward of wards) {
    const [whole, ...parts] = ['DT.01', 'DT.01a', 'DT.01b', 'DT.01c', 'DT.01d', 'DT.01e', 'DT.01f'].map((code) =>
      cells.get(`${ward} ${code}`),
    );
    if (whole !== undefined && parts.filter((part) => part === undefined).length === 1)
      cells.set(
        `${ward} rest`,
        parts.reduce<number>((rest, part) => rest - (part ?? 0), whole),
      );
  }
  return [...cells];
}

/** Every value that follows from those shown: a figure is what has come by its last day less what had come before its first. */
function workedOut(shown: Shown[]): number[] {
  const before = (day: string) => Date.parse(day) / 86_400_000 - 1;
  const edges = shown.flatMap(({ from, to, value }) => {
    const [start, end] = [before(from), before(to) + 1];
    return [
      { at: start, next: end, value },
      { at: end, next: start, value: -value },
    ];
  });
  const values: number[] = [];
  for (const begin of new Set(edges.map(({ at }) => at))) {
    const come = new Map([[begin, 0]]);
    const waiting = [begin];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const edge of edges.filter((one) => one.at === at && !come.has(one.next))) {
        come.set(edge.next, (come.get(at) ?? 0) + edge.value);
        waiting.push(edge.next);
      }
    values.push(...[...come].map(([day, count]) => (day > begin ? count : -count)));
  }
  return values;
}
