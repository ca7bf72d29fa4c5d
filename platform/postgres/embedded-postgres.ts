import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { adminUrlOf } from './admin-url';
import { ADMIN, createCluster, type Durability, waitForDisk } from './create-cluster';
import {
  hasCluster,
  isUnfinished,
  keepSecret,
  locateCluster,
  markFinished,
  markUnfinished,
  openDataFolder,
  settleCluster,
} from './data-folder';
import { deriveSecret } from './derive-secret';
import { DataFolderCorrupt, PortTaken } from './embedded-postgres.errors';
import { ownDataFolder } from './folder-owner';
import { findServerBinaries } from './server-binaries';
import { explainFailure, isPredecessorEnding } from './server-failure';
import { EndedEarly, runServer, stopOrphan, type ServerProcess } from './server-process';
import { chooseServerUser, type ServerUser } from './server-user';
import { withClient } from './with-client';

/** Where the server tells what it does: any logger of levels, `console` too. The server's own lines come as `debug`. */
export interface ServerLog {
  debug(text: string): void;
  info(text: string): void;
  error(text: string): void;
}

/** How to start a server. */
export interface EmbeddedPostgresOptions {
  /** Folder of the data, the secret and the owner file; made when missing, relative to the working folder. */
  dataFolder: string;
  log: ServerLog;
  /** Settings of PostgreSQL by name, as in postgresql.conf, for this start only. */
  settings?: Readonly<Record<string, string | number>>;
  /** A port on 127.0.0.1; a free one when left out. */
  port?: number;
  /**
   * Fills new data without waiting for the disk until `makeDurable` is called. What was not made durable when its server ended, the
   * next start makes anew.
   */
  isDurableLater?: boolean;
}

/** A running PostgreSQL on 127.0.0.1. */
export interface EmbeddedServer {
  /** Address of the database "postgres" for the superuser, password included. */
  adminUrl: string;
  port: number;
  /** Kept beside the data, the same at every start: the passwords of roles are derived from it by `deriveSecret`. */
  secret: string;
  /** Makes new data outlive the machine, once it is filled; nothing is to do where it does already. */
  makeDurable(): Promise<void>;
  /** Ends every session and the server, data safe; settles when its last process is gone. May be called twice. */
  stop(): Promise<void>;
}

/** A folder that is ready to be served. */
interface Prepared {
  dataFolder: string;
  cluster: string;
  postgres: string;
  initdb: string;
  user: ServerUser | null;
}

/** How long processes of a killed server may take to notice, and how often a free port may be snatched away. */
const PREDECESSOR_MS = 20_000;
const FREE_PORT_TRIES = 5;

