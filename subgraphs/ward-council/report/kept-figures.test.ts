import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../platform/postgres/test-database';
import { seededRun } from '../../../test/runner/seeded-suites';
import { testAdminUrl } from '../../../test/support/postgres';
import { createLiveCounter } from '../../indicators/counted';
import { findDifferences } from '../../indicators/kept/find-differences';
import { keepFigures } from '../../indicators/kept/keep-figures';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { Period } from '../../indicators/period';
import { openOwnedDatabase } from '../../../platform/database/data-source';
import { openWardCouncilDatabase, WARD_COUNCIL_DATABASE } from '../database';
import { WARD_FIGURES } from './ward-figures';
import { carryOut, period, refuseOthersThanUndone, Undone, write } from './writes.fixture';

// More of them: npm run test:long -- tallies-add-up
const { seed, count } = seededRun('tallies-add-up');

jest.setTimeout(120_000 + count * 1_000);

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  db = await openWardCouncilDatabase({ ...database, poolSize: 10 });
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const figuresOf = async (text: string, now = new Date()) => {
  const asked = Period.parse(text);
  return {
    fromSums: await createTallyCounter(db, WARD_FIGURES)(db.manager, now)(asked),
    fromRows: await createLiveCounter(db, WARD_FIGURES)(db.manager, now)(asked),
  };
};

async function asOwner<R extends object = object>(sql: string, values?: unknown[]): Promise<R[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<R>(sql, values)).rows;
  } finally {
    await owner.end();
  }
}

