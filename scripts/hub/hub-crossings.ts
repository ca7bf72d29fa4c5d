import type { ServiceClient } from '../../platform/identity/service-tokens';
import type { ClientTls } from '../../platform/tls/client-tls';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { DeliveryPace } from '../../subgraphs/crossing/crossing-queue';
import type { CrossingSetUp } from '../../subgraphs/crossing/crossing-set-up';

/** How the servers of a hub deliver to each other. */
export interface HubCrossings {
  /** What a server signs in as: `city-council`, `citizen-affairs`, or a ward's id. */
  clientOf(server: string): ServiceClient;
  /** The standard pace unless told. */
  pace?: DeliveryPace;
}

/** The addresses of a hub's servers, which start one after the other at ports that only then are known. */
export class HubAddresses {
  private readonly urls = new Map<string, string>();

  /** A server listens now at this origin. */
  tell(server: string, origin: string): void {
    this.urls.set(server, `${origin}/graphql`);
  }

  /** What one server is told of crossings; undefined where the hub has none. */
  setUpFor(
    own: ServerName,
    crossings: HubCrossings | undefined,
    tls: ClientTls | undefined,
  ): CrossingSetUp | undefined {
    if (!crossings) return undefined;
    const { clientOf, pace } = crossings;
    const client = clientOf(own.replace(/^ward-council[/]/, ''));
    return { client, urlOf: (server) => this.urls.get(server) ?? null, tls, ...(pace ? { pace } : {}) };
  }
}
