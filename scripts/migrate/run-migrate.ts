import { z } from 'zod';
import { databaseUrl, readConfig } from '../../platform/config/read-config';
import { type DatabaseContent, openDatabase } from '../../platform/database/data-source';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { type CommandContext, DONE } from '../cli/command-line';

/** A server whose database is brought up to date. */
export type MigratedServer = 'city-council' | 'citizen-affairs' | 'ward-council';

/** What is in the database of each server. */
const CONTENTS: Readonly<Record<MigratedServer, DatabaseContent>> = {
  'city-council': CITY_COUNCIL_DATABASE,
  'citizen-affairs': CITIZEN_AFFAIRS_DATABASE,
  'ward-council': WARD_COUNCIL_DATABASE,
};

const variables = z.object({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseUrl });

/**
 * Brings the database of one server up to date as its owner, gives the server's role its rights there, and looks whether
 * the server could start as that role. The server then needs no address but its own. Gives the exit code.
 */
export async function runMigrate({ env, out, say }: CommandContext, server: MigratedServer): Promise<number> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = readConfig(env, variables);
  const db = await openDatabase({ ...CONTENTS[server], url, ownerUrl, poolSize: 1 });
  await db.destroy();
  out.write(`${server}: ${say('cơ sở dữ liệu đã cập nhật', 'the database is up to date')}\n`);
  return DONE;
}
