import { randomUUID } from 'node:crypto';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';
import { DataRefused } from '../../platform/loading/faults';
import { AFFAIRS_KINDS } from '../../subgraphs/citizen-affairs/subgraph';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { CITY_KINDS } from '../../subgraphs/city-council/subgraph';
import type { Field } from '../../subgraphs/recording/field';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import type { Entered } from '../../subgraphs/recording/entered-values';
import { Recorder } from '../../subgraphs/recording/recorder';
import type { Target } from '../../subgraphs/recording/target';
import { viewers } from '../../subgraphs/viewer/viewers.fixture';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { WARD_KINDS } from '../../subgraphs/ward-council/subgraph';
import { keptOutbox } from '../../test/support/kept-outbox';
import { hacTrang } from '../../test/support/world';
import { createLoadedWorldDatabases, testKeysOf, type WorldDatabases } from '../../test/support/world-databases';
import { loadWorld } from './load-world';

const WARD = 'gio-lanh';
const CONTACTS = `ward-council/${WARD}/voter-contact.csv`;
const RECOMMENDATIONS = `ward-council/${WARD}/voter-recommendation.csv`;
const PETITIONS = 'citizen-affairs/petition.csv';
const keys = testKeysOf(hacTrang.wardIds);

interface OpenServer {
  db: DataSource;
  kinds: readonly RecordKind[];
  recorder: Recorder;
}

let databases: WorldDatabases;
let servers: Record<'city' | 'affairs' | 'ward', OpenServer>;
let folder: string;
beforeAll(async () => {
  databases = await createLoadedWorldDatabases(hacTrang.folder);
  folder = await mkdtemp(join(tmpdir(), 'world-'));
  await cp(hacTrang.folder, folder, { recursive: true });
  const { cityCouncil, citizenAffairs, wards } = databases;
  servers = {
    city: await open(CITY_COUNCIL_DATABASE, cityCouncil, CITY_KINDS),
    affairs: await open(CITIZEN_AFFAIRS_DATABASE, citizenAffairs, AFFAIRS_KINDS, keys.citizenAffairs),
    ward: await open(WARD_COUNCIL_DATABASE, wards.get(WARD)!, WARD_KINDS, keys.wards.get(WARD)),
  };
});
afterAll(async () => {
  await Promise.all(Object.values(servers).map(({ db }) => db.destroy()));
  await databases.drop();
  await rm(folder, { recursive: true });
});

async function open(
  content: DatabaseContent,
  { ownerUrl }: { ownerUrl: string },
  kinds: readonly RecordKind[],
  ring?: typeof keys.citizenAffairs,
): Promise<OpenServer> {
  const db = await openOwnedDatabase({ ...content, ownerUrl, poolSize: 2 });
  const recorder = new Recorder({
    ...{ db: db.manager, viewer: viewers.standingCommittee, mayRecord: true, requestId: 'test' },
    ...{ outbox: keptOutbox, now: () => new Date(), keys: ring, kinds },
  });
  return { db, kinds, recorder };
}

const load = (overwrite?: { reason: string }) => loadWorld(folder, databases, { keys, overwrite });

/** [new, corrected] over all tables. */
async function loadedCounts(overwrite?: { reason: string }): Promise<number[]> {
  const tables = (await load(overwrite)).targets.flatMap((target) => target.tables);
  const sum = (count: 'inserted' | 'updated') => tables.reduce((total, table) => total + table[count], 0);
  return [sum('inserted'), sum('updated')];
}

async function faultsOf() {
  const error: unknown = await load().catch((thrown: unknown) => thrown);
  if (!(error instanceof DataRefused)) throw new Error('the load was not refused', { cause: error });
  return error.faults.map(({ file, ...fault }) => ({ ...fault, file: file.slice(folder.length + 1) }));
}

const change = async (file: string, from: string, to: string) => {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
};

/** Every row of every record's table, and the whole history. */
async function contentOf(): Promise<string[]> {
  const rows: string[] = [];
  for (const { db } of Object.values(servers)) {
    for (const table of [...db.entityMetadatas.map(({ tableName }) => tableName), 'record_change']) {
      const found = await db.query<{ row: string }[]>(`select r::text as row from ${table} r order by 1`);
      rows.push(...found.map(({ row }) => `${table} ${row}`));
    }
  }
  return rows;
}

