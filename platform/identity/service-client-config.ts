import { z } from 'zod';
import { ConfigRefused } from '../config/read-config';
import type { ServiceClient } from './service-tokens';

/** The environment variables of a server that signs in by itself. */
export const serviceClientVariables = {
  OIDC_SERVICE_CLIENT_ID: z.string().optional(),
  OIDC_SERVICE_CLIENT_SECRET: z.string().optional(),
};

/** What the server signs in as; null where it is not told. Refuses with ConfigRefused a client without its secret, or the other way round. */
export function serviceClientOf(read: z.infer<z.ZodObject<typeof serviceClientVariables>>): ServiceClient | null {
  const { OIDC_SERVICE_CLIENT_ID: clientId, OIDC_SERVICE_CLIENT_SECRET: clientSecret } = read;
  if ((clientId === undefined) !== (clientSecret === undefined)) {
    const [missing, given] = clientId === undefined ? ['ID', 'SECRET'] : ['SECRET', 'ID'];
    throw new ConfigRefused([
      `OIDC_SERVICE_CLIENT_${missing} is not set: expected it with OIDC_SERVICE_CLIENT_${given}`,
    ]);
  }
  return clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : null;
}
