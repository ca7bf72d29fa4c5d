import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { writeCursor } from './cursor';
import { RecordOrder } from './record-list.args';
import type { Condition } from './record-list.sql';
import type { RecordReader } from './record-reader';
import { openVisits, replaceVisits, Visit, type VisitRow, readerOf } from './visit.fixture';

let db: DataSource;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openVisits());
});
afterAll(() => close?.());
afterEach(() => jest.restoreAllMocks());

const ORDERS = Object.values(RecordOrder);
const ORDER_SQL: Record<RecordOrder, string> = {
  NEWEST_FIRST: 'visited_on desc, id desc',
  OLDEST_FIRST: 'visited_on, id',
  RECENTLY_CHANGED_FIRST: 'updated_at desc, id desc',
};

interface Wanted {
  first?: number;
  after?: string | null;
  orderBy?: RecordOrder;
  updatedSince?: Date;
  includeCancelled?: boolean;
  conditions?: Condition[];
  parent?: { column: string; id: string };
  reader?: RecordReader;
}

async function page({ conditions = [], parent, reader = readerOf(db), ...args }: Wanted = {}) {
  return reader.page(
    Visit,
    { first: 100, orderBy: RecordOrder.OLDEST_FIRST, includeCancelled: false, ...args },
    conditions,
    parent,
  );
}

const idsOf = ({ edges }: Awaited<ReturnType<typeof page>>) => edges.map(({ node }) => node.id);

/** How many statements the database is sent while this runs. */
async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  await act();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

/** 60 visits on 5 days to 7 hosts; many share their day, and their last change to the microsecond or all but. */
const MANY: VisitRow[] = Array.from({ length: 60 }, (_, n) => ({
  id: `v${(n * 37) % 60}`,
  visitedOn: `2020-0${1 + (n % 5)}-15`,
  hostId: `h${n % 7}`,
  people: n % 4,
  updatedAt: `2020-10-01 08:00:00.00${['0001', '0002', '0003', '0004'][n % 4]}+07`,
}));

