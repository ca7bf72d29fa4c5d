import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { openOwnedDatabase } from '../../../platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../../../platform/postgres/test-database';
import { testAdminUrl } from '../../../test/support/postgres';
import { CITIZEN_AFFAIRS_DATABASE, openCitizenAffairsDatabase } from '../database';
import { WardRows1603000000006 } from '../migrations/ward-rows.migration';

/** Two wards, their rows, and rows that are of no ward or of both. Sent as the owner, whom no rule binds. */
const ROWS = `
  insert into voter_contact_round (id, name, phase, starts_on) values
    ('of-a', 'A', 'OTHER', '2020-01-01'), ('of-b', 'B', 'OTHER', '2020-01-01'),
    ('of-both', 'AB', 'OTHER', '2020-01-01'), ('of-none', '', 'OTHER', '2020-01-01');
  insert into voter_contact (id, round_id, ward_id, held_on, attending, speaking) values
    ('a', 'of-a', 'ward-a', '2020-01-01', 9, 1), ('b', 'of-b', 'ward-b', '2020-01-01', 9, 1),
    ('ab-a', 'of-both', 'ward-a', '2020-01-01', 9, 1), ('ab-b', 'of-both', 'ward-b', '2020-01-01', 9, 1);
  insert into voter_recommendation (id, contact_id, ward_id, raised_on, content, state) values
    ('a', 'a', 'ward-a', '2020-01-01', '', 'CAPTURED'), ('b', 'b', 'ward-b', '2020-01-01', '', 'CAPTURED');
  insert into petition (id, ward_id, kind, received_on, state, disposition) values
    ('a', 'ward-a', 'REQUEST', '2020-01-01', 'RECEIVED', 'PENDING'), ('b', 'ward-b', 'REQUEST', '2020-01-01', 'RECEIVED', 'PENDING'),
    ('none', null, 'REQUEST', '2020-01-01', 'RECEIVED', 'PENDING');
  insert into citizen_dialogue (id, ward_id, held_on, topic, citizen_count) values
    ('a', 'ward-a', '2020-01-01', '', 9), ('b', 'ward-b', '2020-01-01', '', 9), ('none', null, '2020-01-01', '', 9);
  insert into citizen_reception (id, received_at, citizen_count) values ('none', '2020-01-01', 9);
  insert into recommendation_digest (id, round_id, recipient, sent_on) values ('of-a', 'of-a', '', '2020-01-01');
  insert into reminder (id, sent_on, recipient, recommendation_id, petition_id) values
    ('a', '2020-02-01', '', 'a', null), ('b', '2020-02-01', '', null, 'b');
`;

/** Which rows each table has for all wards, for ward A and for ward B. */
const SEEN = {
  voter_contact: [
    ['a', 'ab-a', 'ab-b', 'b'],
    ['a', 'ab-a'],
    ['ab-b', 'b'],
  ],
  voter_recommendation: [['a', 'b'], ['a'], ['b']],
  petition: [['a', 'b', 'none'], ['a'], ['b']],
  citizen_dialogue: [['a', 'b', 'none'], ['a'], ['b']],
  voter_contact_round: [
    ['of-a', 'of-b', 'of-both', 'of-none'],
    ['of-a', 'of-both'],
    ['of-b', 'of-both'],
  ],
  citizen_reception: [['none'], [], []],
  recommendation_digest: [['of-a'], ['of-a'], []],
  reminder: [['a', 'b'], ['a'], ['b']],
} as const;
const TABLES = Object.keys(SEEN) as (keyof typeof SEEN)[];
const OF_WARDS = ['voter_contact', 'voter_recommendation', 'petition', 'citizen_dialogue'] as const;

const NOTHING = ['', 'ward-c', 'WARD-A', 'ward-%', '**', 'ward-a,ward-b', "ward-a' or '1'='1", 'null', 'none'];

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase(testAdminUrl());
  await (await openCitizenAffairsDatabase(database)).destroy();
  const owner = await connect(database.ownerUrl);
  await owner.query(ROWS);
  await owner.end();
});
beforeEach(async () => {
  client = await connect(database.url);
  await client.query('begin');
});
afterEach(() => client?.end());
afterAll(() => database?.drop());

async function connect(connectionString: string): Promise<Client> {
  const made = new Client({ connectionString });
  await made.connect();
  return made;
}

const as = (scope: string) => client.query(`select set_config('hai_cap.ward', $1, false)`, [scope]);

async function idsIn(table: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`select id from ${table} order by id`);
  return rows.map(({ id }) => id);
}

