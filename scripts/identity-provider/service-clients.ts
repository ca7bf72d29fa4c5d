import { deriveSecret } from '../../platform/postgres/derive-secret';

/** A server that signs in without a person, by the client credentials grant. */
export interface ServiceClient {
  clientId: string;
  clientSecret: string;
  /** The ward whose server it is. */
  wardId: string | null;
  /** The server of the city that it is. */
  server: string | null;
}

/** Servers of the city that sign in; a ward's is named by the ward's id. */
export const CITY_SERVERS: readonly string[] = ['city-council', 'citizen-affairs', 'gateway'];

/** The client of one server: `city-council`, `citizen-affairs`, `gateway`, or a ward's id. Its secret comes from the hub's. */
export function serviceClientOf(secret: string, server: string): ServiceClient {
  const isCity = CITY_SERVERS.includes(server);
  const clientId = isCity ? `service-${server}` : `service-ward-${server}`;
  const clientSecret = deriveSecret(secret, `client ${clientId}`);
  return { clientId, clientSecret, wardId: isCity ? null : server, server: isCity ? server : null };
}

/** The clients of all servers of a hub. */
export function serviceClients(secret: string, wardIds: readonly string[]): ServiceClient[] {
  return [...CITY_SERVERS, ...wardIds].map((server) => serviceClientOf(secret, server));
}
