import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openVisits, replaceVisits, Visit, type VisitRow, readerOf } from '../records/visit.fixture';
import { conditionOf, type Counted, countedByDate, countOnce, createLiveCounter } from './counted';
import { readFigureRecords } from './figure-records';
import { Period } from './period';

const FIGURES: Counted[] = [
  ...countedByDate(Visit, {
    visits: {},
    'large visits': { where: 'r.people > 3' },
    people: { amount: 'r.people' },
    'stands from its third day': { standing: { from: 'r.visited_on + 2' } },
    'people of h1': { amount: 'r.people', where: `r.host_id = 'h1' or r.host_id = 'h2'` },
  }),
  { code: 'so far', record: Visit, standing: { from: 'r.visited_on' } },
  { code: 'searched', record: Visit, within: 'r.visited_on between $1 and $2 or r.people = 1' },
];
const PERIOD = Period.parse('2020-02');
const NOW = new Date('2020-04-01T00:00:00+07:00');
const ROWS: VisitRow[] = [
  { id: 'day-before', visitedOn: '2020-01-31', people: 100 },
  { id: 'first-day', visitedOn: '2020-02-01', people: 2, hostId: 'h1' },
  { id: 'amid', visitedOn: '2020-02-14', people: 5, hostId: 'h2' },
  { id: 'nobody-came', visitedOn: '2020-02-14', people: 0 },
  { id: 'cancelled', visitedOn: '2020-02-14', people: 100, hostId: 'h1', cancelled: true },
  { id: 'deleted', visitedOn: '2020-02-14', people: 100, hostId: 'h2', deleted: true },
  { id: 'leap-day', visitedOn: '2020-02-29', people: 7 },
  { id: 'day-after', visitedOn: '2020-03-01', people: 100 },
];
const EXPECTED = {
  visits: 4,
  'large visits': 2,
  people: 14,
  'people of h1': 7,
  'so far': 5,
  'stands from its third day': 3,
  searched: 4,
};

let db: DataSource;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openVisits());
});
afterAll(() => close?.());
beforeEach(() => replaceVisits(db, ROWS));
afterEach(() => jest.restoreAllMocks());

const sourceAt = (now: Date) => ({ db: db.manager, records: readerOf(db), now: () => now });

const recordsOf = (counted: Counted | undefined, page: { first: number; after?: string | null } = { first: 100 }) =>
  readFigureRecords(sourceAt(NOW), counted, PERIOD, page);

test('live records of the closed period are counted, decoys are not, all in one statement', async () => {
  const count = createLiveCounter(db, FIGURES)(db.manager);
  const query = jest.spyOn(Client.prototype, 'query');

  expect(await count(PERIOD)).toEqual(EXPECTED);
  expect(query).toHaveBeenCalledTimes(1);
});

test.each([
  ['2020-01-31', { visits: 4, 'so far': 1, 'stands from its third day': 0 }],
  ['2020-02-15', { visits: 4, 'so far': 4, 'stands from its third day': 1 }],
  ['2020-02-29', { visits: 4, 'so far': 5, 'stands from its third day': 3 }],
  ['2020-03-09', { visits: 4, 'so far': 5, 'stands from its third day': 3 }],
])('what stands at the end of a period is looked at on %s at the latest, if that is today', async (day, expected) => {
  const now = new Date(`${day}T12:00:00+07:00`);

  expect(await createLiveCounter(db, FIGURES)(db.manager, now)(PERIOD)).toMatchObject(expected);
  for (const [code, count] of Object.entries(expected)) {
    const counted = FIGURES.find((figure) => figure.code === code);
    const behind = await readFigureRecords(sourceAt(now), counted, PERIOD, { first: 1 });
    expect([code, await behind.totalCount()]).toEqual([code, count]);
  }
});

test('of no records every figure is nought, not unknown', async () => {
  await replaceVisits(db, []);

  expect(await createLiveCounter(db, FIGURES)(db.manager)(PERIOD)).toEqual(
    Object.fromEntries(FIGURES.map(({ code }) => [code, 0])),
  );
});

test.each(FIGURES.map((counted) => [counted.code, counted] as const))(
  'the records behind "%s" number and add up to the figure, also page by page',
  async (code, counted) => {
    const whole = await recordsOf(counted);
    const amounts: number[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Awaited<ReturnType<typeof recordsOf>> = await recordsOf(counted, { first: 1, after });
      amounts.push(...edges.map(({ amount }) => amount));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(await whole.sum()).toBe(EXPECTED[code as keyof typeof EXPECTED]);
    expect(amounts).toEqual(whole.edges.map(({ amount }) => amount));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(await whole.sum());
    expect(await whole.totalCount()).toBe(amounts.length);
    expect(whole.nodes()).toHaveLength(amounts.length);
  },
);

test('the records behind a figure come earliest first, and those that add nothing are there too', async () => {
  const { edges } = await recordsOf(FIGURES.find(({ code }) => code === 'people'));

  expect(edges.map(({ node, amount }) => [node.id, amount])).toEqual([
    ['first-day', 2],
    ['amid', 5],
    ['nobody-came', 0],
    ['leap-day', 7],
  ]);
});

test('a page of records costs two statements whatever its length, and their number and sum one more together', async () => {
  const query = jest.spyOn(Client.prototype, 'query');
  const found = await recordsOf(FIGURES[0]);
  expect(query).toHaveBeenCalledTimes(2);

  await Promise.all([found.totalCount(), found.sum()]);

  expect(query).toHaveBeenCalledTimes(3);
});

test('a figure that this database does not count has no records, and costs no statement', async () => {
  const query = jest.spyOn(Client.prototype, 'query');

  const found = await recordsOf(undefined);

  expect(found.edges).toEqual([]);
  expect(await found.totalCount()).toBe(0);
  expect(await found.sum()).toBe(0);
  expect(query).not.toHaveBeenCalled();
});

test.each([{ first: 101 }, { first: -1 }, { first: 5, after: 'x' }])('the page %j is refused', async (page) => {
  await expect(recordsOf(FIGURES[0], page)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

test('conditions are kept apart, so that an "or" in one does not let the others go', () => {
  const condition = conditionOf({ code: 'x', record: Visit, within: 'a or b', where: 'c or d' });

  expect(condition).toContain('(a or b)');
  expect(condition).toContain('(c or d)');
});

test('one request counts a period once, and each period for itself', async () => {
  const count = jest.fn(async (period: Period) => ({ visits: period.from.length }));
  const counted = countOnce(count);

  const [one, same] = await Promise.all([
    counted(Period.parse('2020-02')),
    counted(Period.parse('2020-02-01/2020-02-29')),
  ]);
  await counted(Period.parse('2020-03'));

  expect(one).toBe(same);
  expect(count).toHaveBeenCalledTimes(2);
});
