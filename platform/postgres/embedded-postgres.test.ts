import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { locateCluster } from './data-folder';
import { startEmbeddedPostgres, type EmbeddedServer } from './embedded-postgres';
import { isPostgresOf } from './process-identity';
import { findServerBinaries } from './server-binaries';
import { chooseServerUser } from './server-user';

const log = { debug: () => undefined, info: () => undefined, error: () => undefined };
const scratch = mkdtempSync(join(tmpdir(), 'embedded-postgres-test-'));
const running: EmbeddedServer[] = [];
const children: ChildProcess[] = [];
let copies = 0;

async function start(dataFolder: string, port?: number): Promise<EmbeddedServer> {
  const server = await startEmbeddedPostgres({
    dataFolder,
    log,
    settings: { fsync: 'off' },
    ...(port ? { port } : {}),
  });
  running.push(server);
  return server;
}

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[]; // the rows are what the statement says
  } finally {
    await client.end();
  }
}

/** A data folder with one table `shoe` of one row, not running: a copy, since making one takes a second. */
function filledFolder(): string {
  const copy = join(scratch, `copy-${++copies}`);
  execFileSync('cp', ['-a', join(scratch, 'original'), copy]);
  return copy;
}

/** Runs another process that serves `dataFolder`; gives it and the server's address. */
async function startElsewhere(dataFolder: string): Promise<{ child: ChildProcess; adminUrl: string }> {
  const program = join(__dirname, 'serve-until-interrupted.fixture.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [adminUrl] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]; // readline gives text
  return { child, adminUrl };
}

function serverPid(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(locateCluster(dataFolder), 'postmaster.pid'), 'utf8'), 10);
}

