import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileDamaged } from './copied-files';
import { type ClusterCopy, copyCluster } from './copy-cluster';
import { insideOf } from './copy-rows';
import { removeDataFolder } from './data-folder';
import { type EmbeddedServer, startEmbeddedPostgres } from './embedded-postgres';
import { DataFolderInUse } from './embedded-postgres.errors';
import { FIRST_START_SETTINGS, placeCluster } from './place-cluster';
import { withClient } from './with-client';

jest.setTimeout(120_000);

const log = { debug: () => undefined, info: () => undefined, error: () => undefined };
const running: EmbeddedServer[] = [];
let folder: string;
let copy: ClusterCopy & { folder: string };
let secret: string;
let writtenBefore: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copy-cluster-'));
  chmodSync(folder, 0o711); // the server's own user passes through
  const server = await start('source');
  ({ secret } = server);
  for (const name of ['sender', 'receiver']) {
    await withClient(server.adminUrl, (admin) => admin.query(`create database ${name}`));
    await withClient(insideOf(server.adminUrl, name), (client) => client.query('create table crossed (id serial)'));
  }
  copy = { folder: join(folder, 'copy'), ...(await whileCrossing(server, join(folder, 'copy'))) };
});
afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  for (const name of ['source', 'restored', 'damaged']) removeDataFolder(join(folder, name));
  rmSync(folder, { recursive: true, force: true });
});

async function start(name: string, settings: Record<string, string> = {}): Promise<EmbeddedServer> {
  const server = await startEmbeddedPostgres({
    ...{ dataFolder: join(folder, name), log, settings: { fsync: 'off', ...settings } },
  });
  running.push(server);
  return server;
}

/** Copies a server while one row after the other is written in one of its databases and then in the other one. */
async function whileCrossing({ adminUrl }: EmbeddedServer, target: string): Promise<ClusterCopy> {
  let isOver = false;
  let rows = 0;
  let begun = () => undefined as void;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const writing = withClient(insideOf(adminUrl, 'sender'), (sender) =>
    withClient(insideOf(adminUrl, 'receiver'), async (receiver) => {
      while (!isOver) {
        for (const side of [sender, receiver]) await side.query('insert into crossed default values');
        rows += 1;
        begun();
      }
    }),
  );
  await hasBegun;
  writtenBefore = rows;
  const made = await copyCluster(adminUrl, target).finally(() => (isOver = true));
  await writing;
  return made;
}

const count = ({ adminUrl }: EmbeddedServer, database: string): Promise<number> =>
  withClient(insideOf(adminUrl, database), async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from crossed');
    return rows[0]?.count ?? -1;
  });

test('a copy that was made while people wrote has all databases as they were at one moment, and knows that it is one', async () => {
  await placeCluster(copy, { dataFolder: join(folder, 'restored'), secret, isDurable: false });
  const restored = await start('restored', FIRST_START_SETTINGS);

  const [sent, taken] = [await count(restored, 'sender'), await count(restored, 'receiver')];
  expect([sent, sent - 1]).toContain(taken);
  expect(taken).toBeGreaterThanOrEqual(writtenBefore);
  const [{ timeline } = { timeline: '' }] = await withClient(restored.adminUrl, async (client) => {
    return (
      await client.query<{ timeline: string }>(`select left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline`)
    ).rows;
  });
  expect(timeline).toBe('00000002');
  await expect(placeCluster(copy, { dataFolder: join(folder, 'restored'), secret, isDurable: false })).rejects.toThrow(
    DataFolderInUse,
  );
});

test('a copy with a file that is not what was copied is not placed', async () => {
  const file = join(copy.folder, 'PG_VERSION');
  const before = readFileSync(file, 'utf8');
  const dataFolder = join(folder, 'damaged');
  writeFileSync(file, '17\n');
  try {
    await expect(placeCluster(copy, { dataFolder, secret, isDurable: false })).rejects.toThrow(FileDamaged);
  } finally {
    writeFileSync(file, before);
  }
  await placeCluster(copy, { dataFolder, secret, isDurable: false }); // nothing was left of the first try
});
