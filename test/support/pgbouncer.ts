import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** For how long a connection to PostgreSQL is lent out. */
export type PoolMode = 'session' | 'transaction';

/** A pooler of connections before some databases. */
export interface Pooler {
  /** The same database, by way of the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/** Where Debian puts it. */
const PROGRAM = '/usr/sbin/pgbouncer';

/** Whether PgBouncer is installed here. */
export const hasPgBouncer = existsSync(PROGRAM);

/** It refuses to be root. */
const NOBODY = 65534;

/** Starts a PgBouncer before the databases of these addresses, which has so many processes for each. The caller stops it. */
export async function startPgBouncer(urls: readonly string[], mode: PoolMode, size: number): Promise<Pooler> {
  const folder = mkdtempSync(join(tmpdir(), 'hai-cap-pgbouncer-'));
  const port = await freePort();
  const addresses = urls.map((url) => new URL(url));
  writeFileSync(
    join(folder, 'users.txt'),
    addresses.map(({ username, password }) => `"${username}" "${decodeURIComponent(password)}"\n`).join(''),
  );
  writeFileSync(join(folder, 'pgbouncer.ini'), configOf(addresses, { folder, port, mode, size }));
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  const program = spawn(PROGRAM, ['-q', join(folder, 'pgbouncer.ini')], {
    stdio: 'ignore',
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const through = (url: string): string =>
    Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href;
  const stop = async () => {
    program.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const url of urls.slice(0, 1)) await answers(through(url));
  } catch (error) {
    await stop();
    throw error;
  }
  return { through, stop };
}

function configOf(
  addresses: readonly URL[],
  { folder, port, mode, size }: { folder: string; port: number; mode: string; size: number },
): string {
  const databases = addresses.map(({ hostname, port: at, pathname }) => {
    const name = pathname.slice(1);
    return `${name} = host=${hostname} port=${at} dbname=${name}`;
  });
  return [
    '[databases]',
    ...new Set(databases),
    '[pgbouncer]',
    ...[
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      `auth_file = ${join(folder, 'users.txt')}`,
    ],
    ...['auth_type = trust', `pool_mode = ${mode}`, `default_pool_size = ${size}`, 'max_client_conn = 200', ''],
  ].join('\n');
}

/** Over a connection that sets nothing: a process that is lent out afterwards is as PostgreSQL has it. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined); // it comes out of the statement that meets it
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (error) {
      if (tries >= 100) throw error;
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}
