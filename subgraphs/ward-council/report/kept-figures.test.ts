import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../platform/postgres/test-database';
import { testAdminUrl } from '../../../test/support/postgres';
import { createLiveCounter } from '../../indicators/counted';
import { findDifferences } from '../../indicators/kept/find-differences';
import { keepFigures } from '../../indicators/kept/keep-figures';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { Period } from '../../indicators/period';
import { openOwnedDatabase } from '../../../platform/database/data-source';
import { openWardCouncilDatabase, WARD_COUNCIL_DATABASE } from '../database';
import { WARD_FIGURES } from './ward-figures';

jest.setTimeout(120_000);

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

const FIRST_DAY = Date.parse('2019-12-20');
const dayAt = (at: number): string => new Date(FIRST_DAY + at * 86_400_000).toISOString().slice(0, 10);
const day = fc.nat({ max: 100 }).map(dayAt);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const count = fc.nat({ max: 9 });
const moment = fc.tuple(day, fc.constantFrom('00:10', '06:50', '23:40')).map(([on, at]) => `${on}T${at}:00+07:00`);
const earlier = fc.array(fc.record({ dueOn: perhaps(day), extendedOn: perhaps(day) }), { maxLength: 2 });

const oversightDays = { started_on: day, completed_on: perhaps(day) };

/** The columns that figures look at, by table, and what may stand in them; besides, all that a row must have. */
const TABLES: Record<string, { columns: Record<string, fc.Arbitrary<unknown>>; besides?: string }> = {
  council_session: { columns: { opened_on: day, kind: fc.constantFrom('REGULAR', 'THEMATIC', 'URGENT_MATTERS') } },
  standing_meeting: { columns: { held_on: day, kind: fc.constantFrom('REGULAR', 'EXTRAORDINARY', 'EXTENDED') } },
  resolution: { columns: { issued_on: day }, besides: `'1' as number, 'x' as title` },
  thematic_oversight: {
    columns: { ...oversightDays, state: fc.constantFrom('PLANNED', 'IN_PROGRESS', 'COMPLETED') },
    besides: `'x' as title, 'COUNCIL'::oversight_mandate as mandated_by`,
  },
  survey_visit: { columns: { visited_on: day }, besides: `'POINT'::site_kind as site_kind, 'x' as site_name` },
  voter_contact: { columns: { held_on: day, attending: count, speaking: count } },
  voter_recommendation: {
    columns: {
      raised_on: day,
      answered_on: perhaps(day),
      transferred_on: perhaps(day),
      responded_on: perhaps(day),
      due_on: perhaps(day),
      state_on: perhaps(day),
      state: fc.constantFrom('CAPTURED', 'TRANSFERRED', 'RETURNED', 'DUPLICATE'),
      earlier_deadlines: perhaps(earlier),
    },
    besides: `'x' as content`,
  },
  citizen_reception: { columns: { received_at: moment, citizen_count: count } },
  petition: {
    columns: {
      received_on: day,
      disposed_on: perhaps(day),
      disposition: fc.constantFrom('PENDING', 'TRANSFERRED', 'RETURNED', 'ANSWERED', 'FILED'),
    },
    besides: `'REQUEST'::petition_kind as kind, 'RECEIVED'::petition_state as state`,
  },
  citizen_dialogue: { columns: { held_on: day, citizen_count: count }, besides: `'x' as topic` },
};

const instant = perhaps(fc.constant('2020-06-01T00:00:00Z'));
const fate = {
  cancelled_at: instant,
  deleted_at: instant,
  shared_at: fc.option(fc.constant('2020-01-01'), { freq: 9 }),
};

type Row = Record<string, unknown>;
type Write = { table: string; pick: number; isUndone: boolean } & (
  { does: 'insert'; rows: Row[] } | { does: 'change'; row: Row } | { does: 'remove' } | { does: 'move'; days: number }
);