/** Corrects the texts of every record that can be corrected, personal data too. Gives how many were. */
async function correctEverything(): Promise<number> {
  let count = 0;
  for (const { db, kinds, recorder } of Object.values(servers)) {
    for (const kind of kinds.filter(({ mutations }) => !mutations)) {
      const texts = Object.entries(kind.fields as Record<string, Field>).filter(([, field]) => field.kind === 'TEXT');
      const entered = Object.fromEntries(texts.map(([name, { inputName = name }]) => [inputName, 'Đã sửa']));
      if (texts.length === 0) continue;
      for (const { id, version } of await db.getRepository(kind.record).find()) {
        const command = { name: 'correct', idempotencyKey: randomUUID(), input: {} };
        const target = { id, expectedVersion: version };
        const { userErrors } = await recorder.correct(kind, target, entered, command);
        count += userErrors.length === 0 ? 1 : 0;
      }
    }
  }
  return count;
}

/** As an officer does. */
async function correct({ kinds, recorder }: OpenServer, recordName: string, target: Target, entered: Entered) {
  const kind = kinds.find(({ record }) => record.name === recordName) as RecordKind; // the server has it
  const command = { name: 'correct', idempotencyKey: randomUUID(), input: entered };
  expect((await recorder.correct(kind, target, entered, command)).userErrors).toEqual([]);
}
const historyOf = (id: string) =>
  servers.ward.db.query<Record<string, unknown>[]>(
    `select version, action, actor_subject, actor_role, source, reason, before->>'attending' as before, after->>'attending' as after
     from record_change where record_type = 'WardVoterContact' and record_id = $1 order by version`,
    [id],
  );

const LOADED = { action: 'LOADED', actor_subject: 'npm run load', actor_role: 'service', reason: null };

test('one changed line corrects its record alone, with a version and a line of the history that says it was the load', async () => {
  const before = await contentOf();
  await change(CONTACTS, 'tx-1,2023-02-01,,12,3', 'tx-1,2023-02-01,,14,3');

  expect(await loadedCounts()).toEqual([0, 1]);
  expect(await historyOf('tx-1')).toEqual([
    { version: 1, ...LOADED, source: `${CONTACTS}:2`, before: null, after: '12' },
    { version: 2, ...LOADED, source: `${CONTACTS}:2`, before: '12', after: '14' },
  ]);
  const after = await contentOf();
  const gone = before.filter((row) => !after.includes(row));
  expect(gone).toEqual([expect.stringContaining('voter_contact (tx-1,')]);
  expect(after).toHaveLength(before.length + 1);
});

test('a line is corrected in what it says anew, and what an officer corrected beside it stays', async () => {
  await correct(servers.ward, 'WardVoterContact', { id: 'tx-1', expectedVersion: 2 }, { place: 'Nhà văn hóa Tổ 5' });
  await change(CONTACTS, 'tx-1,2023-02-01,,14,3', 'tx-1,2023-02-01,,15,3');

  expect(await loadedCounts()).toEqual([0, 1]);
  expect(await servers.ward.db.query(`select place, attending, version from voter_contact where id = 'tx-1'`)).toEqual([
    { place: 'Nhà văn hóa Tổ 5', attending: 15, version: 4 },
  ]);
});

test('what both have changed is a CONFLICT and nothing is loaded; told to win, the file wins with its reason in the history', async () => {
  await correct(servers.ward, 'WardVoterContact', { id: 'tx-2', expectedVersion: 1 }, { attending: 13 });
  const before = await contentOf();
  await change(CONTACTS, 'tx-2,2023-05-01,,9,0', 'tx-2,2023-05-01,,14,0');
  await change(PETITIONS, 'Cơ quan hư cấu', 'Cơ quan khác');

  expect(await faultsOf()).toMatchObject([
    { file: CONTACTS, line: 3, column: 'attending', value: '14', held: '13', code: 'CONFLICT' },
  ]);
  expect(await contentOf()).toEqual(before);

  expect(await loadedCounts({ reason: 'Theo biên bản gốc' })).toEqual([0, 2]);
  expect(await historyOf('tx-2')).toMatchObject([
    { version: 1, ...LOADED, after: '9' },
    { version: 2, action: 'CORRECTED', reason: null, before: '9', after: '13' },
    { version: 3, action: 'LOADED', reason: 'Theo biên bản gốc', before: '13', after: '14' },
  ]);
});

