import { join } from 'node:path';
import { closeDefaultRights } from '../../platform/database/grants';
import { hashFile } from '../../platform/postgres/copied-files';
import { FileDamaged } from '../../platform/postgres/copied-files';
import { provisionDatabase } from '../../platform/postgres/provision';
import { withClient } from '../../platform/postgres/with-client';
import { CommandRefused } from '../hub/hub-command.errors';
import { ownerUrlsOf, type HubStores } from '../hub/hub-stores';
import { findClientProgram, runClientProgram } from './client-programs';
import { saidOfDamage } from './damage';
import type { DumpsManifest } from './manifest';
import { withScratchPostgres } from './scratch-postgres';
import { tryDatabase } from './try-databases';

/** One database's dump. */
interface Dump {
  server: string;
  /** Below the backup's folder. */
  file: string;
}

interface DumpSource {
  folder: string;
  programsFolder: string | undefined;
  serverMajor: number;
}

/** Puts dumps back into a PostgreSQL of its own and reads all of them; gives how many rows each has. Refuses with CommandRefused. */
export function tryDumps(dumps: readonly Dump[], source: DumpSource): Promise<number[]> {
  return withScratchPostgres(null, async ({ adminUrl, secret }) => {
    const pgRestore = await pgRestoreFor(source);
    const rows: number[] = [];
    for (const [at, { server, file }] of dumps.entries()) {
      const roleNamed = (role: string) => ({ role, password: secret });
      const database = { database: `tried_${at}`, owner: roleNamed(`owner_${at}`), server: roleNamed(`server_${at}`) };
      const { ownerUrl } = await provisionDatabase(adminUrl, database);
      await putBack(pgRestore, ownerUrl, join(source.folder, file));
      rows.push(await tryDatabase({ server, url: ownerUrl }));
    }
    return rows;
  });
}

/** Which databases are put back, and where they are. */
export interface DumpsRestore extends Omit<DumpSource, 'serverMajor'> {
  manifest: DumpsManifest;
  stores: HubStores;
  /** That server's database alone. */
  only?: string | undefined;
}

/**
 * Puts dumps back into the databases that the environment names, which must be empty, and reads them. Gives how many there are and how
 * many rows. Refuses with CommandRefused before anything is changed; a dump that cannot be put back leaves its database empty.
 */
export async function restoreDumps({
  manifest,
  stores,
  only,
  ...place
}: DumpsRestore): Promise<{ count: number; rows: number }> {
  const urls = ownerUrlsOf(stores.databases);
  const wanted = manifest.databases.filter(({ server }) => only === undefined || server === only);
  const targets = wanted.map((dump) => ({ ...dump, url: urlOf(urls, dump.server) }));
  for (const { file } of targets) await checkFile(manifest, place.folder, file).catch(saidOfDamage);
  for (const { server, url } of targets) await refuseFilled(server, url);
  const pgRestore = await pgRestoreFor({ ...place, serverMajor: parseInt(manifest.postgres, 10) });
  let rows = 0;
  for (const { server, file, url } of targets) {
    await putBack(pgRestore, url, join(place.folder, file));
    rows += await tryDatabase({ server, url });
  }
  return { count: targets.length, rows };
}

const pgRestoreFor = ({ programsFolder: folder, serverMajor }: DumpSource): Promise<string> =>
  findClientProgram('pg_restore', { folder, serverMajor });

/** Whatever it makes belongs to the owner and to nobody else; a server gets its rights as it is brought up to date. */
async function putBack(pgRestore: string, ownerUrl: string, file: string): Promise<void> {
  await withClient(ownerUrl, closeDefaultRights);
  const args = ['--no-owner', '--no-privileges', '--no-comments', '--single-transaction', '--exit-on-error', file];
  await runClientProgram(pgRestore, ownerUrl, args);
}

async function checkFile({ files }: DumpsManifest, folder: string, path: string): Promise<void> {
  const expected = files.find((file) => file.path === path);
  const found = await hashFile(join(folder, path)).catch(() => null);
  if (!found || found.sha256 !== expected?.sha256 || found.bytes !== expected.bytes)
    throw new FileDamaged(join(folder, path));
}

async function refuseFilled(server: string, url: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query(`select from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1`),
  );
  if (rows.length === 0) return;
  throw new CommandRefused({
    vi: `Cơ sở dữ liệu của ${server} không trống; hãy tạo một cơ sở dữ liệu mới cho nó rồi phục hồi vào đó.`,
    en: `The database of ${server} is not empty: make a new one for it and restore into that.`,
  });
}

function urlOf(urls: ReadonlyMap<string, string>, server: string): string {
  const url = urls.get(server);
  if (url !== undefined) return url;
  throw new CommandRefused({
    vi: `Môi trường không nêu cơ sở dữ liệu của ${server}.`,
    en: `The environment names no database of ${server}.`,
  });
}
