import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { readConfig } from '../../platform/config/read-config';
import { CommandRefused } from '../hub/hub-command.errors';

/** The programs of PostgreSQL that dump a database and put a dump back. They do not come with the project. */
export type ClientProgram = 'pg_dump' | 'pg_restore';

const PROGRAMS_VARIABLE = 'POSTGRES_PROGRAMS_FOLDER';

/** The folder that the environment says they are in; undefined where they are on the PATH. */
export const programsFolderOf = (env: NodeJS.ProcessEnv): string | undefined =>
  readConfig(env, z.object({ [PROGRAMS_VARIABLE]: z.string().optional() }))[PROGRAMS_VARIABLE];

/**
 * Finds a program in the folder that is given, or on the PATH, and gives how it is called. Refuses with CommandRefused where there is
 * none, or one of an earlier version than `serverMajor`, which could not read all that such a server has.
 */
export async function findClientProgram(
  name: ClientProgram,
  { folder, serverMajor }: { folder: string | undefined; serverMajor: number },
): Promise<string> {
  const file = folder ? join(folder, name) : name;
  const version = await versionOf(file);
  if (version === null)
    throw new CommandRefused({
      vi: `Cần chương trình ${name} của PostgreSQL ${serverMajor}: hãy cài postgresql-client-${serverMajor}, hoặc nêu thư mục chứa nó ở ${PROGRAMS_VARIABLE}.`,
      en: `${name} of PostgreSQL ${serverMajor} is needed: install postgresql-client-${serverMajor}, or name its folder in ${PROGRAMS_VARIABLE}.`,
    });
  if (version < serverMajor)
    throw new CommandRefused({
      vi: `${name} ở đây là phiên bản ${version}, cũ hơn máy chủ PostgreSQL ${serverMajor}: hãy cài postgresql-client-${serverMajor}, hoặc nêu thư mục chứa nó ở ${PROGRAMS_VARIABLE}.`,
      en: `${name} here is version ${version}, older than the server, PostgreSQL ${serverMajor}: install postgresql-client-${serverMajor}, or name its folder in ${PROGRAMS_VARIABLE}.`,
    });
  return file;
}

function versionOf(file: string): Promise<number | null> {
  return new Promise((resolve) => {
    execFile(file, ['--version'], (error, text) => resolve(error ? null : Number(/ (\d+)/.exec(text)?.[1] ?? 0)));
  });
}

const MOST_SAID = 4_000;

/**
 * Runs a program against a database. The password is in its environment, which other users cannot read. Refuses with CommandRefused,
 * with what the program said.
 */
export function runClientProgram(file: string, url: string, args: readonly string[]): Promise<void> {
  const { address, password } = withoutPassword(url);
  const child = spawn(file, [...args, `--dbname=${address}`], {
    env: { PATH: process.env['PATH'], LC_ALL: 'C', PGPASSWORD: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-MOST_SAID)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new CommandRefused(said.trim()))));
  });
}

/** Every user of a machine sees with which arguments a program runs. */
function withoutPassword(url: string): { address: string; password: string } {
  const address = new URL(url);
  const { password } = new Client({ connectionString: url });
  address.password = '';
  return { address: address.href, password: password ?? '' };
}
