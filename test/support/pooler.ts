import { hasPgBouncer, startPgBouncer } from './pgbouncer';
import { startPoolerStandIn } from './pooler-stand-in';

/** For how long a connection to PostgreSQL is lent out. */
export type PoolMode = 'session' | 'transaction';

/** A pooler of connections before some databases. */
export interface Pooler {
  /** The same database, by way of the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/**
 * Starts a pooler before the databases of these addresses, with so many connections to each: PgBouncer where it is installed, as
 * Debian has it, else what stands in for it. The caller stops it.
 */
export const startPooler = (urls: readonly string[], mode: PoolMode, size = 2): Promise<Pooler> =>
  (hasPgBouncer ? startPgBouncer : startPoolerStandIn)(urls, mode, size);
