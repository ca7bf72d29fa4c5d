import { z } from 'zod';
import { databaseUrl, readConfig } from '../../platform/config/read-config';
import { keyRing } from '../../platform/sealing/key-ring-config';
import { isWardId } from '../../subgraphs/records/ward-id';
import type { OwnedDatabases } from '../hub/hub-databases';
import type { HubKeys } from '../hub/hub-keys';

const PAIRS = '"ward-id=postgres://role:password@host:port/database" pairs, separated by commas';

/** Faults name a pair by its place: its address holds a password. */
const wardDatabaseUrls = z
  .string({ error: `expected ${PAIRS}` })
  .transform((text) => text.split(',').map((pair) => splitPair(pair, '=')))
  .superRefine((pairs, check) => {
    for (const [place, [wardId, url]] of pairs.entries()) {
      const refuse = (message: string) => check.addIssue({ code: 'custom', message: `pair ${place + 1} ${message}` });
      if (!isWardId(wardId) || !databaseUrl.safeParse(url).success) refuse(`is not one of ${PAIRS}`);
      else if (pairs.findIndex(([other]) => other === wardId) < place) refuse(`names ward "${wardId}" again`);
    }
  })
  .transform((pairs) => new Map(pairs));

const KEY_RINGS =
  '"ward-id:key ring" pairs, separated by semicolons, each ring as the ward\'s server has it in PERSONAL_DATA_KEYS';

/** Faults name a pair by its place: it holds keys. */
const wardKeyRings = z
  .string()
  .transform((text) => text.split(';').map((pair) => splitPair(pair, ':')))
  .superRefine((pairs, check) => {
    for (const [place, [wardId, ring]] of pairs.entries()) {
      const refuse = (message: string) => check.addIssue({ code: 'custom', message: `pair ${place + 1} ${message}` });
      const fault = keyRing.safeParse(ring).error?.issues[0]?.message;
      if (!isWardId(wardId)) refuse(`is not one of ${KEY_RINGS}`);
      else if (fault !== undefined) refuse(`is not one of ${KEY_RINGS}; in the ring ${fault}`);
      else if (pairs.findIndex(([other]) => other === wardId) < place) refuse(`names ward "${wardId}" again`);
    }
  })
  .transform((pairs) => new Map(pairs.map(([wardId, ring]) => [wardId, keyRing.parse(ring)])));

const addresses = z.object({
  CITY_COUNCIL_DATABASE_URL: databaseUrl,
  CITIZEN_AFFAIRS_DATABASE_URL: databaseUrl,
  WARD_COUNCIL_DATABASE_URLS: wardDatabaseUrls,
});

const variables = addresses.extend({
  CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS: keyRing.optional(),
  WARD_COUNCIL_PERSONAL_DATA_KEYS: wardKeyRings.optional(),
});

/** The names of the variables that say where the databases are. */
export const DATABASE_VARIABLES = Object.keys(addresses.shape);

/** The databases of all servers as their owners open them, and what seals personal data in them as far as it was given. */
export interface LoadConfig {
  databases: OwnedDatabases;
  keys: Partial<HubKeys>;
}

/**
 * Where the databases of all servers are and their keys, as the environment says; null where it names no database at all.
 * Refuses with ConfigRefused, which lists every fault.
 */
export function readLoadConfig(env: NodeJS.ProcessEnv): LoadConfig | null {
  if (DATABASE_VARIABLES.every((name) => !env[name])) return null;
  const read = readConfig(env, variables);
  return {
    databases: {
      cityCouncil: { ownerUrl: read.CITY_COUNCIL_DATABASE_URL },
      citizenAffairs: { ownerUrl: read.CITIZEN_AFFAIRS_DATABASE_URL },
      wards: new Map([...read.WARD_COUNCIL_DATABASE_URLS].map(([wardId, ownerUrl]) => [wardId, { ownerUrl }])),
    },
    keys: { citizenAffairs: read.CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS, wards: read.WARD_COUNCIL_PERSONAL_DATA_KEYS },
  };
}

function splitPair(pair: string, separator: string): [wardId: string, rest: string] {
  const at = pair.indexOf(separator);
  return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
}