test(`whatever is written, figures are the same from sums as from all rows (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(write, { maxLength: 25 }),
      fc.array(period, { minLength: 4, maxLength: 4 }),
      async (writes, periods) => {
        for (const one of writes) await carryOut(db, one);
        for (const text of periods) {
          for (const now of [new Date(), duringIt(text)]) {
            const { fromSums, fromRows } = await figuresOf(text, now);
            expect(fromSums).toEqual(fromRows);
          }
        }
      },
    ),
    { numRuns: count, seed },
  );
  expect(await findDifferences(db, WARD_FIGURES)).toEqual({ unkept: [], differences: [] });
});

/** The day in the middle of a period. */
function duringIt(text: string): Date {
  const { from, to } = Period.parse(text);
  return new Date((Date.parse(from) + Date.parse(to)) / 2);
}

const LINES = `select count(*)::int as lines, count(distinct (code, month, since, by_day))::int as places from kept_figure`;

test('officers who write at the same time neither wait for each other, nor end one another, nor lose anything', async () => {
  const writers = Array.from({ length: 8 }, (_, writer) => writer);
  const tables = ['petition', 'voter_recommendation', 'citizen_reception'];
  const rowOf = (table: string, id: string) =>
    table === 'petition'
      ? `insert into petition (id, kind, state, disposition, received_on, disposed_on)
           values ('${id}', 'REQUEST', 'TRANSFERRED', 'TRANSFERRED', '2020-02-03', '2020-02-05')`
      : table === 'voter_recommendation'
        ? `insert into voter_recommendation (id, content, state, raised_on, transferred_on)
           values ('${id}', 'x', 'TRANSFERRED', '2020-02-03', '2020-02-05')`
        : `insert into citizen_reception (id, received_at, citizen_count) values ('${id}', '2020-02-03T08:00:00+07:00', 2)`;
  const before = (await figuresOf('2020-02')).fromSums;

  await Promise.all(
    writers.map(async (writer) => {
      for (let round = 0; round < 40; round++) {
        const isUndone = round % 8 === 7;
        const inOrder = writer % 2 === 0 ? tables : tables.toReversed();
        await db
          .transaction(async (tx) => {
            for (const table of inOrder) await tx.query(rowOf(table, `at-once-${writer}-${round}`));
            if (isUndone) throw new Undone();
          })
          .catch(refuseOthersThanUndone);
      }
    }),
  );

  const after = (await figuresOf('2020-02')).fromSums;
  const grown = (code: string) => (after[code] ?? 0) - (before[code] ?? 0);
  expect(['DT.01', 'DT.01a', 'TX.04', 'TX.06b', 'TD.01', 'TD.02'].map(grown)).toEqual([280, 280, 280, 280, 280, 560]);
  expect(await findDifferences(db, WARD_FIGURES)).toEqual({ unkept: [], differences: [] });
  // Of more than two thousand lines that were added, in a dozen places. Whose are folded is up to chance: all are before long.
  for (let more = 0; more < 50 && (await needlessLines()) >= MOST_LINES; more++)
    for (let row = 0; row < 10; row++) await db.query(rowOf(tables[row % 3] ?? '', `later-${more}-${row}`));
  expect(await needlessLines()).toBeLessThan(MOST_LINES);
});

const MOST_LINES = 1_000;

async function needlessLines(): Promise<number> {
  const [{ lines, places } = { lines: 0, places: 0 }] = await asOwner<{ lines: number; places: number }>(LINES);
  return lines - places;
}

test('a writer that is not done yet holds up nobody who writes into the same month', async () => {
  const slow = db.createQueryRunner();
  await slow.startTransaction();
  await slow.query(
    `insert into citizen_dialogue (id, held_on, topic, citizen_count) values ('slow', '2020-02-03', 'x', 3)`,
  );
  const before = (await figuresOf('2020-02')).fromSums;

  await db.query(
    `insert into citizen_dialogue (id, held_on, topic, citizen_count) values ('quick', '2020-02-03', 'x', 4)`,
  );

  const meanwhile = (await figuresOf('2020-02')).fromSums;
  await slow.commitTransaction();
  await slow.release();
  const { fromSums } = await figuresOf('2020-02');
  expect([before, meanwhile, fromSums].map((figures) => (figures['DX.02'] ?? 0) - (before['DX.02'] ?? 0))).toEqual([
    0, 4, 7,
  ]);
});

test('the role of the server reads the sums and cannot write them', async () => {
  for (const statement of ['delete from kept_figure', 'update kept_figure set amount = 0', 'delete from kept_table'])
    await expect(db.query(statement)).rejects.toMatchObject({ code: '42501' });
});

const owned = async (act: (owner: DataSource) => Promise<void>) => {
  const owner = await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl: database.ownerUrl, poolSize: 1 });
  await act(owner).finally(() => owner.destroy());
};
const mend = () => owned((owner) => keepFigures(owner, WARD_FIGURES, { anew: true }));

test('a sum that somebody changed by hand is found, named by indicator and month, and mended', async () => {
  await db.query(`insert into resolution (id, number, title, issued_on) values ('r', '1', 'x', '2021-05-06')`);
  await asOwner(`update kept_figure set amount = 7 where code = 'NQ.01' and month = '2021-05-01'`);

  const { differences } = await findDifferences(db, WARD_FIGURES);
  await mend();

  expect(differences).toContainEqual({ code: 'NQ.01', of: '2021-05', since: '', kept: 7, counted: 1 });
  expect(differences).toContainEqual({ code: 'NQ.01', of: '2021-01-01/2021-12-31', since: '', kept: 7, counted: 1 });
  expect(await findDifferences(db, WARD_FIGURES)).toEqual({ unkept: [], differences: [] });
  expect((await asOwner<{ lines: number; places: number }>(LINES)).map(({ lines, places }) => lines - places)).toEqual([
    0,
  ]);
});

test('writes that went past the triggers are found, and so is that they do not run; mending starts them again', async () => {
  await asOwner(`
    alter table resolution disable trigger keep_figures_inserted;
    insert into resolution (id, number, title, issued_on) values ('past', '1', 'x', '2021-06-06')`);

  const found = await findDifferences(db, WARD_FIGURES);
  await mend();
  await db.query(`insert into resolution (id, number, title, issued_on) values ('seen', '1', 'x', '2021-06-07')`);

  expect(found.unkept).toEqual(['resolution']);
  expect(found.differences).toContainEqual({ code: 'NQ.01', of: '2021-06', since: '', kept: 0, counted: 1 });
  expect((await figuresOf('2021-06')).fromSums['NQ.01']).toBe(2);
  expect(await findDifferences(db, WARD_FIGURES)).toEqual({ unkept: [], differences: [] });
});

test('sums of another definition are not used, and are counted anew once the database is brought up to date', async () => {
  await asOwner(`
    update kept_table set definition = 'an older one' where name = 'resolution';
    update kept_figure set amount = amount + 1 where code = 'NQ.01'`);

  const { fromSums, fromRows } = await figuresOf('2021');
  const found = await findDifferences(db, WARD_FIGURES);
  await owned(async () => undefined);

  expect(fromSums).toEqual(fromRows);
  expect(found.unkept).toEqual(['resolution']);
  expect(await findDifferences(db, WARD_FIGURES)).toEqual({ unkept: [], differences: [] });
});

test('of a table that is emptied nothing is kept', async () => {
  await asOwner('truncate resolution');

  expect(await findDifferences(db, WARD_FIGURES)).toEqual({ unkept: [], differences: [] });
  expect((await figuresOf('2021')).fromSums['NQ.01']).toBe(0);
});

test('in whichever time zone somebody writes, a record is in the month of its day in Viet Nam', async () => {
  await asOwner(`
    set time zone 'America/Los_Angeles';
    insert into citizen_reception (id, received_at, citizen_count) values ('late', '2022-01-31 23:30:00+07', 1);
    insert into resolution (id, number, title, issued_on) values ('zoned', '1', 'x', '2022-01-01')`);

  const { fromSums } = await figuresOf('2022-01');
  expect([fromSums['TD.01'], fromSums['NQ.01']]).toEqual([1, 1]);
});

test.each(['9999-12', '9999-12-02/9999-12-31', '0100-01-01/9999-12-31', '0100-01-02/9999-12-30'])(
  'figures at the ends of the calendar, over %s, are the same from sums as from rows',
  async (text) => {
    const { fromSums, fromRows } = await figuresOf(text);

    expect(fromSums).toEqual(fromRows);
  },
);
