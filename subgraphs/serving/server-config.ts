import type { z } from 'zod';
import { hostOr, logLevelOr, portOr } from '../../platform/config/read-config';
import type { DatabaseAddress } from '../../platform/database/data-source';
import { databaseOf, databaseVariables } from '../../platform/database/database-config';
import { metricsVariables } from '../../platform/metrics/metrics-config';
import { type Shell, shellOf, shellVariables } from '../../platform/http/shell';
import { identityOf, type IdentityConfig, identityVariables } from '../viewer/viewer-config';
import { crossingSetUpOf, crossingVariables } from './crossing-config';
import type { CrossingSetUp } from '../crossing/crossing-set-up';
import { SUBGRAPH_LIMITS } from './subgraph-limits';

/** What every subgraph server needs to be told, whatever it answers for. */
export interface ServerConfig {
  database: DatabaseAddress;
  identity: IdentityConfig;
  /** What bounds the callers. */
  shell: Readonly<Shell>;
  /** How it delivers to other servers; what is to cross waits where it is not told. */
  crossings?: CrossingSetUp | undefined;
  /** What a scraper shows as a bearer token at /metrics. Without one, only programs of this machine are answered. */
  metricsToken?: string | undefined;
  host: string;
  port: number;
  logLevel: string;
  /** Most connections to its database at a time; STANDARD_POOL of platform/database by default. */
  poolSize?: number | undefined;
}

/** The environment variables of every subgraph server; `withTlsFaults` finds what is wrong with those of TLS. */
export const serverVariables = (standardPort: number) => ({
  ...databaseVariables,
  ...identityVariables,
  ...shellVariables,
  ...crossingVariables,
  ...metricsVariables,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(standardPort),
  LOG_LEVEL: logLevelOr('info'),
});

/** The configuration of a subgraph server out of these variables, with the standard limits of one. */
export function serverOf(read: z.infer<z.ZodObject<ReturnType<typeof serverVariables>>>): ServerConfig {
  return {
    database: databaseOf(read),
    poolSize: read.DATABASE_POOL_SIZE,
    identity: identityOf(read),
    shell: shellOf(read, SUBGRAPH_LIMITS),
    crossings: crossingSetUpOf(read),
    metricsToken: read.METRICS_TOKEN,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  };
}
