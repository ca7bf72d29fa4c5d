import { codesOf } from './support/ask-graphql';
import { startTestHub, type TestHub } from './support/hub';
import { asOlderWard } from './support/older-ward';
import { handOn, startWardProxy, type WardProxy } from './support/ward-proxy';
import { eventually } from './support/eventually';
import { bacKan2020 } from './support/world';

/*
 * What an analyst is shown of receptions and petitions: single wards without small cells, and every sum. One ward stands behind a
 * proxy, to be away or of an earlier version.
 */
const WARD = 'song-cau';
const CODES = ['TD.01', 'TD.02', 'DT.01', ...['a', 'b', 'c', 'd', 'e', 'f'].map((one) => `DT.01${one}`)];
const FIGURES = `query ($period: Period!, $basis: FigureBasis! = LIVE) { report(period: $period, basis: $basis) {
  coverage { answered complete missing { ward { id } reason } lacking { ward { id } reason codes } }
  wardTotal { complete partial hidden { code reason } sessions { total } receptions { turns citizens } petitions { received returned } }
  indicators { code wards total hidden byWard { wardId value hidden } } } }`;

let hub: TestHub;
let proxy: WardProxy;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { followsDirectory: true });
  proxy = await startWardProxy(hub.ward(WARD).url);
  await hub.run(
    'city-council',
    `insert into ward_server_change (ward_id, action, url, schema, changed_by) values ($1, 'ADDED', $2, 'BEHIND', 'test')`,
    [WARD, proxy.url],
  );
  await eventually(async () => {
    await ask('2020-Q1');
    expect(proxy.asked.filter(({ body }) => body.includes('rawCells')).length).toBeGreaterThan(0);
  });
}, 120_000);
afterAll(async () => {
  await proxy?.stop();
  await hub?.stop();
});
afterEach(() => {
  proxy.passage = handOn;
});

interface Line {
  code: string;
  wards: number | null;
  total: number | null;
  hidden: string | null;
  byWard: { wardId: string; value: number | null; hidden: string | null }[];
}

async function ask(period: string, as: 'analyst' | 'standing-committee' = 'analyst', basis = 'LIVE') {
  const { data, errors } = await hub.query(FIGURES, { period, basis }, as);
  const lines = (data.report.indicators as Line[]).filter(({ code }) => CODES.includes(code));
  return { report: data.report, lines, errors };
}

const QUARTERS = ['2020-Q1', '2020-Q2', '2020-Q3', '2020-9M', '2020', '2019-07-01/2020-06-30'];

test.each(QUARTERS)(
  'over %s an analyst has every sum of receptions and petitions that the Standing Committee has',
  async (period) => {
    const [shown, whole] = [await ask(period), await ask(period, 'standing-committee')];

    expect(shown.errors).toBeUndefined();
    expect(shown.report.coverage).toEqual(whole.report.coverage);
    for (const [at, line] of shown.lines.entries()) {
      const right = whole.lines[at];
      expect(line).toMatchObject({ code: right?.code, wards: right?.wards, total: right?.total, hidden: null });
      for (const [place, { value, hidden, wardId }] of line.byWard.entries()) {
        expect(wardId).toBe(right?.byWard[place]?.wardId);
        expect(value === null ? hidden : value).toEqual(
          value === null ? expect.any(String) : right?.byWard[place]?.value,
        );
        expect([1, 2]).not.toContain(value);
      }
    }
    const { hidden, ...total } = shown.report.wardTotal;
    expect(hidden).toEqual([]);
    expect(total).toEqual({ ...whole.report.wardTotal, hidden: undefined });
  },
);

test.each(['2020-03', '2020-01-01/2020-03-30', '2000-01-01/2020-12-31', `${new Date().getUTCFullYear() + 1}`])(
  '%s is not of whole quarters that are over: all of it is hidden, and says so',
  async (period) => {
    const { lines, report } = await ask(period);

    for (const { wards, hidden, byWard } of lines) {
      expect([wards, hidden]).toEqual([null, 'NOT_WHOLE_QUARTERS']);
      for (const { value, hidden: why } of byWard) expect([value, why]).toEqual([null, 'NOT_WHOLE_QUARTERS']);
    }
    expect(report.wardTotal.hidden).toEqual(CODES.map((code) => ({ code, reason: 'NOT_WHOLE_QUARTERS' })));
  },
);

