import { z } from 'zod';
import { namedUrls } from '../../platform/config/named-urls';
import { ConfigRefused, httpUrl } from '../../platform/config/read-config';
import { clientTlsOf, clientTlsVariables } from '../../platform/tls/tls-config';
import type { ServerName } from '../crossing/crossing';
import type { CrossingSetUp } from '../crossing/crossing-set-up';

/** The environment variables that let a server deliver to others; `withTlsFaults` finds what is wrong with those of TLS. */
export const crossingVariables = {
  OIDC_SERVICE_CLIENT_ID: z.string().optional(),
  OIDC_SERVICE_CLIENT_SECRET: z.string().optional(),
  CITY_COUNCIL_URL: httpUrl.optional(),
  CITIZEN_AFFAIRS_URL: httpUrl.optional(),
  WARD_COUNCIL_URLS: namedUrls('ward-id').optional(),
  ...clientTlsVariables,
};

/** The set-up out of these variables. Refuses with ConfigRefused a client without its secret, or the other way round. */
export function crossingSetUpOf(read: z.infer<z.ZodObject<typeof crossingVariables>>): CrossingSetUp {
  const { OIDC_SERVICE_CLIENT_ID: clientId, OIDC_SERVICE_CLIENT_SECRET: clientSecret } = read;
  if ((clientId === undefined) !== (clientSecret === undefined)) {
    const [missing, given] = clientId === undefined ? ['ID', 'SECRET'] : ['SECRET', 'ID'];
    throw new ConfigRefused([
      `OIDC_SERVICE_CLIENT_${missing} is not set: expected it with OIDC_SERVICE_CLIENT_${given}`,
    ]);
  }
  const urls = new Map<ServerName, string | undefined>([
    ['city-council', read.CITY_COUNCIL_URL],
    ['citizen-affairs', read.CITIZEN_AFFAIRS_URL],
  ]);
  for (const [wardId, url] of read.WARD_COUNCIL_URLS ?? []) urls.set(`ward-council/${wardId}`, url);
  return {
    client: clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : null,
    urlOf: (server) => urls.get(server) ?? null,
    tls: clientTlsOf(read),
  };
}
