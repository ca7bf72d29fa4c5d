import { randomBytes } from 'node:crypto';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hacTrang } from '../../test/support/world';
import { typeCommand } from '../../test/support/type-command';
import { createEmptyWorldDatabases, type WorldDatabases } from '../../test/support/world-databases';
import type { HubKeys } from '../hub/hub-keys';
import { DATABASE_VARIABLES, readHubStores } from '../hub/hub-stores';
import { loadCommand } from './load-command';

const newKey = () => randomBytes(32).toString('base64');

let databases: WorldDatabases;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  databases = await createEmptyWorldDatabases(hacTrang.wardIds);
  env = {
    CITY_COUNCIL_DATABASE_URL: databases.cityCouncil.ownerUrl,
    CITIZEN_AFFAIRS_DATABASE_URL: databases.citizenAffairs.ownerUrl,
    CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS: `k1=${newKey()}`,
    WARD_COUNCIL_PERSONAL_DATA_KEYS: hacTrang.wardIds.map((wardId) => `${wardId}:k1=${newKey()}`).join(';'),
    WARD_COUNCIL_DATABASE_URLS: [...databases.wards].map(([id, { ownerUrl }]) => `${id}=${ownerUrl}`).join(','),
  };
});
afterAll(() => databases.drop());

const run = (args: string[], surroundings: Parameters<typeof typeCommand>[2] = {}) =>
  typeCommand(loadCommand, args, { env, ...surroundings });

test('a load prints the rows of every table, and of a second one that nothing has changed', async () => {
  const first = await run([hacTrang.folder]);
  const second = await run([hacTrang.folder]);

  expect([first.code, second.code]).toEqual([0, 0]);
  expect(first.err).toMatch(/^Kiểm tra city-council$/m);
  expect(first.out).toMatch(/^ {2}voter_recommendation +18 +0 +0$/m);
  expect(second.out).toMatch(/^ {2}voter_recommendation +0 +0 +18$/m);
  expect(second.out).toMatch(/^Tổng +0 +0 +\d+$/m);
});

test('a terminal sees its progress in one line that is taken away at the end', async () => {
  const { out, err } = await run([hacTrang.folder], { isTTY: true });

  expect(out).toMatch(/^ .*mới/);
  expect(err).toContain('\r\u001b[KKiểm tra citizen-affairs voter_recommendation 18\r\u001b[K');
  expect(err).not.toContain('\n');
});

test('wrong data ends it with code 1 and every fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'world-'));
  await cp(hacTrang.folder, folder, { recursive: true });
  await appendFile(join(folder, 'city-council/planned-tasks.csv'), 'id\n');
  await appendFile(join(folder, 'citizen-affairs/petition.csv'), 'dn-1,,,,,,,,,,,,,,\n');

  const { code, err } = await run([folder]);

  expect(code).toBe(1);
  expect(err).toContain('planned-tasks.csv');
  expect(err).toContain('petition.csv:12');
  await rm(folder, { recursive: true });
});

test('an environment that names no database ends it with a sentence that names the variables', async () => {
  const { code, err } = await run([hacTrang.folder], { env: {} });

  expect([code, err.split('\n').length]).toEqual([1, 2]);
  for (const name of DATABASE_VARIABLES) expect(err).toContain(name);
});

test('without keys nothing is loaded, and each file with personal data says so without a word of it', async () => {
  const keyless = { ...env, CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS: '', WARD_COUNCIL_PERSONAL_DATA_KEYS: '' };

  const { code, err } = await run([hacTrang.folder], { env: keyless });

  expect(code).toBe(1);
  expect(err.match(/petition\.csv:1 column "petitioner_name, [^"]*": — expected a key/g)).toHaveLength(4);
  expect(err).not.toMatch(/mẫu|0900/);
});

test('where the environment names no database, the embedded ones are loaded', async () => {
  const keys = readHubStores(env)?.keys as HubKeys; // this environment has them all

  const { code, out } = await run([hacTrang.folder], {
    env: {},
    withEmbeddedDatabases: (_, use) => use({ databases, keys }),
  });

  expect(code).toBe(0);
  expect(out).toMatch(/^Tổng/m);
});

test.each([
  [[], 2],
  [['bac-kan-2020', 'bac-kan-2020'], 2],
  [['bac-kan-2020', '--overwrite'], 2],
  [['bac-kan-2020', '--remove-vanished'], 2],
  [['bac-kan-2020', '--reason', 'why'], 2],
  [['no-such-world'], 2],
  [['docs'], 1],
])('called as npm run load -- %j it says what it expected, without a trace', async (args, expected) => {
  const { code, err } = await run(args);

  expect(code).toBe(expected);
  expect(err).toMatch(/Gọi sai cách|Cách dùng|đi với nhau|cần các thư mục city-council/);
  expect(err).not.toContain('    at ');
});
