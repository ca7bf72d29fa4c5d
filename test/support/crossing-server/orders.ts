import type { DeliveryPace } from '../../../subgraphs/crossing/crossing-queue';
import type { IdentityConfig } from '../../../subgraphs/viewer/viewer-config';
import type { ServiceClient } from '../../../platform/identity/service-tokens';

/** What a process is told to be: a real server, at the same place each time it is started. */
export interface Orders {
  serve: 'SENDER' | 'RECEIVER';
  wardId: string;
  databaseUrl: string;
  port: number;
  identity: IdentityConfig;
  client: ServiceClient;
  /** Where the receiver is: its /graphql. */
  receiverUrl: string;
  pace: DeliveryPace;
}

/** The kind of crossing that these processes know besides those of the servers. */
export const PING = 'PING';
