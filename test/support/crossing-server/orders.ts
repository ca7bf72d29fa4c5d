import type { ServiceClient } from '../../../platform/identity/service-tokens';
import type { DeliveryPace } from '../../../subgraphs/crossing/crossing-queue';
import type { IdentityConfig } from '../../../subgraphs/viewer/viewer-config';

/** What a process is told to be: a real server, at the same place each time it is started. */
export interface Orders {
  serve: 'ward-council' | 'citizen-affairs';
  wardId: string;
  databaseUrl: string;
  port: number;
  identity: IdentityConfig;
  client: ServiceClient;
  /** Where the other one is: its /graphql. */
  otherUrl: string;
  pace: DeliveryPace;
}
