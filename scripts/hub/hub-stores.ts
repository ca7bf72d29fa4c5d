import { z } from 'zod';
import { databaseUrl, readConfig } from '../../platform/config/read-config';
import { keyRing } from '../../platform/sealing/key-ring-config';
import { isWardId } from '../../subgraphs/records/ward-id';
import type { OwnedDatabases } from './hub-databases';
import type { HubKeys } from './hub-keys';

/** The databases of all servers as their owners open them, and what seals personal data in them as far as it was given. */
export interface HubStores {
  databases: OwnedDatabases;
  keys: Partial<HubKeys>;
}

/** Where the database of each server is for its owner, by the server's name, as `ward-council/song-cau`. */
export const ownerUrlsOf = ({ cityCouncil, citizenAffairs, wards }: OwnedDatabases): Map<string, string> =>
  new Map([
    ['city-council', cityCouncil.ownerUrl],
    ['citizen-affairs', citizenAffairs.ownerUrl],
    ...[...wards].map(([wardId, { ownerUrl }]) => [`ward-council/${wardId}`, ownerUrl] as const),
  ]);

/**
 * A value for each ward: its id, `inPair`, the value; such pairs separated by `between`. Faults name a pair by its place
 * and nothing of what stands in it: a value holds a password or keys.
 */
function wardPairs<Value>(form: string, between: string, inPair: string, value: z.ZodType<Value, string>) {
  return z
    .string({ error: `expected ${form}` })
    .transform((text) => text.split(between).map((pair) => splitPair(pair, inPair)))
    .superRefine((pairs, check) => {
      for (const [place, [wardId, text]] of pairs.entries()) {
        const refuse = (message: string) => check.addIssue({ code: 'custom', message: `pair ${place + 1} ${message}` });
        const fault = value.safeParse(text).error?.issues[0]?.message;
        if (!isWardId(wardId)) refuse(`is not one of ${form}`);
        else if (fault !== undefined) refuse(`is not one of ${form}; in its value: ${fault}`);
        else if (pairs.findIndex(([other]) => other === wardId) < place) refuse(`names ward "${wardId}" again`);
      }
    })
    .transform((pairs) => new Map(pairs.map(([wardId, text]) => [wardId, value.parse(text)])));
}

const wardDatabaseUrls = wardPairs(
  '"ward-id=postgres://role:password@host:port/database" pairs, separated by commas',
  ',',
  '=',
  databaseUrl,
);

const wardKeyRings = wardPairs(
  '"ward-id:key ring" pairs, separated by semicolons, each ring as the ward\'s server has it in PERSONAL_DATA_KEYS',
  ';',
  ':',
  keyRing,
);

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

/** Whether the environment says of any database where it is. */
export const namesDatabases = (env: NodeJS.ProcessEnv): boolean => DATABASE_VARIABLES.some((name) => env[name]);

/**
 * Where the databases of all servers are and their keys, as the environment says; null where it names no database at all.
 * Refuses with ConfigRefused, which lists every fault.
 */
export function readHubStores(env: NodeJS.ProcessEnv): HubStores | null {
  if (!namesDatabases(env)) return null;
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

/** As `ownerUrlsOf`, of those databases alone that the environment names; null where it names none. Refuses with ConfigRefused. */
export function readNamedUrls(env: NodeJS.ProcessEnv): Map<string, string> | null {
  if (!namesDatabases(env)) return null;
  const read = readConfig(env, addresses.partial());
  const named: [string, string | undefined][] = [
    ['city-council', read.CITY_COUNCIL_DATABASE_URL],
    ['citizen-affairs', read.CITIZEN_AFFAIRS_DATABASE_URL],
    ...[...(read.WARD_COUNCIL_DATABASE_URLS ?? [])].map(([wardId, url]): [string, string] => [
      `ward-council/${wardId}`,
      url,
    ]),
  ];
  return new Map(named.flatMap(([server, url]) => (url === undefined ? [] : [[server, url] as const])));
}

function splitPair(pair: string, separator: string): [wardId: string, rest: string] {
  const at = pair.indexOf(separator);
  return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
}
