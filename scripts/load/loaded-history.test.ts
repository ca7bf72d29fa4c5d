import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';
import { DataRefused } from '../../platform/loading/faults';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { AFFAIRS_KINDS } from '../../subgraphs/citizen-affairs/subgraph';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { CITY_KINDS } from '../../subgraphs/city-council/subgraph';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { WARD_KINDS } from '../../subgraphs/ward-council/subgraph';
import { hacTrang } from '../../test/support/world';
import { createLoadedWorldDatabases, testKeysOf, type WorldDatabases } from '../../test/support/world-databases';
import { loadWorld } from './load-world';

// What the history of records says of a load.

const WARD = 'gio-lanh';
const CONTACTS = `ward-council/${WARD}/voter-contact.csv`;

let databases: WorldDatabases;
let folder: string;
beforeAll(async () => {
  databases = await createLoadedWorldDatabases(hacTrang.folder);
  folder = await mkdtemp(join(tmpdir(), 'world-'));
});
beforeEach(() => cp(hacTrang.folder, folder, { recursive: true }));
afterAll(async () => {
  await databases?.drop();
  await rm(folder, { recursive: true });
});

const load = () => loadWorld(folder, databases, { keys: testKeysOf(hacTrang.wardIds) });

async function using<T>(content: DatabaseContent, ownerUrl: string, act: (db: DataSource) => Promise<T>): Promise<T> {
  const db = await openOwnedDatabase({ ...content, ownerUrl, poolSize: 1 });
  return act(db).finally(() => db.destroy());
}

const ward = <T>(act: (db: DataSource) => Promise<T>) =>
  using(WARD_COUNCIL_DATABASE, databases.wards.get(WARD)!.ownerUrl, act); // a ward of the world

test('every loaded record has a line that names who loaded it, the file and the line', async () => {
  const servers = [
    [CITY_COUNCIL_DATABASE, databases.cityCouncil, CITY_KINDS],
    [CITIZEN_AFFAIRS_DATABASE, databases.citizenAffairs, AFFAIRS_KINDS],
    [WARD_COUNCIL_DATABASE, databases.wards.get(WARD)!, WARD_KINDS],
  ] as const;
  for (const [content, { ownerUrl }, kinds] of servers) {
    await using(content, ownerUrl, async (db) => {
      for (const { record } of kinds) {
        const { tablePath, name } = db.getMetadata(record);
        const without = await db.query<unknown[]>(
          `select from ${tablePath} r where not exists (
             select from record_change c where c.record_type = $1 and c.record_id = r.id and c.version = 1 and c.action = 'LOADED'
               and c.actor_subject = 'npm run load' and c.before is null and c.source ~ '/[a-z-]+[.]csv:[0-9]+$')`,
          [name],
        );
        expect([name, without.length]).toEqual([name, 0]);
      }
    });
  }
});

test('of personal data the line says that it was there, and nothing else', async () => {
  const [line] = await using(CITIZEN_AFFAIRS_DATABASE, databases.citizenAffairs.ownerUrl, (db) =>
    db.query<object[]>(
      `select source, after, sealed_changes as sealed from record_change where record_type = 'Petition' and record_id = 'dn-3'`,
    ),
  );

  expect(line).toMatchObject({
    source: 'citizen-affairs/petition.csv:4',
    sealed: expect.arrayContaining(['petitioner_name', 'petitioner_phone']) as unknown,
  });
  expect(JSON.stringify(line)).not.toMatch(/0900|petitioner_phone":/);
});

test('what was probably entered twice is told of at the version that the load wrote, with the others by their ids', async () => {
  await appendFile(
    join(folder, CONTACTS),
    'tx-8,2023-06-02,Chợ,7,1\ntx-9,2023-06-01,Chợ,7,1\ntx-10,2023-06-02,Chợ,7,1\n',
  );
  await load();

  expect(
    await ward((db) => db.query(`select record_id, version, code, record_ids from record_warning order by 1`)),
  ).toEqual([
    { record_id: 'tx-10', version: 1, code: 'PROBABLY_ENTERED_TWICE', record_ids: ['tx-8'] },
    { record_id: 'tx-8', version: 1, code: 'PROBABLY_ENTERED_TWICE', record_ids: ['tx-10'] },
  ]);
});

test('into the records of a ward that is an archive nothing new is loaded', async () => {
  await ward((db) => db.query(`update ward_council set archived_since = '2023-12-31', archive_reason = 'Sáp nhập'`));
  await appendFile(join(folder, CONTACTS), 'tx-11,2023-06-03,Chợ,7,1\n');

  const refused: unknown = await load().catch((error: unknown) => error);

  expect(refused).toBeInstanceOf(DataRefused);
  expect((refused as DataRefused).faults).toMatchObject([{ code: 'ARCHIVED' }]);
  expect(await ward((db) => db.query(`select from voter_contact where id = 'tx-11'`))).toEqual([]);
});
