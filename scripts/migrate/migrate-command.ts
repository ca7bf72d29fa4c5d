import { z } from 'zod';
import { databaseUrl, readConfig } from '../../platform/config/read-config';
import { type DatabaseContent, openDatabase } from '../../platform/database/data-source';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import type { Output } from '../hub/changing-line';
import { CommandRefused } from '../hub/hub-command.errors';

/** What is in the database of each server. */
const CONTENTS: ReadonlyMap<string, DatabaseContent> = new Map([
  ['city-council', CITY_COUNCIL_DATABASE],
  ['citizen-affairs', CITIZEN_AFFAIRS_DATABASE],
  ['ward-council', WARD_COUNCIL_DATABASE],
]);

const USAGE = `Cách dùng / usage: npm run migrate -- ${[...CONTENTS.keys()].join('|')}`;

const variables = z.object({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseUrl });

/**
 * Brings the database of one server up to date as its owner, gives the server's role its rights there, and looks whether
 * the server could start as that role. The server then needs no address but its own. Gives the exit code: 0, or 1 with
 * the reason on `err`.
 */
export async function runMigrateCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  out: Output,
  err: Output,
): Promise<number> {
  try {
    const [server = '', ...rest] = args;
    const content = CONTENTS.get(server);
    if (!content || rest.length > 0) throw new CommandRefused(USAGE);
    const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = readConfig(env, variables);
    const db = await openDatabase({ ...content, url, ownerUrl, poolSize: 1 });
    await db.destroy();
    out.write(`${server}: cơ sở dữ liệu đã cập nhật / the database is up to date\n`);
    return 0;
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
