import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { seededRun } from '../../test/runner/seeded-suites';
import { randomOf } from '../../scripts/make-world/chance';
import { type RecordListArgs, RecordOrder } from './record-list.args';
import { readBookmark, writeBookmark } from './bookmark';
import { openVisits, readerOf, replaceVisits, Visit } from './visit.fixture';

// More of them: npm run test:long -- following-changes
const { seed, count } = seededRun('following-changes');

let db: DataSource;
let close: () => Promise<void>;
let writers: Client[];
beforeAll(async () => {
  ({ db, close } = await openVisits());
  writers = await Promise.all(Array.from({ length: WRITERS }, connect));
}, 60_000);
afterAll(async () => {
  await Promise.all((writers ?? []).map((writer) => writer.end()));
  await close?.();
});

const WRITERS = 4;

async function connect(): Promise<Client> {
  const { url } = db.options as { url: string }; // as the fixture opens it
  const client = new Client(url);
  await client.connect();
  return client;
}

type Since = Partial<Pick<RecordListArgs, 'updatedSince' | 'changedSince'>>;

/** What somebody holds of the table: by id, what a copy has to have right. */
type Copy = Map<string, string>;

const stateOf = ({ visitedOn, people, deletedAt, cancelledAt }: Visit): string =>
  JSON.stringify([visitedOn, people, deletedAt !== null, cancelledAt !== null]);

/** Reads one page into a copy, as somebody does who asks the list. */
async function readPage(copy: Copy, since: Since, after: string | null, orderBy: RecordOrder) {
  const args = { first: 3, orderBy, includeCancelled: false, after, ...since };
  const { edges, pageInfo } = await readerOf(db).page(Visit, args, []);
  for (const { node } of edges) copy.set(node.id, stateOf(node));
  const { hasNextPage, endCursor, bookmark } = pageInfo;
  return { after: hasNextPage ? endCursor : null, bookmark: bookmark ?? null };
}

async function readAll(copy: Copy, since: Since, orderBy = RecordOrder.NEWEST_FIRST): Promise<string> {
  let page = await readPage(copy, since, null, orderBy);
  const { bookmark } = page;
  while (page.after) page = await readPage(copy, since, page.after, orderBy);
  if (bookmark === null) throw new Error('A list had no bookmark.');
  return bookmark;
}

async function tableAsCopy(): Promise<Copy> {
  const visits = await db.getRepository(Visit).find();
  return new Map(visits.map((visit) => [visit.id, stateOf(visit)]));
}

const sorted = (copy: Copy): Copy => new Map([...copy].toSorted());

const DAYS = Array.from({ length: 9 }, (_, at) => `2020-01-0${at + 1}`);
const EVERYTHING = { updatedSince: new Date(0) };

test('what a long transaction wrote is read after it commits, though others committed later and were read before', async () => {
  await replaceVisits(db, [{ id: 'old', visitedOn: '2020-01-01' }]);
  const [slow] = writers as [Client];
  await slow.query('begin');
  await slow.query(`insert into visit (id, visited_on, people) values ('slow', '2020-01-02', 1)`);
  await slow.query(`savepoint inner_part`);
  await slow.query(`update visit set deleted_at = now(), updated_at = now() where id = 'old'`);
  await db.query(`insert into visit (id, visited_on, people) values ('quick', '2020-01-03', 1)`);

  const copy: Copy = new Map();
  const bookmark = await readAll(copy, EVERYTHING);
  const latest = new Date(Math.max(...(await db.getRepository(Visit).find()).map(({ updatedAt }) => +updatedAt)));
  await slow.query('commit');

  expect([...copy.keys()].toSorted()).toEqual(['old', 'quick']);
  const byInstant: Copy = new Map(copy);
  await readAll(byInstant, { updatedSince: latest });
  expect(sorted(byInstant)).not.toEqual(sorted(await tableAsCopy())); // which is why there are bookmarks
  await readAll(copy, { changedSince: bookmark });
  expect(sorted(copy)).toEqual(sorted(await tableAsCopy()));
});

test('what changes while pages are read comes with the next reading, wherever it moved', async () => {
  await replaceVisits(
    db,
    DAYS.map((visitedOn, at) => ({ id: `v${at}`, visitedOn })),
  );
  const copy: Copy = new Map();
  const first = await readPage(copy, EVERYTHING, null, RecordOrder.OLDEST_FIRST);
  await db.query(`update visit set visited_on = '2019-01-01', people = 7 where id = 'v8'`); // before the first page
  const second = await readPage(copy, EVERYTHING, first.after, RecordOrder.OLDEST_FIRST);
  const third = await readPage(copy, EVERYTHING, second.after, RecordOrder.OLDEST_FIRST);

  expect([second.bookmark, third.bookmark]).toEqual([first.bookmark, first.bookmark]);
  expect(copy.has('v8')).toBe(false);
  await readAll(copy, { changedSince: third.bookmark });
  expect(sorted(copy)).toEqual(sorted(await tableAsCopy()));
});