describe.each(TABLES)("%s, read as the server's role", (table) => {
  const [all, ofA, ofB] = SEEN[table];

  test('has all rows for all wards, and for each ward its own', async () => {
    await as('*');
    expect(await idsIn(table)).toEqual(all);
    await as('ward-a');
    expect(await idsIn(table)).toEqual(ofA);
    await as('ward-b');
    expect(await idsIn(table)).toEqual(ofB);
  });

  test('has no rows where the connection does not say for whom, or says anything else', async () => {
    expect(await idsIn(table)).toEqual([]);
    for (const scope of NOTHING) {
      await as(scope);
      expect(await idsIn(table)).toEqual([]);
    }
  });

  test('changes no row that it does not show, and removes none', async () => {
    for (const scope of ['ward-a', 'ward-b', 'ward-c', '']) {
      await as(scope);
      const shown = await idsIn(table);
      const changed = await client.query<{ id: string }>(`update ${table} set version = version + 1 returning id`);
      expect(changed.rows.map(({ id }) => id).sort()).toEqual(shown);
    }
    await as('ward-a');
    await client.query(`delete from ${table} where id = 'b' or id = 'none' or id = 'of-b' or id = 'of-none'`);
    await as('*');
    expect(await idsIn(table)).toEqual(all);
  });

  test('takes no row for another ward, and none from a connection that does not say for whom', async () => {
    await client.query('rollback'); // each refusal ends its own transaction
    for (const [scope, shown] of [
      ['ward-a', ofA],
      ['ward-c', []],
      ['', []],
    ] as const) {
      // prettier-ignore
      await as(scope);
      for (const { id, row } of (await rowsOf(table)).filter(
        (each) => !(shown as readonly string[]).includes(each.id),
      )) {
        const names = Object.keys(row).join();
        const insert = `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`;
        await expect(client.query(insert, [{ ...row, id: `copy of ${id}` }])).rejects.toMatchObject({ code: '42501' });
      }
    }
  });
});

/** All rows of a table as its owner sees them, without what the database works out itself. */
async function rowsOf(table: string): Promise<{ id: string; row: object }[]> {
  const owner = await connect(database.ownerUrl);
  const { rows } = await owner.query<{ id: string; row: object }>(
    `select id, to_jsonb(r) - array(select column_name::text from information_schema.columns
       where table_name = $1 and is_generated = 'ALWAYS') as row from ${table} r`,
    [table],
  );
  await owner.end();
  return rows;
}

test.each(OF_WARDS)(
  'a row of %s is made, changed and removed for its own ward, and not handed to another',
  async (table) => {
    await as('ward-a');
    await client.query(`update ${table} set version = 7 where id = 'a'`);
    await client.query('savepoint before');
    await expect(client.query(`update ${table} set ward_id = 'ward-b' where id = 'a'`)).rejects.toMatchObject({
      code: '42501',
    });
    await client.query('rollback to before');
    await as('ward-b');
    await expect(client.query(`update ${table} set ward_id = 'ward-a' where id = 'b'`)).rejects.toMatchObject({
      code: '42501',
    });
  },
);

test('a ward makes and removes rows of its own', async () => {
  await as('ward-a');
  const insert = (id: string, ward: string) =>
    client.query(
      `insert into petition (id, ward_id, kind, received_on, state, disposition) values ($1, $2, 'REQUEST', '2020-01-01', 'RECEIVED', 'PENDING')`,
      [id, ward],
    );
  await insert('new', 'ward-a');
  expect(await idsIn('petition')).toEqual(['a', 'new']);
  await client.query('delete from petition');
  expect(await idsIn('petition')).toEqual([]);
  await as('*');
  expect(await idsIn('petition')).toEqual(['b', 'none']);
});

test('every table of records has a rule for its rows: one that is added later needs one too', async () => {
  const { rows } = await client.query<{ name: string; isRuled: boolean }>(
    `select c.relname as name, c.relrowsecurity as "isRuled" from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'cancelled_at'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  expect(rows).toEqual([...TABLES].sort().map((name) => ({ name, isRuled: true })));
});

/** Changes the tables as their owner, and takes the changes back after the test has looked. */
async function afterChange(up: (runner: QueryRunner) => Promise<unknown>, look: () => Promise<void>, down: typeof up) {
  const db = await openOwnedDatabase({ ...CITIZEN_AFFAIRS_DATABASE, ownerUrl: database.ownerUrl, poolSize: 1 });
  const runner = db.createQueryRunner();
  try {
    await up(runner);
    await look();
    await down(runner);
  } finally {
    await runner.release();
    await db.destroy();
  }
}

test('the rule for rounds stands by itself, also where the one for contacts falls', async () => {
  await client.query('rollback'); // tables are changed when nobody looks at them
  await afterChange(
    (runner) => runner.query('alter table voter_contact disable row level security'),
    async () => {
      await as('ward-a');
      expect(await idsIn('voter_contact')).toEqual(SEEN.voter_contact[0]);
      expect(await idsIn('voter_contact_round')).toEqual(SEEN.voter_contact_round[1]);
    },
    (runner) => runner.query('alter table voter_contact enable row level security'),
  );
});

test('undone, the rules are gone; made again, they are back', async () => {
  await client.query('rollback');
  const rules = new WardRows1603000000006();
  await afterChange(
    (runner) => rules.down(runner),
    async () => {
      // The rule for reminders came with their table, in another migration.
      for (const table of TABLES.filter((one) => one !== 'reminder'))
        expect(await idsIn(table)).toEqual(SEEN[table][0]);
    },
    (runner) => rules.up(runner),
  );
  for (const table of TABLES) expect(await idsIn(table)).toEqual([]);
});
