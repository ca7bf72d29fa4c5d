import { resolve } from 'node:path';
import { createLogger } from '../../platform/logging/logger';
import { inWorld } from '../cli/arguments';
import { type CommandContext, DONE } from '../cli/command-line';
import { countText } from '../hub/changing-line';
import { readWorld } from '../hub/hub-command';
import { CommandRefused, WrongUsage } from '../hub/hub-command.errors';
import { DATABASE_VARIABLES, readHubStores } from '../hub/hub-stores';
import { postgresFolderOf } from '../hub/world-folder';
import { programsFolderOf } from './client-programs';
import { type Manifest, readManifest } from './manifest';
import { type ClusterRestore, restoreCluster } from './restore-cluster';
import { restoreOne } from './restore-one';
import { type DumpsRestore, restoreDumps } from './restore-dumps';

/** What `restore` may be told: the world of `npm start`, where its secret is, and the one server whose database is put back. */
export interface RestoreOptions {
  world?: string;
  secret?: string;
  only?: string;
}

/** Puts databases back to a backup. Gives the exit code. */
export async function runRestore(
  { env, out, say }: CommandContext,
  folder: string,
  { world, secret, only }: RestoreOptions,
): Promise<number> {
  const source = resolve(folder);
  const manifest = readManifest(source);
  if (only !== undefined) refuseUnknown(manifest, only);
  const { count, rows } =
    manifest.kind === 'DUMPS'
      ? await restoreNamed({ folder: source, manifest, only }, env)
      : await restoreStarted({ folder: source, manifest, secretFile: secret, only }, inWorld(env, world));
  out.write(
    say(
      `✓ Đã phục hồi ${count} cơ sở dữ liệu (${countText(rows)} dòng) của ${manifest.takenAt}.\n`,
      `✓ Restored ${count} databases (${countText(rows)} rows) of ${manifest.takenAt}.\n`,
    ),
  );
  return DONE;
}

function restoreNamed(given: Pick<DumpsRestore, 'folder' | 'manifest' | 'only'>, env: NodeJS.ProcessEnv) {
  const stores = readHubStores(env);
  if (stores) return restoreDumps({ ...given, stores, programsFolder: programsFolderOf(env) });
  throw new CommandRefused({
    vi: `Bản sao lưu gồm từng cơ sở dữ liệu; hãy nêu chúng ở ${DATABASE_VARIABLES.join(', ')}.`,
    en: `This backup holds a dump of each database: say where they are in ${DATABASE_VARIABLES.join(', ')}.`,
  });
}

async function restoreStarted(
  { only, ...given }: Pick<ClusterRestore, 'folder' | 'manifest' | 'secretFile'> & { only: string | undefined },
  env: NodeJS.ProcessEnv,
) {
  const { HUB_DATA_FOLDER: worldFolder, HUB_POSTGRES_FOLDER: named } = readWorld(env);
  const postgresFolder = postgresFolderOf(worldFolder, named);
  const place = { ...given, postgresFolder, log: createLogger('postgres', 'warn') };
  if (only !== undefined) return { count: 1, rows: await restoreOne({ ...place, worldFolder, only }) };
  return { count: given.manifest.databases.length, rows: await restoreCluster(place) };
}

function refuseUnknown({ databases }: Manifest, only: string): void {
  const servers = databases.map(({ server }) => server);
  if (servers.includes(only)) return;
  throw new WrongUsage({
    vi: `Bản sao lưu không có ${only}; có: ${servers.join(', ')}.`,
    en: `The backup has no ${only}; it has: ${servers.join(', ')}.`,
  });
}
