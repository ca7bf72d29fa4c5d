import { hasPgBouncer, type Pooler, type PoolMode, startPgBouncer } from './pgbouncer';
import { startPoolerStandIn } from './pooler-stand-in';

/**
 * Starts a pooler before the databases of these addresses, with so many connections to each: PgBouncer where it is installed, as
 * Debian has it, else what stands in for it. The caller stops it.
 */
export const startPooler = (urls: readonly string[], mode: PoolMode, size = 2): Promise<Pooler> =>
  (hasPgBouncer ? startPgBouncer : startPoolerStandIn)(urls, mode, size);
