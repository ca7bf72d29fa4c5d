import { ConfigRefused } from '../../../platform/config/read-config';
import { poolSizeFor } from '../../../platform/database/pool-size';
import { isWardId } from '../../records/ward-id';
import { readWardCouncilConfig, type WardCouncilConfig } from '../config';

/** What a server needs to be told that hosts several wards: all that each of them needs, and one place to listen. */
export interface HostingConfig extends Pick<WardCouncilConfig, 'host' | 'port' | 'logLevel' | 'identity' | 'shell'> {
  /** In the order given; each with a database and keys of its own. */
  wards: readonly WardCouncilConfig[];
}

/** What every ward has for itself: its variables stand under its own name, as SONG_CAU_DATABASE_URL. */
const OWN = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'PERSONAL_DATA_KEYS',
  'OIDC_SERVICE_CLIENT_ID',
  'OIDC_SERVICE_CLIENT_SECRET',
] as const;

/** Whether a server is told of several wards. */
export const hostsSeveral = (env: NodeJS.ProcessEnv): boolean => isGiven(env, 'WARD_IDS');

/**
 * Reads what each ward of WARD_IDS needs, exactly as its server would read it alone: what wards have for themselves under the
 * ward's name, all else in common. Refuses with ConfigRefused, which lists every fault of every ward.
 */
export function readHostingConfig(env: NodeJS.ProcessEnv): HostingConfig {
  const named = (env['WARD_IDS'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  const ids = [...new Set(named)].filter(isWardId);
  const faults = [...faultsOfNames(named), ...faultsOfCommon(env)];
  const wards = ids.flatMap((wardId) => {
    try {
      return [readWardCouncilConfig(envOf(wardId, env))];
    } catch (error) {
      if (!(error instanceof ConfigRefused)) throw error;
      faults.push(...error.faults.map((fault) => underNameOf(wardId, fault)));
      return [];
    }
  });
  faults.push(...faultsOfDatabases(wards));
  const [first] = wards;
  if (faults.length > 0 || !first) throw new ConfigRefused([...new Set(faults)]); // what they have in common is wrong once
  const { host, port, logLevel, identity, shell } = first;
  const shared = wards.map((ward) => Object.freeze({ ...ward, poolSize: ward.poolSize ?? poolSizeFor(wards.length) }));
  return Object.freeze({ host, port, logLevel, identity, shell, wards: Object.freeze(shared) });
}

const prefixOf = (wardId: string): string => `${wardId.toUpperCase().replaceAll('-', '_')}_`;

const isGiven = (env: NodeJS.ProcessEnv, name: string): boolean => Boolean(env[name]?.trim());

/** The environment that a ward's server would have alone. */
function envOf(wardId: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = OWN.map((name) => [name, env[prefixOf(wardId) + name]] as const);
  return { ...env, ...Object.fromEntries(own), WARD_ID: wardId };
}

/** A fault of a ward's own variable is told under the name that the variable has here. */
function underNameOf(wardId: string, fault: string): string {
  return OWN.some((name) => fault.startsWith(name))
    ? fault.replace(/\b(DATABASE|PERSONAL_DATA|OIDC_SERVICE)_/g, `${prefixOf(wardId)}$1_`)
    : fault;
}

function faultsOfNames(named: readonly string[]): string[] {
  if (named.length === 0)
    return ['WARD_IDS: expected the ids of wards, separated by commas, such as song-cau,duc-xuan'];
  const strange = named
    .filter((id) => !isWardId(id))
    .map((id) => `WARD_IDS: "${id}" is no id of a ward, such as song-cau`);
  const twice = named.filter((id, at) => named.indexOf(id) !== at).map((id) => `WARD_IDS: "${id}" is named twice`);
  return [...strange, ...twice];
}

/** What would be one ward's or another's, nobody could say whose. */
function faultsOfCommon(env: NodeJS.ProcessEnv): string[] {
  const own = OWN.filter((name) => isGiven(env, name)).map(
    (name) => `${name}: with WARD_IDS each ward has its own, such as SONG_CAU_${name}`,
  );
  return isGiven(env, 'WARD_ID') ? ['WARD_ID: expected WARD_ID for one ward, or WARD_IDS for several', ...own] : own;
}

/** No ward works in another's database, nor as another's role. */
function faultsOfDatabases(wards: readonly WardCouncilConfig[]): string[] {
  const places = new Map<string, string>();
  return wards.flatMap(({ wardId, database }) => {
    const { hostname, port, pathname, username } = new URL(database.url);
    const server = `${hostname}:${port || '5432'}`;
    return (['database', 'role'] as const).flatMap((what) => {
      const place = `${what} ${server} ${what === 'database' ? pathname : username}`;
      const other = places.get(place);
      places.set(place, other ?? wardId);
      return other
        ? [`${prefixOf(wardId)}DATABASE_URL: the same ${what} as that of "${other}"; each ward has its own`]
        : [];
    });
  });
}
