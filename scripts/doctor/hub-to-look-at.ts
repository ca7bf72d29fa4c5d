import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { namedUrls } from '../../platform/config/named-urls';
import { httpUrl, readConfig } from '../../platform/config/read-config';
import { joinEmbeddedPostgres } from '../../platform/postgres/join-embedded-postgres';
import { locateCluster } from '../../platform/postgres/data-folder';
import type { ClientTls } from '../../platform/tls/client-tls';
import { clientTlsOf, clientTlsVariables, withTlsFaults } from '../../platform/tls/tls-config';
import { databaseNameOf } from '../hub/hub-databases';
import { readHubStores } from '../hub/hub-stores';
import { wardFoldersOf } from '../hub/world-folder';
import { addressIn } from '../identity-provider/running-address';
import { identityFolderOf, readStartConfig, type StartConfig } from '../start/config';
import type { LookedAtDatabase } from './look-at-databases';

/** What of a hub is to be looked at: whatever the environment names, and else the hub of `npm start`. */
export interface LookedAtHub {
  gateway: string;
  /** Addresses of /graphql, by the names of the servers. */
  servers: ReadonlyMap<string, string>;
  databases: LookedAtDatabase[];
  issuer: string | null;
  jwksUrl?: string | undefined;
  redisUrl?: string | undefined;
  token?: string | undefined;
  tls: ClientTls;
  dataFolder: string;
  /** Whether it is that of `npm start`, of which everything is known. */
  isEmbedded: boolean;
}

const variables = z.object({
  CITY_COUNCIL_URL: httpUrl.optional(),
  CITIZEN_AFFAIRS_URL: httpUrl.optional(),
  WARD_COUNCIL_URLS: namedUrls('ward-id').optional(),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_JWKS_URL: httpUrl.optional(),
  REDIS_URL: z.string().optional(),
  ACCESS_TOKEN: z.string().optional(),
  ...clientTlsVariables,
});

/** Refuses with ConfigRefused what the environment says wrongly. `gateway` is an origin that was named otherwise. */
export function hubToLookAt(env: NodeJS.ProcessEnv, gateway: string | undefined): LookedAtHub {
  const read = readConfig(env, withTlsFaults(variables));
  const start = readStartConfig({ ...env, NODE_ENV: undefined });
  const stores = readHubStores(env);
  const isEmbedded = gateway === undefined && stores === null && read.CITY_COUNCIL_URL === undefined;
  const servers = new Map<string, string>();
  if (read.CITY_COUNCIL_URL) servers.set('city-council', read.CITY_COUNCIL_URL);
  if (read.CITIZEN_AFFAIRS_URL) servers.set('citizen-affairs', read.CITIZEN_AFFAIRS_URL);
  for (const [wardId, url] of read.WARD_COUNCIL_URLS ?? []) servers.set(`ward-council/${wardId}`, url);
  return {
    gateway: gateway ?? `http://127.0.0.1:${start.ports.gateway}`,
    servers,
    databases: stores ? named(stores.databases) : isEmbedded ? embedded(start) : [],
    issuer: read.OIDC_ISSUER ?? (isEmbedded ? addressIn(identityFolderOf(start)) : null),
    ...{ jwksUrl: read.OIDC_JWKS_URL, redisUrl: read.REDIS_URL, token: read.ACCESS_TOKEN },
    tls: clientTlsOf(read),
    dataFolder: start.postgresFolder,
    isEmbedded,
  };
}

function named({ cityCouncil, citizenAffairs, wards }: NonNullable<ReturnType<typeof readHubStores>>['databases']) {
  return databasesAt(
    cityCouncil.ownerUrl,
    citizenAffairs.ownerUrl,
    [...wards].map(([id, { ownerUrl }]) => [id, ownerUrl]),
  );
}

/** Those of the PostgreSQL that `npm start` runs now; none where it runs none. */
function embedded({ postgresFolder, dataFolder }: StartConfig): LookedAtDatabase[] {
  if (!existsSync(postgresFolder) || !existsSync(join(locateCluster(postgresFolder), 'postmaster.pid'))) return [];
  const { adminUrl } = joinEmbeddedPostgres(postgresFolder);
  const urlOf = (server: string) => Object.assign(new URL(adminUrl), { pathname: `/${databaseNameOf(server)}` }).href;
  const wards = wardFoldersOf(dataFolder).map((id): [string, string] => [id, urlOf(`ward-${id}`)]);
  return databasesAt(urlOf('city-council'), urlOf('citizen-affairs'), wards);
}

function databasesAt(city: string, affairs: string, wards: readonly (readonly [string, string])[]): LookedAtDatabase[] {
  return [
    { server: 'city-council', name: 'city-council', url: city },
    { server: 'citizen-affairs', name: 'citizen-affairs', url: affairs },
    ...wards.map(([id, url]) => ({ server: 'ward-council' as const, name: `ward-council/${id}`, url })),
  ];
}