test('personal values that were changed by both are named and never shown', async () => {
  const target = { id: 'dn-3', expectedVersion: 1 };
  await correct(servers.affairs, 'Petition', target, { petitionerPhone: '0900 000 999' });
  await change(PETITIONS, '0900 000 503', '0900 000 777');

  const faults = await faultsOf();

  expect(faults).toMatchObject([{ file: PETITIONS, line: 4, column: 'petitioner_phone', code: 'CONFLICT' }]);
  expect(JSON.stringify(faults)).not.toMatch(/0900/);
  await change(PETITIONS, '0900 000 777', '0900 000 503');
});

test('in a closed period a line that is new or says something new is refused, and one that says nothing new is not', async () => {
  await servers.ward.db.query(
    `insert into closed_period (id, period_from, period_to, closed_at) values ('q1', '2023-01-01', '2023-03-31', now())`,
  );
  expect(await loadedCounts()).toEqual([0, 0]);
  const before = await contentOf();

  const text = await readFile(join(folder, CONTACTS), 'utf8');
  await change(CONTACTS, 'tx-1,2023-02-01,,15,3', 'tx-1,2023-02-01,,16,3');
  await change(CONTACTS, 'tx-2,2023-05-01', 'tx-2,2023-03-31');
  await appendFile(join(folder, CONTACTS), 'tx-9,2023-03-01,,5,1\ntx-10,2023-06-01,,5,1\n');

  expect((await faultsOf()).map(({ line, code }) => [line, code])).toEqual([
    [2, 'PERIOD_CLOSED'],
    [3, 'PERIOD_CLOSED'],
    [4, 'PERIOD_CLOSED'],
  ]);
  expect(await contentOf()).toEqual(before);
  await writeFile(join(folder, CONTACTS), text);
  await servers.ward.db.query(`update closed_period set reopened_at = now()`);
});

test('a record that was removed or called off since is not changed by its line', async () => {
  await servers.ward.db.query(`update voter_contact set deleted_at = now() where id = 'tx-2'`);
  await change(CONTACTS, 'tx-2,2023-05-01,,14,0', 'tx-2,2023-05-01,,14,1');

  expect(await faultsOf()).toMatchObject([{ file: CONTACTS, line: 3, code: 'NOT_FOUND' }]);
  await change(CONTACTS, 'tx-2,2023-05-01,,14,1', 'tx-2,2023-05-01,,14,0');
});

test('what was raised at a contact follows it when a file moves it, and a day of its own is refused', async () => {
  const raisedOn = () =>
    servers.ward.db.query(`select id, raised_on::text as day, version from voter_recommendation order by id`);
  await change(CONTACTS, 'tx-1,2023-02-01', 'tx-1,2023-01-31');

  expect(await loadedCounts()).toEqual([0, 1]);
  expect(await raisedOn()).toEqual([
    { id: 'k-1', day: '2023-01-31', version: 2 },
    { id: 'k-2', day: '2023-01-31', version: 2 },
  ]);
  await change(RECOMMENDATIONS, 'k-1,tx-1,2023-02-01', 'k-1,tx-1,2023-01-31');
  expect(await loadedCounts()).toEqual([0, 0]);

  const text = await readFile(join(folder, RECOMMENDATIONS), 'utf8');
  await change(RECOMMENDATIONS, 'k-1,tx-1,2023-01-31', 'k-1,tx-1,2023-01-30');
  await appendFile(join(folder, RECOMMENDATIONS), 'k-9,tx-1,2023-02-01,Kiến nghị hư cấu 9,CAPTURED,,,,,,,,\n');
  expect((await faultsOf()).map(({ line, code }) => [line, code])).toEqual([
    [2, 'INCONSISTENT'],
    [4, 'INCONSISTENT'],
  ]);
  expect((await raisedOn())[0]).toMatchObject({ day: '2023-01-31', version: 2 });
  await writeFile(join(folder, RECOMMENDATIONS), text);
});

test('files that move a contact and what was raised at it, with its later days, are loaded together', async () => {
  await change(CONTACTS, 'tx-1,2023-01-31', 'tx-1,2023-02-04');
  await change(RECOMMENDATIONS, 'k-1,tx-1,2023-01-31', 'k-1,tx-1,2023-02-04');
  await change(RECOMMENDATIONS, 'WARD,,2023-02-01', 'WARD,,2023-02-04');

  expect(await loadedCounts()).toEqual([0, 2]);
  expect(
    await servers.ward.db.query(`select id, raised_on::text as day, version from voter_recommendation order by id`),
  ).toEqual([
    { id: 'k-1', day: '2023-02-04', version: 3 },
    { id: 'k-2', day: '2023-02-04', version: 3 },
  ]);
});

