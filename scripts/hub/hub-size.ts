import { availableParallelism } from 'node:os';
import { poolSizeFor, STANDARD_POOL } from '../../platform/database/pool-size';

/**
 * Beside a server's pool its database has one more connection at times: its owner's, who brings tables up to date or loads files,
 * or one over which a statement is ended.
 */
const BESIDE_A_POOL = 1;

/** Those that PostgreSQL keeps for superusers, and those of whoever looks at it: `npm run doctor`, a backup, psql. */
const SPARE = 20;

/** So few wards have a server each, as where every council runs its own. */
const WITH_OWN_SERVERS = 16;

/** Servers that more wards share: one that waits for a slow ward keeps its other wards waiting, so they are several. */
const LEAST_SERVERS = 8;
const SERVERS_A_CORE = 2;

/** How many wards of a hub share a server: one process holds all of them, and a server costs more than a ward. */
export function wardsPerServerFor(wardCount: number, cores = availableParallelism()): number {
  if (wardCount <= WITH_OWN_SERVERS) return 1;
  return Math.ceil(wardCount / Math.max(LEAST_SERVERS, SERVERS_A_CORE * cores));
}

/** The connections of a hub whose databases are all in one PostgreSQL. */
export interface HubConnections {
  /** Most connections to the city council's database, and to that of citizen affairs. */
  cityPool: number;
  /** Most connections to each ward's database. */
  wardPool: number;
  /** Settings of PostgreSQL that have a connection for all of them, and let a load of the whole world commit at once. */
  settings: { max_connections: number; max_prepared_transactions: number };
}

/** Works them out for so many wards. */
export function connectionsFor(wardCount: number): HubConnections {
  const wardPool = poolSizeFor(wardCount);
  const ofWards = wardCount * (wardPool + BESIDE_A_POOL);
  const ofCity = 2 * (STANDARD_POOL + BESIDE_A_POOL);
  return {
    cityPool: STANDARD_POOL,
    wardPool,
    settings: { max_connections: ofWards + ofCity + SPARE, max_prepared_transactions: wardCount + 2 },
  };
}
