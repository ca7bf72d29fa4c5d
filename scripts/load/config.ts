import { z } from 'zod';
import { databaseUrl, readConfig } from '../../platform/config/read-config';
import { isWardId } from '../../subgraphs/records/ward-id';
import type { HubDatabases } from '../hub/hub-databases';

const PAIRS = '"ward-id=postgres://role:password@host:port/database" pairs, separated by commas';

/** Faults name a pair by its place: its address holds a password. */
const wardDatabaseUrls = z
  .string({ error: `expected ${PAIRS}` })
  .transform((text) => text.split(',').map(splitPair))
  .superRefine((pairs, check) => {
    for (const [place, [wardId, url]] of pairs.entries()) {
      const refuse = (message: string) => check.addIssue({ code: 'custom', message: `pair ${place + 1} ${message}` });
      if (!isWardId(wardId) || !databaseUrl.safeParse(url).success) refuse(`is not one of ${PAIRS}`);
      else if (pairs.findIndex(([other]) => other === wardId) < place) refuse(`names ward "${wardId}" again`);
    }
  })
  .transform((pairs) => new Map(pairs));

const variables = z.object({
  CITY_COUNCIL_DATABASE_URL: databaseUrl,
  CITIZEN_AFFAIRS_DATABASE_URL: databaseUrl,
  WARD_COUNCIL_DATABASE_URLS: wardDatabaseUrls,
});

/** The names of the variables that say where the databases are. */
export const DATABASE_VARIABLES = Object.keys(variables.shape);

/**
 * Where the databases of all servers are, as the environment says; null where it says nothing of them at all.
 * Refuses with ConfigRefused, which lists every fault.
 */
export function readLoadConfig(env: NodeJS.ProcessEnv): HubDatabases | null {
  if (DATABASE_VARIABLES.every((name) => !env[name])) return null;
  const read = readConfig(env, variables);
  return {
    cityCouncil: read.CITY_COUNCIL_DATABASE_URL,
    citizenAffairs: read.CITIZEN_AFFAIRS_DATABASE_URL,
    wards: read.WARD_COUNCIL_DATABASE_URLS,
  };
}

function splitPair(pair: string): [wardId: string, url: string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
}