test('what was passed up to the city is not changed by a file, and not called off', async () => {
  const file = `ward-council/${WARD}/petition.csv`;
  const text = await readFile(join(folder, file), 'utf8');
  await servers.ward.db.query(`update petition set passed_up_at = now() where id = 'dn-1'`);

  await change(file, 'dn-1,REQUEST', 'dn-1,COMPLAINT');
  expect(await faultsOf()).toMatchObject([{ file, line: 2, code: 'WRONG_STATE' }]);
  await writeFile(join(folder, file), text);
  await change(file, 'TRANSFERRED,TRANSFERRED', 'AWAITING_RESULT,TRANSFERRED');
  expect(await faultsOf()).toMatchObject([{ file, line: 2, code: 'WRONG_STATE' }]);
  await writeFile(join(folder, file), text);
  await servers.ward.db.query(`update petition set passed_up_at = null where id = 'dn-1'`);
});

test('what a ward passed up is changed in the program alone, which tells the ward', async () => {
  const text = await readFile(join(folder, PETITIONS), 'utf8');
  await servers.affairs.db.query(`update petition set origin_ward_id = '${WARD}', origin_id = 'x' where id = 'dn-2'`);

  await change(PETITIONS, '0900 000 502', '0900 000 778');
  expect(await faultsOf()).toMatchObject([{ file: PETITIONS, line: 3, code: 'WRONG_STATE' }]);
  await writeFile(join(folder, PETITIONS), text);
  await servers.affairs.db.query(`update petition set origin_ward_id = null, origin_id = null where id = 'dn-2'`);
});

test('a line that says the same contact or petition as another record is loaded, and its line is told', async () => {
  const said = new Map<string, string>();
  for (const file of [CONTACTS, PETITIONS]) said.set(file, await readFile(join(folder, file), 'utf8'));
  await appendFile(
    join(folder, CONTACTS),
    'tx-8,2023-06-02,Chợ,7,1\ntx-9,2023-06-01,Chợ,7,1\ntx-10,2023-06-02,Chợ,7,1\n',
  );
  const [, first = ''] = said.get(PETITIONS)?.split('\n') ?? [];
  await appendFile(join(folder, PETITIONS), `${first.replace('dn-1,COMPLAINT', 'dn-901,FEEDBACK')}\n`);

  const twice = (await load()).targets.flatMap((target) =>
    target.tables.flatMap(({ file, enteredTwice }) => (enteredTwice ? [[`${target.name}/${file}`, enteredTwice]] : [])),
  );
  const lastLine = (file: string) => said.get(file)?.trimEnd().split('\n').length ?? 0;
  const at = lastLine(CONTACTS);
  expect(twice).toEqual([
    [PETITIONS, [lastLine(PETITIONS) + 1]],
    [CONTACTS, [at + 1, at + 3]],
  ]);

  for (const [file, text] of said) await writeFile(join(folder, file), text);
  const added = [
    [servers.ward, 'voter_contact', ['tx-8', 'tx-9', 'tx-10']],
    [servers.affairs, 'petition', ['dn-901']],
  ] as const;
  for (const [{ db }, table, ids] of added) await db.query(`delete from ${table} where id = any($1)`, [ids]);
});

test('the same files change nothing after officers have corrected every record, in a database of before too', async () => {
  expect(await correctEverything()).toBeGreaterThan(100);
  const before = await contentOf();

  expect(await loadedCounts()).toEqual([0, 0]);
  expect(await contentOf()).toEqual(before);

  for (const { db } of Object.values(servers)) await db.query('truncate loaded_row');
  expect(await loadedCounts()).toEqual([0, 0]);
  expect(await contentOf()).toEqual(before);

  for (const { db } of Object.values(servers)) {
    await db.query('truncate loaded_row');
    await db.query('alter table record_change disable trigger record_change_refuse');
    await db.query(`delete from record_change where action = 'LOADED' and before is null`); // as loads were once
  }
  const withoutLines = await contentOf();
  expect(await loadedCounts()).toEqual([0, 0]);
  expect(await loadedCounts()).toEqual([0, 0]);
  expect(await contentOf()).toEqual(withoutLines);
});
