import { CATALOGUE } from '../subgraphs/indicators/catalogue';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
}, 60_000);

const RECORDS = 'totalCount sum pageInfo { hasNextPage endCursor } edges { amount node { __typename id happenedOn } }';

interface Page {
  totalCount: number;
  sum: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { amount: number; node: { __typename: string; id: string; happenedOn: string } }[];
}

test('for every indicator of the city tier the records behind it add up to it', async () => {
  const { data, errors } = await hub.query(
    `{ report(period: "2020-9M") { indicators { code city cityFigure { value records(first: 100) { ${RECORDS} } } } } }`,
  );

  expect(errors).toBeUndefined();
  for (const { code, city, cityFigure } of data.report.indicators) {
    const { sum, totalCount, edges } = cityFigure.records as Page;
    expect({ code, value: cityFigure.value, sum }).toEqual({ code, value: city, sum: city });
    expect({ code, listed: edges.length }).toEqual({ code, listed: Math.min(totalCount, 100) });
    if (totalCount <= 100) expect({ code, added: added(edges) }).toEqual({ code, added: city });
  }
});

const WARD_CODES = CATALOGUE.filter(({ inWards }) => inWards).map(({ code }) => code);

// A page of 50 each: the records of all wards at once are dear.
test.each(WARD_CODES)('the records behind %s of every ward add up to it', async (code) => {
  const { data, errors } = await hub.query(
    `query ($code: IndicatorCode!) { report(period: "2020-9M") {
      indicators(codes: [$code]) { byWard { ward { id } value records(first: 50) { ${RECORDS} } } }
    } }`,
    { code },
  );

  expect(errors).toBeUndefined();
  const { byWard } = data.report.indicators[0];
  expect(byWard).toHaveLength(8);
  for (const { ward, value, records } of byWard as { ward: { id: string }; value: number; records: Page }[]) {
    expect({ ward, sum: records.sum }).toEqual({ ward, sum: value });
    if (records.totalCount <= 50) expect({ ward, added: added(records.edges) }).toEqual({ ward, added: value });
  }
});

test('402 recommendations are paged through without losing or doubling one', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await hub.query(
      `query ($after: String) { report(period: "2020-9M") { indicators(codes: ["TX.04"]) { cityFigure { records(first: 100, after: $after) { ${RECORDS} } } } } }`,
      { after },
    );
    const page: Page = data.report.indicators[0].cityFigure.records;
    seen.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);

  expect(seen).toHaveLength(402);
  expect(new Set(seen).size).toBe(402);
});

test("a record behind a figure says what it is in its own server's words", async () => {
  const { data } = await hub.query(
    `{ report(period: "2020-9M") { indicators(codes: ["KH.01", "TC.02"]) { cityFigure { records { nodes { __typename summary ... on CitySession { kind ordinal } ... on Ward { code } } } } } } }`,
  );

  const [sessions, wards] = data.report.indicators.map(
    (row: { cityFigure: { records: { nodes: unknown[] } } }) => row.cityFigure.records.nodes,
  );
  expect(sessions).toEqual([
    { __typename: 'CitySession', summary: 'Kỳ họp thứ 10 (thường lệ)', kind: 'REGULAR', ordinal: 10 },
    { __typename: 'CitySession', summary: 'Kỳ họp chuyên đề', kind: 'THEMATIC', ordinal: null },
  ]);
  expect(wards).toContainEqual({ __typename: 'Ward', summary: 'Phường Sông Cầu', code: '01837' });
});

function added(edges: Page['edges']): number {
  return edges.reduce((whole, { amount }) => whole + amount, 0);
}