test('where nothing changed nothing comes again, and an empty list has a bookmark too', async () => {
  await replaceVisits(db, []);
  const empty = await readAll(new Map(), EVERYTHING);
  await replaceVisits(db, [{ id: 'a', visitedOn: '2020-01-01' }]);
  const copy: Copy = new Map();
  let bookmark = await readAll(copy, { changedSince: empty });
  expect([...copy.keys()]).toEqual(['a']);

  // As long as a transaction of any other database of this PostgreSQL is open, what came after its begin comes again.
  let again: Copy;
  do {
    again = new Map();
    bookmark = await readAll(again, { changedSince: bookmark });
  } while (again.size > 0);
});

test('of a database that was put back, or of one to come, everything counts as changed', async () => {
  await replaceVisits(db, [{ id: 'a', visitedOn: '2020-01-01', deleted: true }]);
  const { epoch, transaction } = readBookmark(await readAll(new Map(), EVERYTHING));

  for (const bookmark of [
    { epoch: '00000000-0000-4000-8000-000000000000', transaction },
    { epoch, transaction: '999999999999999999' },
    { epoch, transaction: '0' },
  ]) {
    const copy: Copy = new Map();
    await readAll(copy, { changedSince: writeBookmark(bookmark) });
    expect([...copy.keys()]).toEqual(['a']);
  }
});

test.each([
  ['nonsense', { changedSince: 'nonsense' }],
  [
    'a cursor',
    { changedSince: Buffer.from(JSON.stringify(['NEWEST_FIRST', '2020-01-01', 'a'])).toString('base64url') },
  ],
  ['SQL', { changedSince: writeBookmark({ epoch: `' or true --`, transaction: '1' }) }],
  ['both ways of saying since when', { ...EVERYTHING, changedSince: writeBookmark({ epoch: 'e', transaction: '1' }) }],
])('%s is no bookmark', async (_, since) => {
  await expect(async () => readAll(new Map(), since)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'changedSince' },
  });
});

test(
  `whatever is committed in whatever order, a copy ends as the table (seed ${seed})`,
  async () => {
    for (let run = 0; run < count; run++) await follow(seed + run);
  },
  60_000 + count * 10_000,
);

const STEPS = 250;

/** Writers whose transactions are open for many steps, against a reader who reads a page now and then. */
async function follow(runSeed: number): Promise<void> {
  const random = randomOf(runSeed);
  const below = (end: number) => Math.floor(random() * end);
  const oneOf = <T>(some: readonly T[]) => some[below(some.length)] as T; // none asks for one of nothing
  await replaceVisits(
    db,
    DAYS.map((visitedOn, at) => ({ id: `r${runSeed}-${at}`, visitedOn })),
  );
  const copy: Copy = new Map();
  const orders = Object.values(RecordOrder);
  const reader = { since: EVERYTHING as Since, after: null as string | null, bookmark: '', orderBy: oneOf(orders) };
  const readOn = async () => {
    const page = await readPage(copy, reader.since, reader.after, reader.orderBy);
    if (page.bookmark) reader.bookmark = page.bookmark;
    reader.after = page.after;
    if (page.after) return;
    reader.since = { changedSince: reader.bookmark };
    reader.orderBy = oneOf(orders);
  };
  const isOpen = writers.map(() => false);
  let nextId = 100;
  const SOME = `(select id from visit order by md5(id || $1) limit 2 for update skip locked)`;
  for (let step = 0; step < STEPS; step++) {
    if (below(3) === 0) await readOn();
    const at = below(WRITERS);
    const writer = writers[at] as Client;
    if (!isOpen[at]) {
      await writer.query('begin');
      isOpen[at] = true;
    } else if (below(8) === 0) {
      await writer.query(oneOf(['commit', 'commit', 'commit', 'rollback']));
      isOpen[at] = false;
      continue;
    }
    const chosen = [String(step)];
    if (below(5) === 0) await writer.query('savepoint part');
    switch (below(4)) {
      case 0:
        await writer.query(`insert into visit (id, visited_on, people) values ($1, $2, 1)`, [
          `r${runSeed}-${(nextId += 1)}`,
          oneOf(DAYS),
        ]);
        break;
      case 1: // as somebody writes who does not know of updated_at
        await writer.query(`update visit set people = people + 1 where id in ${SOME}`, chosen);
        break;
      case 2:
        await writer.query(
          `update visit set visited_on = visited_on + $2::int, updated_at = now() where id in ${SOME}`,
          [...chosen, below(9) - 4],
        );
        break;
      default:
        await writer.query(`update visit set deleted_at = now(), updated_at = now() where id in ${SOME}`, chosen);
    }
  }
  for (const [at, writer] of writers.entries()) if (isOpen[at]) await writer.query('commit');
  while (reader.after) await readOn();
  await readAll(copy, { changedSince: reader.bookmark });

  expect(sorted(copy)).toEqual(sorted(await tableAsCopy()));
  expect(copy.size).toBeGreaterThan(DAYS.length);
}