describe.each(ORDERS)('pages in the order %s', (orderBy) => {
  beforeEach(() => replaceVisits(db, MANY));

  test.each([1, 7, 59, 60, 100])(
    'of %i give every record once, in order, over ties of day and instant',
    async (first) => {
      const rows = await db.query<{ id: string }[]>(`select id from visit order by ${ORDER_SQL[orderBy]}`);
      const seen: string[] = [];
      let after: string | null = null;
      let isThereMore = true;
      while (isThereMore) {
        const { pageInfo, ...rest }: Awaited<ReturnType<typeof page>> = await page({ first, orderBy, after });
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        expect(pageInfo.startCursor).toBe(rest.edges[0]?.cursor ?? null);
        seen.push(...idsOf({ pageInfo, ...rest }));
        after = pageInfo.endCursor;
        isThereMore = pageInfo.hasNextPage;
        expect(isThereMore).toBe(seen.length < rows.length);
      }

      expect(seen).toEqual(rows.map(({ id }) => id));
    },
  );

  test('go on where they stopped though records are added before and behind', async () => {
    const start = await page({ first: 30, orderBy });
    await db.query(`insert into visit (id, visited_on, people, updated_at) values
      ('new-first', '2019-01-01', 1, '2019-01-01'), ('new-last', '2021-01-01', 1, '2021-01-01')`);

    const rest = await page({ orderBy, after: start.pageInfo.endCursor });

    const both = [...idsOf(start), ...idsOf(rest)];
    expect(new Set(both).size).toBe(both.length);
    expect(both.filter((id) => !id.startsWith('new'))).toHaveLength(60);
    expect(both.filter((id) => id.startsWith('new'))).toHaveLength(1); // the one that was put behind
  });

  test('after the last record are empty', async () => {
    const { pageInfo } = await page({ orderBy });

    const beyond = await page({ orderBy, after: pageInfo.endCursor });

    expect(beyond.edges).toEqual([]);
    expect(beyond.pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });
});

test('a page of none says whether there is one', async () => {
  await replaceVisits(db, MANY);
  expect((await page({ first: 0 })).pageInfo.hasNextPage).toBe(true);

  await replaceVisits(db, []);
  expect((await page({ first: 0 })).pageInfo.hasNextPage).toBe(false);
});

test.each<[string, Wanted]>([
  ['of 101', { first: 101 }],
  ['of less than none', { first: -1 }],
  ['after no cursor of ours', { after: 'x' }],
  ['after a cursor of another order', { after: writeCursor('NEWEST_FIRST', { sortedBy: '2020-01-01', id: 'v1' }) }],
])('a page %s is refused', async (_, wanted) => {
  await expect(page(wanted)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

describe('of records that were called off, and of removed ones,', () => {
  const since = new Date('2020-10-01T01:00:00.000Z');
  const rows: VisitRow[] = [
    { id: 'plain', visitedOn: '2020-01-01', updatedAt: '2020-09-01 00:00:00Z' },
    { id: 'cancelled', visitedOn: '2020-01-02', updatedAt: '2020-10-01 01:00:00.000000Z', cancelled: true },
    { id: 'deleted', visitedOn: '2020-01-03', updatedAt: '2020-10-01 01:00:00.000001Z', deleted: true },
    { id: 'both', visitedOn: '2020-01-04', updatedAt: '2020-10-02 00:00:00Z', cancelled: true, deleted: true },
    { id: 'just-before', visitedOn: '2020-01-05', updatedAt: '2020-10-01 00:59:59.999999Z' },
  ];
  beforeEach(() => replaceVisits(db, rows));

  test.each<[string, Wanted, string[]]>([
    ['a list knows nothing', {}, ['plain', 'just-before']],
    ['a list shows the first if told', { includeCancelled: true }, ['plain', 'cancelled', 'just-before']],
    ['updatedSince shows all, from that very instant on', { updatedSince: since }, ['cancelled', 'deleted', 'both']],
  ])('%s', async (_, wanted, expected) => {
    const found = await page(wanted);

    expect(idsOf(found)).toEqual(expected);
    expect(await found.countAll()).toBe(expected.length);
  });

  test('references find each', async () => {
    const reader = readerOf(db);

    const found = await Promise.all(['both', 'plain', 'nobody', 'both'].map((id) => reader.byId(Visit, id)));

    expect(found.map((visit) => visit?.id ?? null)).toEqual(['both', 'plain', null, 'both']);
  });
});

test.each<[string, Condition[], string[]]>([
  ['equal', [{ column: 'host_id', is: '=', value: 'h1' }], ['a', 'b']],
  ['one of', [{ column: 'host_id', is: 'in', value: ['h2', 'h1'] }], ['a', 'b', 'c']],
  ['one of none', [{ column: 'host_id', is: 'in', value: [] }], []],
  ['null', [{ column: 'host_id', is: 'null' }], ['d']],
  ['not null', [{ column: 'host_id', is: 'not null' }], ['a', 'b', 'c']],
  ['from', [{ column: 'visited_on', is: '>=', value: '2020-01-02' }], ['b', 'c', 'd']],
  ['to', [{ column: 'visited_on', is: '<=', value: '2020-01-02' }], ['a', 'b']],
  ['before', [{ column: 'visited_on', is: '<', value: '2020-01-02' }], ['a']],
  [
    'all of them together',
    [
      { column: 'host_id', is: '=', value: 'h1' },
      { column: 'people', is: '<', value: 5 },
    ],
    ['b'],
  ],
  ['SQL, which is a text like any other', [{ column: 'host_id', is: '=', value: `h1' or 'a' = 'a` }], []],
])(
  'the condition "%s" is met by all that is listed and counted, and by nothing else',
  async (_, conditions, expected) => {
    await replaceVisits(db, [
      { id: 'a', visitedOn: '2020-01-01', hostId: 'h1', people: 9 },
      { id: 'b', visitedOn: '2020-01-02', hostId: 'h1', people: 1 },
      { id: 'c', visitedOn: '2020-01-03', hostId: 'h2', people: 1 },
      { id: 'd', visitedOn: '2020-01-04' },
    ]);

    const found = await page({ conditions });

    expect(idsOf(found)).toEqual(expected);
    expect(await found.countAll()).toBe(expected.length);
  },
);

describe('under their parents', () => {
  beforeEach(() => replaceVisits(db, MANY));
  const hosts = ['h6', 'h0', 'nobody', 'h3', 'h1', 'h2', 'h4', 'h5'];
  const under = (host: string, reader: RecordReader) =>
    page({ first: 3, parent: { column: 'host_id', id: host }, reader });

  test('records come to the parent they belong to, each with a page of its own', async () => {
    const reader = readerOf(db);

    const pages = await Promise.all(hosts.map((host) => under(host, reader)));

    for (const [at, found] of pages.entries()) {
      const own = MANY.filter(({ hostId }) => hostId === hosts[at]);
      expect(found.edges.map(({ node }) => node.hostId)).toEqual(own.slice(0, 3).map(() => hosts[at]));
      expect(found.pageInfo.hasNextPage).toBe(own.length > 3);
      expect(await found.countAll()).toBe(own.length);
    }
  });

  test('the pages of many parents cost as many statements as the page of one', async () => {
    const ofOne = await statementsOf(() => under('h1', readerOf(db)));
    const reader = readerOf(db);
    const ofMany = await statementsOf(() => Promise.all(hosts.map((host) => under(host, reader))));

    expect([ofOne, ofMany]).toEqual([2, 2]);
  });

  test('nobody counts until somebody asks, and then all parents are counted in one statement', async () => {
    const reader = readerOf(db);
    const pages = await Promise.all(hosts.map((host) => under(host, reader)));

    expect(await statementsOf(() => Promise.all(pages.map((found) => found.countAll())))).toBe(1);
    expect(await statementsOf(() => Promise.all(pages.map((found) => found.countAll())))).toBe(0);
  });

  test('short lists are whole and in the order it happened, all parents in two statements', async () => {
    await db.query(`update visit set cancelled_at = now() where id = 'v0'`);
    await db.query(`update visit set deleted_at = now() where id = 'v37'`);
    const reader = readerOf(db);
    let lists: Visit[][] = [];

    const statements = await statementsOf(async () => {
      lists = await Promise.all(hosts.map((id) => reader.allUnder(Visit, { column: 'host_id', id }, 9)));
    });

    expect(statements).toBe(2);
    expect(lists.flat()).toHaveLength(58);
    for (const [at, list] of lists.entries()) {
      expect(list.map(({ hostId }) => hostId)).toEqual(list.map(() => hosts[at]));
      const places = list.map(({ visitedOn, id }) => `${visitedOn} ${id}`);
      expect(places).toEqual([...places].sort());
    }
  });
});

test('a short list that is not short is refused, not cut, and the lists beside it are given', async () => {
  const reader = readerOf(db);
  await replaceVisits(db, MANY);
  const [h0, h5] = await Promise.allSettled(
    ['h0', 'h5'].map((id) => reader.allUnder(Visit, { column: 'host_id', id }, 8)),
  );

  expect(h0).toMatchObject({ reason: { extensions: { code: 'QUERY_TOO_COSTLY', limit: 'listLength', allowed: 8 } } });
  expect(h5).toMatchObject({ value: { length: 8 } });
});

test('a request is handed fifty thousand records and not one more, however often each stands in its answer', async () => {
  await replaceVisits(db, MANY);
  const reader = readerOf(db);
  const under = () => reader.allUnder(Visit, { column: 'host_id', id: 'h5' }, 8);
  const tooCostly = expect.objectContaining({ extensions: expect.objectContaining({ limit: 'records' }) });

  await Promise.all(Array.from({ length: 6_249 }, under)); // 8 each
  const { edges } = await page({ reader, first: 10 });
  expect(edges.slice(0, 8).map(({ node }) => node.id)).toHaveLength(8);
  expect(() => edges[8]?.node).toThrow(tooCostly);
  await expect(under()).rejects.toEqual(tooCostly);
  await expect(reader.byId(Visit, 'v1')).rejects.toEqual(tooCostly);
  expect(await readerOf(db).byId(Visit, 'v1')).toMatchObject({ id: 'v1' }); // the next request begins anew
});

test('a record that is at hand is not read again', async () => {
  await replaceVisits(db, MANY);
  const reader = readerOf(db);
  const visit = await db.getRepository(Visit).findOneByOrFail({ id: 'v1' });
  reader.remember(visit);

  expect(await statementsOf(async () => expect(await reader.byId(Visit, 'v1')).toBe(visit))).toBe(0);
});

test('more references than a statement has parameters are read in one', async () => {
  await replaceVisits(db, MANY);
  const reader = readerOf(db);
  const ids = Array.from({ length: 70_000 }, (_, n) => `v${n}`);
  let found: unknown[] = [];

  const statements = await statementsOf(async () => {
    found = await Promise.all(ids.map((id) => reader.byId(Visit, id)));
  });

  expect(statements).toBe(1);
  expect(found.filter((visit) => visit !== null)).toHaveLength(60);
});

test('what one request has read, the next one reads anew', async () => {
  await replaceVisits(db, [{ id: 'a', visitedOn: '2020-01-01', people: 1 }]);
  const before = await readerOf(db).byId(Visit, 'a');
  await db.query('update visit set people = 2');

  expect(before?.people).toBe(1);
  expect((await readerOf(db).byId(Visit, 'a'))?.people).toBe(2);
});
