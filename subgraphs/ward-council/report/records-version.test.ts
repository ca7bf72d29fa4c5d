import { Client, type QueryConfig } from 'pg';
import { openOwnedDatabase } from '../../../platform/database/data-source';
import { createLiveCounter } from '../../indicators/counted';
import { keepFigures } from '../../indicators/kept/keep-figures';
import { Period } from '../../indicators/period';
import { WARD_COUNCIL_DATABASE } from '../database';
import { createEmptyWard, type EmptyWard } from '../import.fixture';
import { WARD_RECORDS } from '../subgraph';
import { readRecordsVersion } from './records-version';
import { WARD_FIGURES } from './ward-figures';

let ward: EmptyWard;
beforeAll(async () => {
  ward = await createEmptyWard();
});
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});
afterAll(() => ward?.drop());

const version = () => readRecordsVersion(ward.db.manager);

/** A connection of the server's own role. */
async function connect(): Promise<Client> {
  const client = new Client({ connectionString: ward.database.url });
  clients.push(client);
  await client.connect();
  return client;
}

const ADD = `insert into citizen_dialogue (id, held_on, topic, citizen_count) values (gen_random_uuid(), '2020-05-05', 'x', 1)`;

/** Every table that a plan reads. */
function tablesIn(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(tablesIn);
  if (typeof plan !== 'object' || plan === null) return [];
  const name = 'Relation Name' in plan ? [String(plan['Relation Name'])] : [];
  return [...name, ...Object.values(plan).flatMap(tablesIn)];
}

/** Every table of which a change is a new version. */
async function tablesThatCount(): Promise<string[]> {
  const { rows } = await ward.owner.query<{ name: string }>(
    `select tgrelid::regclass::text as name from pg_trigger where tgname = 'records_version_renew' and tgenabled = 'A'`,
  );
  return rows.map(({ name }) => name);
}

test('every kind of record, and every table that a tally reads, counts for the version', async () => {
  const sent = jest.spyOn(Client.prototype, 'query');
  await createLiveCounter(ward.db, WARD_FIGURES)(ward.db.manager)(Period.parse('2020'));
  const [[statement] = []] = sent.mock.calls as unknown as [QueryConfig][];
  sent.mockRestore();
  const { rows: plan } = await ward.owner.query(`explain (generic_plan, format json) ${statement?.text}`);
  const read = [...new Set(tablesIn(plan))];
  const counted = await tablesThatCount();

  expect(read.length).toBeGreaterThan(8);
  expect(counted).toEqual(expect.arrayContaining(read));
  expect(counted).toEqual(expect.arrayContaining(WARD_RECORDS.map((record) => ward.db.getMetadata(record).tableName)));
});

test.each([
  ['a row is added', ADD],
  ['rows are changed', `update citizen_dialogue set citizen_count = citizen_count + 1`],
  ['rows are taken away', `delete from citizen_dialogue`],
])('it is another when %s, and the same until then', async (_, statement) => {
  const [before, again] = [await version(), await version()];
  await (await connect()).query(statement);

  expect(again).toBe(before);
  expect(await version()).not.toBe(before);
});

test('it is another for its owner too, and where a table is emptied', async () => {
  const before = await version();
  await ward.owner.query('truncate citizen_dialogue');

  expect(await version()).not.toBe(before);
});

test('it is another where the sums that figures come from are counted anew', async () => {
  const owned = await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ...ward.database, poolSize: 1 });
  try {
    const before = await version();
    await keepFigures(owned, WARD_FIGURES, { anew: true });

    expect(await version()).not.toBe(before);
  } finally {
    await owned.destroy();
  }
});

test('a transaction makes it another when it is committed, no earlier, and not at all where it is rolled back', async () => {
  const before = await version();
  const writer = await connect();
  await writer.query(`begin; ${ADD}; ${ADD}`);
  const meanwhile = await version();
  await writer.query('rollback');
  const rolledBack = await version();
  await writer.query(`begin; ${ADD}; commit`);

  expect([meanwhile, rolledBack]).toEqual([before, before]);
  expect(await version()).not.toBe(before);
});

test('what is written after a savepoint was rolled back counts', async () => {
  const before = await version();
  await (await connect()).query(`begin; savepoint a; ${ADD}; rollback to a; ${ADD}; commit`);

  expect(await version()).not.toBe(before);
});

test('a transaction that is prepared counts once it is committed', async () => {
  const before = await version();
  await ward.owner.query(`begin; ${ADD}; prepare transaction 'records-version'`);
  const prepared = await version();
  await (await connect()).query(ADD); // does not wait for it
  const other = await version();
  await ward.owner.query(`commit prepared 'records-version'`);

  expect(prepared).toBe(before);
  expect(new Set([before, other, await version()]).size).toBe(3);
});

test('who writes waits for nobody, whoever commits first, and the tokens are no more than have written at once', async () => {
  const writers = await Promise.all([1, 2, 3].map(connect));
  for (let round = 0; round < 5; round += 1) {
    for (const writer of writers) await writer.query(`begin; set local lock_timeout = '1s'; ${ADD}`);
    const seen = [await version()];
    for (const writer of writers.toReversed()) {
      await writer.query('commit');
      seen.push(await version());
    }
    expect(new Set(seen).size).toBe(4);
  }

  const { rows } = await ward.owner.query(`select count(*)::int from records_version`);
  expect(rows).toEqual([{ count: 3 }]);
});

test('a server cannot move it by hand', async () => {
  const server = await connect();

  for (const statement of ['update records_version set token = token', 'delete from records_version'])
    await expect(server.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test('among many who write at once, what is read after a version is never older than that version', async () => {
  const COUNT = 'select count(*)::int as count from citizen_dialogue';
  const BOTH = `select (select string_agg(token::text, ' ' order by id) from records_version) as version, (${COUNT}) as count`;
  const writers = await Promise.all([1, 2, 3].map(connect));
  const [reader, witness] = await Promise.all([connect(), connect()]);
  let isOver = false;
  const writing = Promise.all(
    writers.map(async (writer) => {
      for (let row = 0; row < 150; row += 1) await writer.query(row % 3 === 0 ? `begin; ${ADD}; ${ADD}; commit` : ADD);
    }),
  ).finally(() => {
    isOver = true;
  });
  /** What a gateway would keep under a version: its rows are read after it. */
  const kept = new Map<string, number>();
  /** What the rows were, by the same snapshot. */
  const truth = new Map<string, Set<number>>();
  const reading = async () => {
    while (!isOver) {
      const found = await version();
      const { rows } = await reader.query<{ count: number }>(COUNT);
      if (!kept.has(found)) kept.set(found, rows[0]?.count ?? 0);
    }
  };
  const witnessing = async () => {
    while (!isOver) {
      const { rows } = await witness.query<{ version: string; count: number }>(BOTH);
      for (const { version: seen, count } of rows) truth.set(seen, (truth.get(seen) ?? new Set()).add(count));
    }
  };
  await Promise.all([writing, reading(), witnessing()]);

  const both = [...truth].filter(([seen]) => kept.has(seen));
  expect(both.length).toBeGreaterThan(20);
  for (const [seen, counts] of both) {
    expect(counts.size).toBe(1);
    expect(kept.get(seen)).toBeGreaterThanOrEqual(Math.max(...counts));
  }
});
