import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { hacTrang } from '../../test/support/world';
import { createWorldDatabases, type WorldDatabases } from '../../test/support/world-databases';
import type { HubKeys } from '../hub/hub-keys';
import { readHubStores } from '../hub/hub-stores';
import { loadWorld } from '../load/load-world';
import { typeCommand } from '../../test/support/type-command';
import { personalDataCommand } from './personal-data-command';

const SERVERS = ['citizen-affairs', ...hacTrang.wardIds];
const newKeys = () => new Map(SERVERS.map((server) => [server, randomBytes(32).toString('base64')]));
const [oldKeys, freshKeys] = [newKeys(), newKeys()];
const old = (server: string) => `old=${oldKeys.get(server)}`;
const fresh = (server: string) => `fresh=${freshKeys.get(server)}`;

let databases: WorldDatabases;
let place: NodeJS.ProcessEnv;
beforeAll(async () => {
  databases = await createWorldDatabases(hacTrang.wardIds);
  place = {
    CITY_COUNCIL_DATABASE_URL: databases.cityCouncil.ownerUrl,
    CITIZEN_AFFAIRS_DATABASE_URL: databases.citizenAffairs.ownerUrl,
    WARD_COUNCIL_DATABASE_URLS: [...databases.wards].map(([wardId, { ownerUrl }]) => `${wardId}=${ownerUrl}`).join(','),
  };
}, 60_000);
afterAll(() => databases?.drop());

/** Loads the world, sealed with the old keys. */
async function loadSealed(): Promise<void> {
  for (const url of [databases.citizenAffairs, ...databases.wards.values()]) await query(url.ownerUrl, TABLES_EMPTY);
  await loadWorld(hacTrang.folder, databases, { keys: readHubStores(envOf(old))?.keys });
}

/** Petitions refer to nothing, and nothing to them. */
const TABLES_EMPTY = `do $$ begin if to_regclass('petition') is not null then delete from reminder; delete from petition; end if; end $$`;

/** The environment in which each server has this key ring. */
const envOf = (ringOf: (server: string) => string): NodeJS.ProcessEnv => ({
  ...place,
  CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS: ringOf('citizen-affairs'),
  WARD_COUNCIL_PERSONAL_DATA_KEYS: hacTrang.wardIds.map((wardId) => `${wardId}:${ringOf(wardId)}`).join(';'),
});

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const run = (args: string[], env: NodeJS.ProcessEnv) => typeCommand(personalDataCommand, args, { env });

const rotated = (server: string) => `${fresh(server)},${old(server)}`;

describe('a reseal with both keys', () => {
  beforeEach(loadSealed);

  test('after a rotation and a reseal everything is read under the new keys alone', async () => {
    const { code, out, err } = await run(['reseal'], envOf(rotated));

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^citizen-affairs: 35 .* 35 .* 35 .*"fresh"$/m);
    expect(out).toMatch(/Có thể bỏ các khóa cũ\.\n$/);
    const ring = readHubStores(envOf(fresh))?.keys.citizenAffairs;
    const written = parse<Record<string, string>>(
      readFileSync(join(hacTrang.folder, 'citizen-affairs/petition.csv'), 'utf8'),
      { columns: true },
    );
    const held = await query<{ id: string; content: string }>(
      databases.citizenAffairs.ownerUrl,
      'select * from petition',
    );
    const read = held.map(({ id, content }) => [id, ring?.open(content, { table: 'petition', column: 'content', id })]);
    expect(read.sort()).toEqual(written.map(({ id, content }) => [id, content]).sort());
  });

  test('the same files loaded with the new keys alone change nothing', async () => {
    await run(['reseal'], envOf(rotated));

    const { targets } = await loadWorld(hacTrang.folder, databases, { keys: readHubStores(envOf(fresh))?.keys });

    const tables = targets.flatMap((target) => target.tables).filter(({ table }) => table === 'petition');
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(table).toMatchObject({ inserted: 0, updated: 0 });
  });

  test('a second reseal finds nothing on old keys', async () => {
    await run(['reseal'], envOf(rotated));

    const { code, out } = await run(['reseal'], envOf(rotated));

    expect(code).toBe(0);
    expect(out).toMatch(/^citizen-affairs: 35 .* 0 .* 0 .*"fresh"$/m);
  });

  test('where the environment names no database, those of npm start are resealed, of the world whose name in data/ is given', async () => {
    const keys = readHubStores(envOf(rotated))?.keys as HubKeys; // this environment has them all
    const folders: string[] = [];

    const { code } = await typeCommand(personalDataCommand, ['reseal', 'bac-kan-2020'], {
      withEmbeddedDatabases: (folder, use) => {
        folders.push(folder);
        return use({ databases, keys });
      },
    });

    expect([code, folders]).toEqual([0, ['data/bac-kan-2020']]);
  });
});

describe('what changes nothing', () => {
  beforeAll(loadSealed);

  test('with an old key taken away too early it says what does not open, and ends with code 1', async () => {
    const { code, out, err } = await run(['reseal'], envOf(fresh));

    expect(code).toBe(1);
    expect(out).not.toContain('Có thể bỏ');
    expect(err).toContain('citizen-affairs: petition.petitioner_name, id "dn-1": không mở được (UNKNOWN_KEY)');
    expect(out + err).not.toMatch(/mẫu|0900|sealed\.1/);
    for (const key of [...oldKeys.values(), ...freshKeys.values()]) expect(out + err).not.toContain(key);
  });

  test('nothing is changed where the keys of one server are missing', async () => {
    const before = await query(databases.citizenAffairs.ownerUrl, 'select * from petition order by id');

    const { code, err } = await run(['reseal'], { ...envOf(rotated), WARD_COUNCIL_PERSONAL_DATA_KEYS: '' });

    expect([code, err.split('\n').length]).toEqual([1, 2]);
    expect(err).toContain('ward-council/gio-lanh');
    expect(await query(databases.citizenAffairs.ownerUrl, 'select * from petition order by id')).toEqual(before);
  });

  test.each([[[]], [['unseal']], [['reseal', 'one', 'two']], [['reseal', 'a/folder/beside/the/variables']]])(
    'called as npm run personal-data -- %j it says how it is used, without a trace',
    async (args) => {
      const { code, err } = await run(args, envOf(rotated));

      expect(code).toBe(2);
      expect(err).toMatch(/Gọi sai cách|Cách dùng|Thư mục/);
      expect(err).not.toContain('    at ');
    },
  );
});
