import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openOwnedDatabase } from '../../platform/database/data-source';
import { DataRefused } from '../../platform/loading/faults';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { hacTrang } from '../../test/support/world';
import { createLoadedWorldDatabases, testKeysOf, type WorldDatabases } from '../../test/support/world-databases';
import { loadWorld } from './load-world';
import { reportText } from './report-text';

// Lines that vanish from the files of a world of which every line was loaded, and what becomes of their records.

const WARD = 'gio-lanh';
const CONTACTS = `ward-council/${WARD}/voter-contact.csv`;
const SESSIONS = `ward-council/${WARD}/council-session.csv`;
const RECOMMENDATIONS = `ward-council/${WARD}/voter-recommendation.csv`;
const keys = testKeysOf(hacTrang.wardIds);
const why = { reason: 'Nhập nhầm' };

let databases: WorldDatabases;
let ward: DataSource;
let folder: string;
beforeAll(async () => {
  databases = await createLoadedWorldDatabases(hacTrang.folder);
  folder = await mkdtemp(join(tmpdir(), 'vanished-'));
  const owned = databases.wards.get(WARD)!; // a ward of the world
  ward = await openOwnedDatabase({ ...WARD_COUNCIL_DATABASE, ownerUrl: owned.ownerUrl, poolSize: 2 });
});
beforeEach(() => cp(hacTrang.folder, folder, { recursive: true }));
afterAll(async () => {
  await ward.destroy();
  await databases.drop();
  await rm(folder, { recursive: true });
});

const load = (removeVanished?: { reason: string }) => loadWorld(folder, databases, { keys, removeVanished });

/** Takes lines out of a file, by their ids. */
async function takeOut(file: string, ...ids: string[]) {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  const left = lines.filter((line) => !ids.some((id) => line.startsWith(`${id},`)));
  expect(left).toHaveLength(lines.length - ids.length);
  await writeFile(join(folder, file), left.join('\n'));
}

async function faultsOf() {
  const error: unknown = await load(why).catch((thrown: unknown) => thrown);
  if (!(error instanceof DataRefused)) throw new Error('the load was not refused', { cause: error });
  return error.faults.map(({ file, line, code, expected }) => ({
    ...{ file: file.slice(folder.length + 1), line, code },
    says: typeof expected === 'string' ? expected : expected.en,
  }));
}

const removed = () =>
  ward
    .query<{ id: string }[]>(
      `select id from voter_contact where deleted_at is not null
       union all select id from voter_recommendation where deleted_at is not null order by id`,
    )
    .then((rows) => rows.map(({ id }) => id));
const historyOf = (id: string) =>
  ward.query<object[]>(
    `select action, actor_subject, reason, version from record_change where record_id = $1 order by version`,
    [id],
  );

test('a vanished line whose record others belong to, or that lies in a closed period, is refused, and nothing is removed', async () => {
  await takeOut(CONTACTS, 'tx-1', 'tx-2');
  expect(await faultsOf()).toEqual([
    {
      ...{ file: CONTACTS, line: 0, code: 'STILL_REFERRED_TO' },
      says: expect.stringContaining('"tx-1" has vanished'),
    },
  ]);
  expect(await removed()).toEqual([]);

  await cp(hacTrang.folder, folder, { recursive: true });
  await takeOut(CONTACTS, 'tx-2');
  await ward.query(
    `insert into closed_period (id, period_from, period_to, closed_at) values ('q2', '2023-04-01', '2023-06-30', now())`,
  );
  expect(await faultsOf()).toMatchObject([{ file: CONTACTS, line: 0, code: 'PERIOD_CLOSED' }]);
  await ward.query('delete from closed_period');
  expect(await removed()).toEqual([]);
});

test('asked for, the records of vanished lines are removed, what belongs to others first, with the reason in the history; and once', async () => {
  await takeOut(CONTACTS, 'tx-1', 'tx-2');
  await takeOut(RECOMMENDATIONS, 'k-1', 'k-2');
  await load();
  expect(await removed()).toEqual([]);

  const report = await load(why);

  expect(await removed()).toEqual(['k-1', 'k-2', 'tx-1', 'tx-2']);
  expect(await historyOf('tx-2')).toEqual([
    { action: 'LOADED', actor_subject: 'npm run load', reason: null, version: 1 },
    { action: 'REMOVED', actor_subject: 'npm run load', reason: 'Nhập nhầm', version: 2 },
  ]);
  const told = reportText(report, 'en');
  expect(told).toMatch(/new +corrected +unchanged +removed\n/);
  expect(told).toMatch(/^ {2}voter_contact +0 +0 +0 +2$/m);
  expect(told).toMatch(/^Total +0 +0 +\d+ +4$/m);
  expect(reportText(await load(why), 'en')).toMatch(/^Total +0 +0 +\d+ +0$/m);
  expect(reportText(await load(), 'en')).not.toContain('removed');
});

test('a vanished line whose record somebody has changed is a CONFLICT', async () => {
  await takeOut(SESSIONS, 'kh-2');
  await ward.query(
    `insert into record_change (record_type, record_id, version, action, actor_subject, actor_role, request_id, after)
     values ('WardSession', 'kh-2', 2, 'CORRECTED', 'officer', 'ward-officer', 'r', '{}')`,
  );

  expect(await faultsOf()).toMatchObject([{ file: SESSIONS, line: 0, code: 'CONFLICT' }]);
});

test('a file that is away removes nothing', async () => {
  const live = () => ward.query<object[]>('select id from council_session where deleted_at is null order by id');
  const before = await live();
  await rm(join(folder, SESSIONS));

  await load(why);

  expect(before).not.toEqual([]);
  expect(await live()).toEqual(before);
});
