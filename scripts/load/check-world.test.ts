import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataRefused } from '../../platform/loading/faults';
import { startEmbeddedPostgres } from '../../platform/postgres/embedded-postgres';
import { makePassingFolder } from '../../test/support/passing-folder';
import { bacKan2020, hacTrang } from '../../test/support/world';
import { createEmptyWorldDatabases, testKeysOf } from '../../test/support/world-databases';
import { withEmbeddedHub } from '../hub/embedded-hub';
import { hasHub } from '../hub/hub-databases';
import { checkWorld } from './check-world';
import { loadWorld } from './load-world';

const keys = testKeysOf([...bacKan2020.wardIds, ...hacTrang.wardIds]);
const quiet = { debug: () => undefined, info: () => undefined, error: () => undefined };

let folder: string;
beforeEach(async () => {
  folder = makePassingFolder('check-world');
  await cp(hacTrang.folder, join(folder, 'world'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const world = () => join(folder, 'world');
const inWorld = (...names: string[]) => join(world(), ...names);

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

/** The faults that something refuses files for. */
async function faultsOf(work: Promise<unknown>) {
  const refusal = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(DataRefused);
  return (refusal as DataRefused).faults; // as has been looked at
}

test.each([bacKan2020.folder, hacTrang.folder])(
  'there is nothing to be said against the files of %s',
  async (right) => {
    await expect(checkWorld(right, keys)).resolves.toBeUndefined();
  },
);

test('all faults are told that a load into new databases would find, with no database there', async () => {
  await edit(inWorld('city-council', 'city.csv'), /(\d{4}-\d{2}-\d{2})/, '$1x');
  await appendFile(inWorld('city-council', 'ward.csv'), 'only-one-cell\n');
  await edit(inWorld('citizen-affairs', 'voter-contact.csv'), 'gio-lanh', 'no-such-ward');
  await edit(inWorld('ward-council', 'trang-non', 'council-session.csv'), /REGULAR/, 'IRREGULAR');
  await writeFile(inWorld('ward-council', 'gio-lanh', 'notes.csv'), 'a\n');

  const faults = await faultsOf(checkWorld(world(), keys));

  expect(faults.length).toBeGreaterThanOrEqual(4);
  const databases = await createEmptyWorldDatabases(hacTrang.wardIds);
  try {
    expect(await faultsOf(loadWorld(world(), databases, { keys }))).toEqual(faults);
  } finally {
    await databases.drop();
  }
});

test('a second city, and a ward without its own row, are told too', async () => {
  await edit(inWorld('city-council', 'city.csv'), /\n([^,\n]+)(,.*)\n$/, '\n$1$2\nanother$2\n');
  await edit(inWorld('ward-council', 'gio-lanh', 'ward-council.csv'), /\n[^]*$/, '\n');

  expect(await faultsOf(checkWorld(world(), keys))).toMatchObject([
    { file: inWorld('city-council', 'city.csv'), line: 3, column: 'id' },
    { file: inWorld('ward-council', 'gio-lanh', 'ward-council.csv'), line: 0 },
  ]);
});

test('a hub is not begun with files that are wrong: no database is made', async () => {
  await edit(inWorld('city-council', 'city.csv'), /(\d{4}-\d{2}-\d{2})/, '$1x');
  const dataFolder = join(folder, 'postgres');

  const [fault] = await faultsOf(withEmbeddedHub(world(), dataFolder, quiet, () => Promise.resolve()));

  expect(fault).toMatchObject({ file: inWorld('city-council', 'city.csv'), line: 2, column: 'established_on' });
  const server = await startEmbeddedPostgres({ dataFolder, log: quiet });
  try {
    expect(await hasHub(server.adminUrl)).toBe(false);
  } finally {
    await server.stop();
  }
});