beforeAll(async () => {
  // Closed to others, as temporary folders of root are: servers may only need to pass through.
  execFileSync('chmod', ['711', scratch]);
  const server = await start(join(scratch, 'original'));
  await query(server.adminUrl, 'CREATE TABLE shoe AS SELECT 42 AS size');
  await server.stop();
}, 60_000);

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('data, secret and password are kept between two starts, and nobody else can read the secret', async () => {
  const folder = filledFolder();
  const first = await start(folder);
  await query(first.adminUrl, 'INSERT INTO shoe VALUES (43)');
  await first.stop();

  const second = await start(folder);

  expect(await query(second.adminUrl, 'SELECT size FROM shoe ORDER BY size')).toEqual([{ size: 42 }, { size: 43 }]);
  expect(second.secret).toBe(first.secret);
  expect(new URL(second.adminUrl).password).toBe(new URL(first.adminUrl).password);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

test('a database speaks UTF-8, sorts by code point and knows the letters of Vietnamese', async () => {
  const { adminUrl } = await start(filledFolder());

  const sql = "SELECT current_setting('server_encoding') AS encoding, upper('đường') AS upper, 'Z' < 'a' AS by_code";
  expect(await query(adminUrl, sql)).toEqual([{ encoding: 'UTF8', upper: 'ĐƯỜNG', by_code: true }]);
});

test('a role that is no superuser cannot open the databases that every server has', async () => {
  const { adminUrl } = await start(filledFolder());
  await query(adminUrl, "CREATE ROLE stranger LOGIN PASSWORD 'x'");

  for (const database of ['postgres', 'template1']) {
    const url = Object.assign(new URL(adminUrl), {
      username: 'stranger',
      password: 'x',
      pathname: `/${database}`,
    }).href;
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  }
});

test('a folder that cannot be written is refused', async () => {
  writeFileSync(join(scratch, 'file'), '');

  await expect(start(join(scratch, 'file', 'data'))).rejects.toMatchObject({ code: 'DATA_FOLDER_NOT_WRITABLE' });
  await expect(start('/proc/data')).rejects.toMatchObject({ code: 'DATA_FOLDER_NOT_WRITABLE' });
});

test('a folder that holds something else is refused and left as it was', async () => {
  const folder = join(scratch, 'home');
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, 'letter.txt'), '');

  await expect(start(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_NOT_OURS' });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.each([
  ['without its control file', (cluster: string) => rmSync(join(cluster, 'global', 'pg_control'))],
  [
    'with rubbish for a control file',
    (cluster: string) => writeFileSync(join(cluster, 'global', 'pg_control'), 'rubbish'),
  ],
  ['of another version', (cluster: string) => writeFileSync(join(cluster, 'PG_VERSION'), '9.6\n')],
  ['without its log', (cluster: string) => execFileSync('sh', ['-c', `rm ${cluster}/pg_wal/0*`])],
  ['without its roles', (cluster: string) => rmSync(join(cluster, 'global', '1260'))],
  ['without its secret', (cluster: string) => rmSync(join(cluster, '..', 'secret'))],
])('a database %s is refused as corrupt, and nothing is left running', async (_, spoil) => {
  const folder = filledFolder();
  spoil(join(folder, 'cluster'));

  await expect(start(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_CORRUPT' });
  await expect(start(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_CORRUPT' });
});

test('what a start left half made is made anew', async () => {
  const folder = join(scratch, 'half-made');
  mkdirSync(join(folder, 'initialising-abc', 'cluster'), { recursive: true });

  const { adminUrl } = await start(folder);

  expect(await query(adminUrl, 'SELECT 1 AS ok')).toEqual([{ ok: 1 }]);
});

test('new data waits for no disk until it is made durable; what ended before that is made anew', async () => {
  const dataFolder = join(scratch, 'filled');
  const startFilling = async (): Promise<EmbeddedServer> => {
    const server = await startEmbeddedPostgres({ dataFolder, log, isDurableLater: true });
    running.push(server);
    return server;
  };
  const fsync = async ({ adminUrl }: EmbeddedServer) => query(adminUrl, 'SHOW fsync');
  const shoe = ({ adminUrl }: EmbeddedServer) => query(adminUrl, "SELECT to_regclass('shoe')::text AS shoe");

  const interrupted = await startFilling();
  expect(await fsync(interrupted)).toEqual([{ fsync: 'off' }]);
  await query(interrupted.adminUrl, 'CREATE TABLE shoe AS SELECT 42 AS size');
  await interrupted.stop();

  const second = await startFilling();
  expect(await shoe(second)).toEqual([{ shoe: null }]);
  await query(second.adminUrl, 'CREATE TABLE shoe AS SELECT 42 AS size');
  await second.makeDurable();
  expect(await fsync(second)).toEqual([{ fsync: 'on' }]);
  await second.stop();

  const third = await startFilling();
  expect(await shoe(third)).toEqual([{ shoe: 'shoe' }]);
  expect(await fsync(third)).toEqual([{ fsync: 'on' }]);
  expect(second.secret).toBe(interrupted.secret);
});

test('a wanted port that is taken is refused, and the folder is free again', async () => {
  const folder = filledFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number }; // a string only for a socket file

  await expect(start(folder, port)).rejects.toMatchObject({ code: 'PORT_TAKEN', port });

  other.close();
  await once(other, 'close');
  expect((await start(folder, port)).port).toBe(port);
});

test('a bad setting is named, and is not taken for corrupt data', async () => {
  const settings = { max_connections: 'many' };

  await expect(startEmbeddedPostgres({ dataFolder: filledFolder(), log, settings })).rejects.toMatchObject({
    code: 'SERVER_FAILED',
    message: expect.stringContaining('max_connections') as string,
  });
});

test('a folder that a living process serves is refused, with the number of that process', async () => {
  const folder = filledFolder();
  await start(folder);
  await expect(start(folder)).rejects.toMatchObject({ code: 'SERVER_ALREADY_RUNNING', pid: process.pid });

  const elsewhere = filledFolder();
  const { child } = await startElsewhere(elsewhere);
  await expect(start(elsewhere)).rejects.toMatchObject({ code: 'SERVER_ALREADY_RUNNING', pid: child.pid });
});

test('after its process was killed the folder starts again at once, with the data', async () => {
  const folder = filledFolder();
  const { child, adminUrl } = await startElsewhere(folder);
  await query(adminUrl, 'INSERT INTO shoe VALUES (43)');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const server = await start(folder);

  expect(await query(server.adminUrl, 'SELECT size FROM shoe ORDER BY size')).toEqual([{ size: 42 }, { size: 43 }]);
});

test('a server whose process was killed ends by itself', async () => {
  const folder = filledFolder();
  const { child, adminUrl } = await startElsewhere(folder);
  const session = new Client({ connectionString: adminUrl });
  const ended = new Promise((resolve) => session.on('error', resolve)); // the first of two counts
  await session.connect();

  child.kill('SIGKILL');

  expect(await ended).toMatchObject({ code: '57P01' }); // ended by the administrator: a shutdown, not a crash
});

test('a server that was left behind is ended, and a start then works', async () => {
  const folder = filledFolder();
  const cluster = locateCluster(folder);
  const user = chooseServerUser(cluster);
  const options = ['-D', cluster, '-c', 'listen_addresses=', '-c', 'unix_socket_directories=.'];
  const orphan = spawn(findServerBinaries(user).postgres, options, {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(orphan);
  const gone = once(orphan, 'exit');
  await new Promise<void>((resolve) => {
    createInterface({ input: orphan.stderr }).on('line', (line) => line.includes('ready to accept') && resolve());
  });
  expect(isPostgresOf(cluster, orphan.pid!)).toBe(true);

  const server = await start(folder);

  expect(await gone).toEqual([0, null]);
  expect(await query(server.adminUrl, 'SELECT size FROM shoe')).toEqual([{ size: 42 }]);
});

test('locks whose numbers belong to other processes by now do not hinder a start', async () => {
  const folder = filledFolder();
  const cluster = locateCluster(folder);
  // Both numbers live, but neither is the process that the lock was about. The first is of the server's own user, as
  // a small number in a restarted container is: PostgreSQL by itself would refuse to start.
  const bystander = spawn('/bin/sh', ['-c', 'read -r _'], { ...chooseServerUser(cluster), cwd: '/' });
  children.push(bystander);
  await once(bystander, 'spawn');
  writeFileSync(join(cluster, 'postmaster.pid'), `${bystander.pid}\n${cluster}\n1\n5432\n\n\n`);
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: 1, identity: 'of an earlier one' }));

  const server = await start(folder);

  expect(serverPid(folder)).not.toBe(bystander.pid);
  expect(await query(server.adminUrl, 'SELECT size FROM shoe')).toEqual([{ size: 42 }]);
});

test('an interrupted process stops its server and ends with the code it chose', async () => {
  const folder = filledFolder();
  const { child } = await startElsewhere(folder);
  const pid = serverPid(folder);
  expect(isPostgresOf(locateCluster(folder), pid)).toBe(true);

  child.kill('SIGINT');

  expect(await once(child, 'exit')).toEqual([7, null]);
  expect(isPostgresOf(locateCluster(folder), pid)).toBe(false);
});
