import type { z } from 'zod';
import { namedUrls } from '../../platform/config/named-urls';
import { httpUrl } from '../../platform/config/read-config';
import { serviceClientOf, serviceClientVariables } from '../../platform/identity/service-client-config';
import { clientTlsOf, clientTlsVariables } from '../../platform/tls/tls-config';
import type { ServerName } from '../crossing/crossing';
import type { CrossingSetUp } from '../crossing/crossing-set-up';

/** The environment variables that let a server deliver to others; `withTlsFaults` finds what is wrong with those of TLS. */
export const crossingVariables = {
  ...serviceClientVariables,
  CITY_COUNCIL_URL: httpUrl.optional(),
  CITIZEN_AFFAIRS_URL: httpUrl.optional(),
  WARD_COUNCIL_URLS: namedUrls('ward-id').optional(),
  ...clientTlsVariables,
};

/** The set-up out of these variables. Refuses with ConfigRefused a client without its secret, or the other way round. */
export function crossingSetUpOf(read: z.infer<z.ZodObject<typeof crossingVariables>>): CrossingSetUp {
  const urls = new Map<ServerName, string | undefined>([
    ['city-council', read.CITY_COUNCIL_URL],
    ['citizen-affairs', read.CITIZEN_AFFAIRS_URL],
  ]);
  for (const [wardId, url] of read.WARD_COUNCIL_URLS ?? []) urls.set(`ward-council/${wardId}`, url);
  return { client: serviceClientOf(read), urlOf: (server) => urls.get(server) ?? null, tls: clientTlsOf(read) };
}
