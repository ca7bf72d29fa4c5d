import type { GatewayConfig } from '../../../gateway/config';
import type { HubDatabases } from '../../../scripts/hub/hub-databases';
import type { IdentityConfig } from '../../../subgraphs/viewer/viewer-config';
import type { WhereTimeGoes } from '../../measure/where-time-goes';
import type { StandInManner } from '../stand-in-wards';

/** What a process of a bench is told to serve; ports are free ones. */
export type Orders =
  | { serve: 'SUBGRAPHS'; databases: HubDatabases; identity: IdentityConfig }
  | { serve: 'GATEWAY'; config: GatewayConfig }
  | ({ serve: 'APOLLO' } & RivalOrders)
  | ({ serve: 'HIVE' } & RivalOrders)
  | { serve: 'STAND_INS'; wardIds: readonly string[]; manner: StandInManner };

/** What another gateway is told: a supergraph, and where the servers of its subgraphs are. */
export interface RivalOrders {
  supergraph: string;
  urls: SubgraphUrls;
}

/** Where subgraph servers answer: addresses of /graphql. */
export interface SubgraphUrls {
  cityCouncil: string;
  citizenAffairs: string;
  /** By ward id. */
  wards: ReadonlyMap<string, string>;
}

/** What the process says when it has done so, or could not. */
export type Reply =
  | { serves: 'SUBGRAPHS'; urls: SubgraphUrls }
  | { serves: 'GATEWAY'; url: string }
  | { serves: 'APOLLO'; url: string }
  | { serves: 'HIVE'; url: string }
  | { serves: 'STAND_INS'; wards: ReadonlyMap<string, string> }
  | { refused: string };

/** What the parent asks of a process that serves, whenever it likes, and what it is told. */
export interface Answers {
  USAGE: Usage;
  MANNER: null;
  PROFILE_BEGINS: null;
  PROFILE_ENDS: WhereTimeGoes;
}

export type Question =
  { ask: 'USAGE' } | { ask: 'MANNER'; manner: StandInManner } | { ask: 'PROFILE_BEGINS' } | { ask: 'PROFILE_ENDS' };

/** What a process has used so far, and holds now. */
export interface Usage {
  /** Processor time, but for what telling this takes. */
  cpuMs: number;
  /** After a collection where the process may be told to collect. */
  heapBytes: number;
  residentBytes: number;
  /** Open sockets, those that are kept for the next question among them. */
  sockets: number;
  /** File handles, sockets among them. */
  files: number;
}