test('of accepted returns, which have no quarters, an analyst is shown neither', async () => {
  const { lines } = await ask('2020-9M', 'analyst', 'ACCEPTED');

  for (const { wards, hidden, byWard } of lines) {
    expect(wards).toBeNull();
    for (const { value } of byWard) expect(value).toBeNull();
    if (byWard.some(({ hidden: why }) => why)) expect(hidden).toBe('NOT_LIVE');
  }
});

test('while a ward is away nothing of any is shown, and no sum of the others, for it would tell of that ward tomorrow', async () => {
  proxy.passage = (response) => response.destroy();
  const { lines, report } = await ask('2020-Q2');

  expect(report.coverage).toMatchObject({ answered: 7, missing: [{ ward: { id: WARD }, reason: 'UNREACHABLE' }] });
  for (const { wards, hidden, byWard } of lines) {
    expect([wards, hidden]).toEqual([null, 'WARDS_MISSING']);
    for (const { value } of byWard) expect(value).toBeNull();
  }
  expect(report.wardTotal.sessions.total).toEqual(expect.any(Number));
});

test('a ward on an earlier version, which knows no raw cells, is named, its other figures are shown, and no small cell of any', async () => {
  await hasComeBack();
  proxy.passage = asOlderWard(['WardReport.rawCells']);
  const { lines, report, errors } = await ask('2020-Q2');

  expect(errors).toBeUndefined();
  expect(report.coverage).toMatchObject({
    ...{ answered: 8, complete: false, missing: [] },
    lacking: [{ ward: { id: WARD }, reason: 'SCHEMA_BEHIND', codes: CODES }],
  });
  for (const { wards, hidden, byWard } of lines) {
    expect([wards, hidden]).toEqual([null, 'WARDS_MISSING']);
    for (const { wardId, value, hidden: why } of byWard)
      expect([value, why]).toEqual([null, wardId === WARD ? null : 'WARDS_MISSING']);
  }
  expect(report.wardTotal).toMatchObject({ partial: CODES, sessions: { total: expect.any(Number) } });
});

test('whoever sees all cells costs no ward a further question, and neither does an analyst who asks for nothing of them', async () => {
  await hasComeBack();
  const askedBefore = proxy.asked.length;
  await ask('2020-Q2', 'standing-committee');
  await hub.query('{ report(period: "2020-Q2") { indicators(codes: ["KH.01"]) { wards } } }', {}, 'analyst');

  expect(proxy.asked.slice(askedBefore).filter(({ body }) => body.includes('rawCells'))).toEqual([]);
});

test('twelve quarters of one ward are one question within the limits', async () => {
  const quarters = ['2019', '2020', '2021'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
  const lines = quarters.map(
    (period, at) =>
      `q${at}: report(period: "${period}") { indicators(codes: $codes) { code byWard(of: ["${WARD}"]) { value hidden } } }`,
  );
  const query = `query ($codes: [IndicatorCode!]) { ${lines.join(' ')} }`;
  const { data, errors } = await hub.query(query, { codes: CODES }, 'analyst');

  expect(errors).toBeUndefined();
  expect(Object.keys(data)).toHaveLength(12);
  for (const { indicators } of Object.values<{ indicators: Line[] }>(data))
    for (const { byWard } of indicators) {
      expect(byWard).toHaveLength(1);
      for (const { value, hidden } of byWard) expect(value === null).toBe(hidden !== null);
    }
});

test('cached answers of one role are not given to another', async () => {
  const orders = ['standing-committee', 'analyst', 'standing-committee', 'analyst'] as const;
  const answers = [];
  for (const as of orders) answers.push(JSON.stringify((await ask('2020-Q2', as)).lines));

  expect(answers[2]).toBe(answers[0]);
  expect(answers[3]).toBe(answers[1]);
  expect(answers[1]).not.toBe(answers[0]);
});

test('a ward itself shows an analyst no figure of either', async () => {
  const query = `{ council { report(period: "2020-Q2") { tally { suppressed receptions { turns } petitions { received } } } } }`;
  const answer = await hub.ask(hub.ward('duc-xuan'), query, {}, 'analyst');

  expect(codesOf(answer)).toEqual([]);
  expect(answer.data.council.report.tally).toEqual({
    ...{ suppressed: ['RECEPTIONS', 'PETITIONS'], receptions: null, petitions: null },
  });
});

/** A ward that was away is left alone for a moment. */
async function hasComeBack() {
  proxy.passage = handOn;
  await eventually(async () => {
    const { report } = await ask('2020-Q2');
    expect(report.coverage.answered).toBe(8);
    expect(report.coverage.lacking).toEqual([]);
  });
}