const write: fc.Arbitrary<Write> = fc.constantFrom(...Object.keys(TABLES)).chain((table) => {
  const columns = TABLES[table]?.columns ?? {};
  const row = fc.record({ ...columns, ...fate });
  const common = { table: fc.constant(table), pick: fc.nat(), isUndone: fc.nat({ max: 9 }).map((n) => n === 9) };
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        ...common,
        does: fc.constant('insert' as const),
        rows: fc.array(row, { minLength: 1, maxLength: 6 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        ...common,
        does: fc.constant('change' as const),
        row: fc.record({ ...columns, ...fate }, { requiredKeys: [] }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ ...common, does: fc.constant('remove' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ ...common, does: fc.constant('move' as const), days: fc.integer({ min: -40, max: 40 }) }),
    },
  );
});

const period = fc.oneof(
  fc.constantFrom('2019-12', '2020-01', '2020-02', '2020-Q1', '2020', '2019-12-01/2020-02-29', '2019-12-01/2020-12-31'),
  fc
    .tuple(fc.nat({ max: 110 }), fc.nat({ max: 110 }))
    .map(([one, other]) => `${dayAt(Math.min(one, other))}/${dayAt(Math.max(one, other))}`),
);

let nextId = 0;

/** Writes as the ward's server, or as somebody with a statement of their own. */
async function carryOut(one: Write): Promise<void> {
  const { columns = {}, besides } = TABLES[one.table] ?? {};
  await db
    .transaction(async (tx) => {
      const [picked] = await tx.query<{ id: string }[]>(
        `select id from ${one.table} order by id offset $1 % greatest(1, (select count(*) from ${one.table})) limit 1`,
        [one.pick],
      );
      if (one.does === 'insert') {
        const names = ['id', ...Object.keys(columns), ...Object.keys(fate)];
        const rows = one.rows.map((row) => ({ id: `row-${String((nextId += 1)).padStart(6, '0')}`, ...row }));
        const more = besides ? `, ${besides}` : '';
        const moreNames = [...(besides ?? '').matchAll(/ as (\w+)/g)].map(([, name]) => name);
        await tx.query(
          `insert into ${one.table} (${[...names, ...moreNames].join(', ')})
           select ${names.join(', ')}${more} from jsonb_populate_recordset(null::${one.table}, $1)`,
          [JSON.stringify(rows)],
        );
      } else if (one.does === 'change' && Object.keys(one.row).length > 0) {
        const changes = Object.keys(one.row).map((name) => `${name} = said.${name}`);
        await tx.query(
          `update ${one.table} r set ${changes.join(', ')} from jsonb_populate_record(null::${one.table}, $1) said where r.id = $2`,
          [JSON.stringify(one.row), picked?.id],
        );
      } else if (one.does === 'remove') {
        await tx.query(`delete from ${one.table} where id = $1`, [picked?.id]);
      } else if (one.does === 'move') {
        const moved = Object.keys(columns).find((name) => name.endsWith('_on'));
        if (moved) await tx.query(`update ${one.table} set ${moved} = ${moved} + $1::int`, [one.days]);
      }
      if (one.isUndone) throw new Undone();
    })
    .catch(refuseOthersThanUndone);
}

class Undone extends Error {}

function refuseOthersThanUndone(error: unknown): void {
  if (!(error instanceof Undone)) throw error;
}

const figuresOf = async (text: string) => {
  const asked = Period.parse(text);
  return {
    fromSums: await createTallyCounter(db, WARD_FIGURES)(db.manager)(asked),
    fromRows: await createLiveCounter(db, WARD_FIGURES)(db.manager)(asked),
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

test('whatever is written, figures over any period are the same from the sums that are kept as from all rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(write, { maxLength: 25 }),
      fc.array(period, { minLength: 4, maxLength: 4 }),
      async (writes, periods) => {
        for (const one of writes) await carryOut(one);
        for (const text of periods) {
          const { fromSums, fromRows } = await figuresOf(text);
          expect(fromSums).toEqual(fromRows);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(await findDifferences(db, WARD_FIGURES)).toEqual({ unkept: [], differences: [] });
});

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
  const [{ lines, places } = { lines: 0, places: 0 }] = await asOwner<{ lines: number; places: number }>(LINES);
  expect(lines - places).toBeLessThan(1_000); // of more than two thousand that were added, in a dozen places
});

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
