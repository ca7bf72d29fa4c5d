import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createWorldDatabases, type WorldDatabases } from '../../test/support/world-databases';
import { loadWorld } from './load-world';

const WARD = 'song-hu-cau';
const CONTACTS = 1_500;

const FILES = {
  'city-council/city.csv':
    'id,code,name,name_en,province_name,established_on\nhu-cau,901,Thành phố hư cấu,Made-up City,Tỉnh hư cấu,2010-01-01\n',
  'city-council/ward.csv': `id,code,kind,name,name_en,valid_from,valid_to\n${WARD},90901,WARD,Phường Sông,Song Ward,2010-01-01,\n`,
  'citizen-affairs/voter-contact-round.csv': 'id,name,phase,starts_on\nr-1,Đợt hư cấu,OTHER,2020-01-01\n',
  [`ward-council/${WARD}/ward-council.csv`]: `ward_id,name\n${WARD},HĐND phường Sông\n`,
  [`ward-council/${WARD}/voter-contact.csv`]: `id,held_on,attending,speaking\n${Array.from(
    { length: CONTACTS },
    (_, at) => `c-${at},2020-02-03,40,5\n`,
  ).join('')}`,
  [`ward-council/${WARD}/citizen-dialogue.csv`]: 'id,held_on,topic,citizen_count\nx-1,2020-02-03,Đối thoại,12\n',
};

let databases: WorldDatabases;
let folder: string;
let owner: Client;
beforeAll(async () => {
  databases = await createWorldDatabases([WARD]);
  folder = await mkdtemp(join(tmpdir(), 'killed-load-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  owner = new Client({ connectionString: databases.wards.get(WARD)?.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await databases?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** One number. */
async function count(sql: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(sql);
  return rows[0]?.n ?? 0;
}

const WAITING = `select count(*)::int as n from pg_locks where relation = 'citizen_dialogue'::regclass and not granted`;
const LOADS = `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

test('a load that is killed amid writing leaves nothing behind, and the same load goes through after it', async () => {
  await owner.query('begin; lock table citizen_dialogue in share mode'); // its rows come after those of contacts
  const program = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), folder], {
    env: {
      ...process.env,
      CITY_COUNCIL_DATABASE_URL: databases.cityCouncil.ownerUrl,
      CITIZEN_AFFAIRS_DATABASE_URL: databases.citizenAffairs.ownerUrl,
      WARD_COUNCIL_DATABASE_URLS: `${WARD}=${databases.wards.get(WARD)?.ownerUrl ?? ''}`,
    },
    stdio: 'ignore',
  });
  const ended = once(program, 'exit');
  while ((await count(WAITING)) === 0 && program.exitCode === null);
  expect(program.exitCode).toBeNull();
  program.kill('SIGKILL');
  await ended;
  await owner.query('rollback');
  while ((await count(LOADS)) > 0); // PostgreSQL notices that nobody is there when it wants to answer

  for (const table of ['voter_contact', 'ward_council', 'loaded_row', 'known_unit'])
    expect([table, await count(`select count(*)::int as n from ${table}`)]).toEqual([table, 0]);

  const { targets } = await loadWorld(folder, databases);
  expect(targets.at(-1)?.tables).toContainEqual(
    expect.objectContaining({ table: 'voter_contact', inserted: CONTACTS }),
  );
  expect(await count('select count(*)::int as n from voter_contact')).toBe(CONTACTS);
}, 60_000);
