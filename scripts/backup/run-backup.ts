import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLogger } from '../../platform/logging/logger';
import { inWorld } from '../cli/arguments';
import { type CommandContext, DONE, type Say } from '../cli/command-line';
import { countText } from '../hub/changing-line';
import { readWorld } from '../hub/hub-command';
import { CommandRefused } from '../hub/hub-command.errors';
import { type HubStores, readHubStores } from '../hub/hub-stores';
import { postgresFolderOf } from '../hub/world-folder';
import { programsFolderOf } from './client-programs';
import { copyHub } from './copy-hub';
import { dumpHub } from './dump-hub';

/** What `backup` may be told: the world of `npm start`. */
export interface BackupOptions {
  world?: string;
}

/** Backs up every database of a hub into a new folder and tries the backup by restoring it elsewhere. Gives the exit code. */
export async function runBackup(
  { env, out, say }: CommandContext,
  folder: string,
  { world }: BackupOptions,
): Promise<number> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new CommandRefused({
      vi: `${target} đã có tệp; mỗi bản sao lưu cần một thư mục mới.`,
      en: `${target} holds files already: every backup has a new folder.`,
    });
  mkdirSync(target, { recursive: true, mode: 0o700 });
  const named = readHubStores(env);
  const { databases, keysAt } = named
    ? await backUpNamed(named, target, env, say)
    : await backUpStarted(target, inWorld(env, world), say);
  const rows = countText(databases.reduce((sum, one) => sum + one.rows, 0));
  out.write(
    say(
      `✓ Đã sao lưu ${databases.length} cơ sở dữ liệu (${rows} dòng) vào ${target} và đã phục hồi thử.\n  ${keysAt}\n`,
      `✓ Backed up ${databases.length} databases (${rows} rows) to ${target}, and tried by restoring them.\n  ${keysAt}\n`,
    ),
  );
  return DONE;
}

interface BackedUp {
  databases: { rows: number }[];
  /** Where the keys are that the backup does not hold. */
  keysAt: string;
}

async function backUpNamed(stores: HubStores, folder: string, env: NodeJS.ProcessEnv, say: Say): Promise<BackedUp> {
  const { databases } = await dumpHub({ stores, folder, programsFolder: programsFolderOf(env), now: new Date() });
  const keysAt = say(
    'Khóa dữ liệu cá nhân không nằm trong bản sao lưu: hãy cất riêng PERSONAL_DATA_KEYS của từng máy chủ.',
    'Keys are not in the backup: keep PERSONAL_DATA_KEYS of every server elsewhere.',
  );
  return { databases, keysAt };
}

async function backUpStarted(folder: string, env: NodeJS.ProcessEnv, say: Say): Promise<BackedUp> {
  const { HUB_DATA_FOLDER: worldFolder, HUB_POSTGRES_FOLDER: given } = readWorld(env);
  const { databases, secret } = await copyHub({
    ...{ worldFolder, postgresFolder: postgresFolderOf(worldFolder, given), folder },
    ...{ log: createLogger('postgres', 'warn'), now: new Date() },
  });
  const keysAt = say(
    `Khóa không nằm trong bản sao lưu: hãy cất riêng tệp ${secret.file}.`,
    `Keys are not in the backup: keep ${secret.file} elsewhere.`,
  );
  return { databases, keysAt };
}
