import type { ServiceClient } from '../../platform/identity/service-tokens';
import type { ClientTls } from '../../platform/tls/client-tls';
import type { ServerName } from './crossing';
import type { DeliveryPace } from './crossing-queue';

/** What a server must know to deliver to others. Until it does, what is to cross waits. */
export interface CrossingSetUp {
  /** What it signs in as. */
  client: ServiceClient | null;
  /** The address of /graphql of another server; null while it is not known. Asked anew for each delivery. */
  urlOf(server: ServerName): string | null;
  /** How servers are connected to whose address is https. */
  tls?: ClientTls | undefined;
  /** The standard pace unless told. */
  pace?: DeliveryPace;
}

/** The set-up of a server that was told nothing: whatever it has to send waits. */
export const NO_SET_UP: CrossingSetUp = Object.freeze({ client: null, urlOf: () => null });
