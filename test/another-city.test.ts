import { BRIEFING, FIGURES } from './support/briefing-query';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { hacTrang, type MadeUpPeriod } from './support/world';

// A city that does not exist, with other wards, other figures and a change of units: nothing may fit the demonstration only.
let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const PERIODS = Object.entries(hacTrang.periods);

test.each(PERIODS)('the city tier of %s prints the figures worked out by hand', async (period, expected) => {
  const { data, errors } = await hub.query(FIGURES, { period });

  expect(errors).toBeUndefined();
  expect(column(data.report.indicators, 'city')).toMatchObject(expected.cityTier);
});

test.each(PERIODS)(
  'the wards of %s are those in force on any of its days, each with its own figures',
  async (period, expected) => {
    const { data } = await hub.query(FIGURES, { period });

    const briefing = await hub.query(BRIEFING, { period });
    expect(briefing.data.report.wards.map(({ ward }: { ward: { id: string } }) => ward.id)).toEqual(
      expected.wardsInForce,
    );
    expect(briefing.data.report.coverage).toMatchObject({ expected: expected.wardsInForce.length, complete: true });
    for (const wardId of expected.wardsInForce)
      expect(figuresOf(data.report.indicators, wardId)).toMatchObject(expected.wards[wardId] ?? {});
  },
);

test.each(PERIODS)('the ward column of %s is the sum of its wards', async (period, expected) => {
  const { data } = await hub.query(FIGURES, { period });

  expect(column(data.report.indicators, 'wards')).toMatchObject(sumOf(expected));
});

test('the wards of a period are offered too, those that ceased in it as well', async () => {
  const { data } = await hub.query('{ wards(during: "2023-Q2") { id validTo } }');
  const both = await hub.query('{ wards(during: "2023-Q2", asOf: "2023-06-30") { id } }');

  expect(data.wards).toEqual([
    { id: 'gio-lanh', validTo: null },
    { id: 'trang-non', validTo: null },
    { id: 'suoi-sao', validTo: '2023-04-10' },
  ]);
  expect(both.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('the code of a ward that ceased is given again, and each period has its own bearer of it', async () => {
  const { data } = await hub.query(
    '{ before: wards(asOf: "2023-03-31") { id code } after: wards(asOf: "2023-09-30") { id code } }',
  );

  const codeOf = (wards: { id: string; code: string }[], id: string) => wards.find((ward) => ward.id === id)?.code;
  expect(codeOf(data.before, 'suoi-sao')).toBe(codeOf(data.after, 'nang-moi'));
  expect(codeOf(data.before, 'nang-moi')).toBeUndefined();
  expect(codeOf(data.after, 'suoi-sao')).toBeUndefined();
});

type Row = { code: string; byWard: { ward: { id: string }; value: number }[] } & Record<
  'city' | 'wards' | 'total',
  number | null
>;

function column(rows: Row[], name: 'city' | 'wards'): Record<string, number | null> {
  return Object.fromEntries(rows.map((row) => [row.code, row[name]]));
}

function figuresOf(rows: Row[], wardId: string): Record<string, number | undefined> {
  return Object.fromEntries(
    rows.map(({ code, byWard }) => [code, byWard.find(({ ward }) => ward.id === wardId)?.value]),
  );
}

function sumOf({ wards, wardsInForce }: MadeUpPeriod): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const wardId of wardsInForce) {
    for (const [code, value] of Object.entries(wards[wardId] ?? {})) sums[code] = (sums[code] ?? 0) + value;
  }
  return sums;
}