/**
 * Starts PostgreSQL on a data folder, creating the database on the first start. The caller must `stop()` it; no
 * handler of signals or exits is installed here. When the caller is killed instead, the server ends by itself within
 * moments, and what a crash leaves behind (locks, a server without owner, a half-made cluster) the next start clears.
 * As root the server runs as another user, and files which that user cannot reach are kept under /var/lib.
 * Refuses with one of the classes of embedded-postgres.errors.ts. Linux and macOS.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedServer> {
  const dataFolder = resolve(options.dataFolder);
  openDataFolder(dataFolder);
  const disown = ownDataFolder(dataFolder);
  try {
    const prepared = await prepareFolder(dataFolder, options);
    const { server, port } = await serve(prepared, options);
    void server.ended.then(disown);
    const secret = keepSecret(dataFolder);
    const adminUrl = adminUrlOf(secret, port);
    await closeSharedDatabases(adminUrl).catch(async (error: Error) => {
      // Not a fast shutdown: a server with broken system tables may not finish one.
      await stopOrphan(prepared.cluster, 'SIGQUIT');
      throw new DataFolderCorrupt(dataFolder, error.message);
    });
    const makeDurable = () => finish(prepared, adminUrl);
    return { adminUrl, port, secret, makeDurable, stop: createStop(server, options.log) };
  } catch (error) {
    disown();
    throw error;
  }
}

async function prepareFolder(dataFolder: string, options: EmbeddedPostgresOptions): Promise<Prepared> {
  const { log } = options;
  const found = locateCluster(dataFolder);
  await stopOrphan(found);
  if (isUnfinished(dataFolder)) removeUnfinished(dataFolder, found);
  const user = chooseServerUser(found);
  const { initdb, postgres, majorVersion } = findServerBinaries(user);
  if (hasCluster(dataFolder, found, majorVersion)) return { dataFolder, cluster: found, postgres, initdb, user };

  const cluster = settleCluster(dataFolder, user);
  log.info(`creating the database in ${cluster}`);
  const adminPassword = deriveSecret(keepSecret(dataFolder), ADMIN);
  const durability = durabilityOf(options);
  if (durability === 'LATER') markUnfinished(dataFolder);
  await createCluster({ dataFolder, cluster, initdb, user, adminPassword, durability }).catch(explained(dataFolder));
  return { dataFolder, cluster, postgres, initdb, user };
}

function durabilityOf({ settings, isDurableLater = false }: EmbeddedPostgresOptions): Durability {
  if (settings?.['fsync'] === 'off') return 'NEVER';
  return isDurableLater ? 'LATER' : 'ALWAYS';
}

/** The mark goes last: what is half removed is not to be taken for whole. */
function removeUnfinished(dataFolder: string, cluster: string): void {
  rmSync(cluster, { recursive: true, force: true });
  markFinished(dataFolder);
}

async function finish({ dataFolder, ...made }: Prepared, adminUrl: string): Promise<void> {
  if (!isUnfinished(dataFolder)) return;
  await withClient(adminUrl, (admin) => waitForDisk(admin, made)).catch(explained(dataFolder));
  markFinished(dataFolder);
}

/** Gives what throws an error on, in words for people where it is PostgreSQL's. */
const explained = (dataFolder: string) => (error: unknown) => {
  throw error instanceof EndedEarly ? explainFailure(error.lines, { dataFolder, port: 0 }) : error;
};

/** Runs the server on the wanted port or a free one, and tries again what passes by itself. */
async function serve(
  prepared: Prepared,
  options: EmbeddedPostgresOptions,
): Promise<{ server: ServerProcess; port: number }> {
  const giveUpAt = Date.now() + PREDECESSOR_MS;
  for (let portTries = 1; ;) {
    const port = options.port ?? (await findFreePort());
    try {
      return {
        server: await runServer({
          ...prepared,
          args: serverArgs(prepared, options, port),
          onLine: options.log.debug.bind(options.log),
        }),
        port,
      };
    } catch (error) {
      if (!(error instanceof EndedEarly)) throw error;
      if (isPredecessorEnding(error.lines) && Date.now() < giveUpAt) {
        await wait(100);
        continue;
      }
      const refusal = explainFailure(error.lines, { dataFolder: prepared.dataFolder, port });
      const wasSnatched = refusal instanceof PortTaken && options.port === undefined;
      if (!wasSnatched || portTries++ === FREE_PORT_TRIES) throw refusal;
    }
  }
}

function serverArgs({ cluster }: Prepared, { settings }: EmbeddedPostgresOptions, port: number): string[] {
  const all = {
    timezone: 'UTC',
    log_timezone: 'UTC',
    // After a hard end each of some 300 files a database would be opened: minutes, where there are many databases.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    ...settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // a socket file would clash with another server's, and its path may be too long
    port,
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo; // a string only for a socket file
      probe.close(() => resolve(port));
    });
  });
}

/** Proves that the superuser can log in, and lets no other role into the databases that every cluster has. */
async function closeSharedDatabases(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined); // a failure comes out of the call that meets it
  try {
    await client.connect();
    await client.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC');
  } finally {
    await client.end();
  }
}

function createStop(server: ServerProcess, log: ServerLog): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  void server.ended.then(() => {
    if (!stopping) log.error('the PostgreSQL server ended without being asked to');
  });
  return () => (stopping ??= server.stop());
}
