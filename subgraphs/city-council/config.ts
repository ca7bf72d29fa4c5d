import { z } from 'zod';
import { hostOr, logLevelOr, portOr, readConfig } from '../../platform/config/read-config';
import type { DatabaseAddress } from '../../platform/database/data-source';
import { databaseOf, databaseVariables } from '../../platform/database/database-config';
import { type Shell, shellOf, shellVariables } from '../../platform/http/shell';
import { withTlsFaults } from '../../platform/tls/tls-config';
import { identityOf, type IdentityConfig, identityVariables } from '../viewer/viewer-config';
import { SUBGRAPH_LIMITS } from '../records/subgraph-limits';

const variables = z.object({
  ...databaseVariables,
  ...identityVariables,
  ...shellVariables,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4001),
  LOG_LEVEL: logLevelOr('info'),
});

/** What the city-council server needs to be told. */
export interface CityCouncilConfig {
  database: DatabaseAddress;
  identity: IdentityConfig;
  /** What bounds the callers; the standard limits unless told. */
  shell?: Readonly<Shell> | undefined;
  host: string;
  port: number;
  logLevel: string;
  /** Most connections to its database at a time. */
  poolSize?: number;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readCityCouncilConfig(env: NodeJS.ProcessEnv): CityCouncilConfig {
  const read = readConfig(env, withTlsFaults(variables));
  return Object.freeze({
    database: databaseOf(read),
    identity: identityOf(read),
    shell: shellOf(read, SUBGRAPH_LIMITS),
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}
