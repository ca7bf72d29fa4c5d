import type { TestHub } from './support/hub';
import { plainWardCounts } from './support/plain-counts';
import { sharedHub } from './support/shared-hub';
import { hacTrang } from './support/world';

// A ward that ceased on 2023-04-10 and one that began on 2023-08-01: what is counted stays true over both changes.
jest.setTimeout(60_000);

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

const twoDigits = (number: number) => String(number).padStart(2, '0');
const runOf = (month: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const day = `2023-${twoDigits(month)}-${twoDigits(from + at)}`;
    return `${day}/${day}`;
  });
const HALVES = ['2023-H1', '2023-H2'];
const QUARTERS = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
const MONTHS = Array.from({ length: 12 }, (_, at) => `2023-${twoDigits(at + 1)}`);
const [DAYS_OF_APRIL, DAYS_OF_AUGUST] = [runOf(4, 1, 30), runOf(8, 1, 31)];
const SPANS = [
  ...['2022', '2023-9M', '2024', '2022-01-01/2024-12-31', '2023-01-01/2023-04-09', '2023-04-10/2023-07-31'],
  ...['2023-04-09/2023-04-10', '2023-04-09/2023-08-01', '2023-07-31/2023-08-01', '2023-08-01/2023-12-31'],
];

const REPORT = `query ($period: Period!) { report(period: $period) {
  period
  wards { wardId inForce { from to } answer { state } }
  coverage { expected answered complete }
  indicators { code city wards total byWard { wardId value } }
} }`;

interface Indicator {
  code: string;
  wards: number | null;
  byWard: { wardId: string; value: number | null }[];
}

interface Report {
  period: string;
  wards: { wardId: string; inForce: object }[];
  coverage: object;
  indicators: Indicator[];
}

async function reportOn(period: string): Promise<Report> {
  const { data, errors } = await hub.query(REPORT, { period });
  expect(errors).toBeUndefined();
  return data.report as Report;
}

/** The wards in force on any day of a period and their days in it, in plain SQL. */
const wardsBetween = (from: string, to: string) =>
  hub.run<{ wardId: string; from: string; to: string }>(
    'city-council',
    `select id as "wardId", greatest(valid_from, $1::date)::text as "from",
       least(coalesce(valid_to - 1, $2::date), $2::date)::text as "to"
     from ward where daterange(valid_from, valid_to) && daterange($1::date, $2::date, '[]') order by code, valid_from`,
    [from, to],
  );

async function plainFigures(wardId: string, from: string, to: string): Promise<Record<string, number>> {
  const columns = plainWardCounts(from, to).map(([code, sql]) => `(${sql})::int as "${code}"`);
  const [figures] = await hub.run<Record<string, number>>(wardId, `select ${columns.join(', ')}`);
  return figures ?? {};
}

test.each([
  '2023',
  ...HALVES,
  ...QUARTERS,
  ...MONTHS,
  ...SPANS,
  ...DAYS_OF_APRIL.slice(5, 14),
  ...runOf(7, 28, 31),
  ...DAYS_OF_AUGUST,
])(
  'over %s each ward in force on any day has its own figures, as plain SQL has them, and the sums are theirs',
  async (period) => {
    const report = await reportOn(period);
    const [from = '', to = ''] = report.period.split('/');
    const wards = await wardsBetween(from, to);
    const figures = await Promise.all(wards.map(({ wardId }) => plainFigures(wardId, from, to)));

    expect(report.wards).toEqual(
      wards.map(({ wardId, ...inForce }) => ({ wardId, inForce, answer: { state: 'ANSWERED' } })),
    );
    expect(report.coverage).toEqual({ expected: wards.length, answered: wards.length, complete: true });
    const counted = report.indicators.filter(({ byWard }) => byWard.length > 0);
    expect(counted.map(({ code }) => code).toSorted()).toEqual(Object.keys(figures[0] ?? {}).toSorted());
    for (const { code, wards: sum, byWard } of counted) {
      const values = figures.map((one) => one[code] ?? 0);
      expect([code, byWard]).toEqual([code, wards.map(({ wardId }, at) => ({ wardId, value: values[at] }))]);
      expect([code, sum]).toEqual([code, values.reduce((all, one) => all + one, 0)]);
    }
  },
);

/** What looks at the state on the last day of a period, or counts something once however often it occurs. */
const NOT_BY_EVENT = /^(TX\.00|TX\.06|GS\.0[23]|DT\.01[a-f]|TC\.)/;

test.each([
  ['its halves', '2023', HALVES],
  ['its quarters', '2023', QUARTERS],
  ['its months', '2023', MONTHS],
  ['its days', '2023-04', DAYS_OF_APRIL],
  ['its days', '2023-08', DAYS_OF_AUGUST],
])('what is counted by event: %s of %s add up to it, in both tiers', async (_, whole, parts) => {
  const figuresOf = async (period: string) =>
    (await reportOn(period)).indicators
      .filter(({ code }) => !NOT_BY_EVENT.test(code))
      .map(({ code, ...figures }) => [code, figures] as const);
  const all = await figuresOf(whole);
  const pieces = (await Promise.all(parts.map(figuresOf))).map((one) => new Map<string, Partial<Indicator>>(one));

  for (const [code, figures] of all)
    for (const tier of ['city', 'wards', 'total'] as const)
      expect([code, tier, sumOf(pieces.map((piece) => figureIn(piece.get(code), tier)))]).toEqual([
        ...[code, tier],
        figureIn(figures, tier),
      ]);
});

const figureIn = (figures: object | undefined, tier: string): number | null =>
  (figures as Record<string, number | null> | undefined)?.[tier] ?? null;

const sumOf = (values: (number | null)[]): number | null =>
  values.every((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

test('the number of councils is that of the last day, whoever was in force before', async () => {
  const councils = async (period: string) =>
    (await reportOn(period)).indicators.find(({ code }) => code === 'TC.02') as unknown as { city: number };

  expect((await councils('2023-H1')).city).toBe(2);
  expect((await councils('2023')).city).toBe(3);
});
