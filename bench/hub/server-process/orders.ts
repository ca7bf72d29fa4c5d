import type { GatewayConfig } from '../../../gateway/config';
import type { HubDatabases } from '../../../scripts/hub/hub-databases';
import type { IdentityConfig } from '../../../subgraphs/viewer/viewer-config';

/** What a process of a bench is told to serve: all subgraph servers of a hub, or its gateway. Ports are free ones. */
export type Orders =
  | { serve: 'SUBGRAPHS'; databases: HubDatabases; identity: IdentityConfig; poolSize: number }
  | { serve: 'GATEWAY'; config: GatewayConfig };

/** Where subgraph servers answer: addresses of /graphql. */
export interface SubgraphUrls {
  cityCouncil: string;
  citizenAffairs: string;
  /** By ward id. */
  wards: ReadonlyMap<string, string>;
}

/** What the process says when it has done so, or could not. */
export type Reply =
  { serves: 'SUBGRAPHS'; urls: SubgraphUrls } | { serves: 'GATEWAY'; url: string } | { refused: string };
