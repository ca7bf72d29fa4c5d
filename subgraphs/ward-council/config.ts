import { z } from 'zod';
import { hostOr, logLevelOr, portOr, readConfig } from '../../platform/config/read-config';
import type { DatabaseAddress } from '../../platform/database/data-source';
import { databaseOf, databaseVariables } from '../../platform/database/database-config';
import { type Shell, shellOf, shellVariables } from '../../platform/http/shell';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { keyRing } from '../../platform/sealing/key-ring-config';
import { withTlsFaults } from '../../platform/tls/tls-config';
import { identityOf, type IdentityConfig, identityVariables } from '../viewer/viewer-config';
import { SUBGRAPH_LIMITS } from '../records/subgraph-limits';
import { isWardId } from '../records/ward-id';

const variables = z.object({
  WARD_ID: z
    .string({ error: 'expected the id of the ward, such as song-cau' })
    .refine(isWardId, { error: 'expected the id of the ward, such as song-cau' }),
  ...databaseVariables,
  ...identityVariables,
  ...shellVariables,
  PERSONAL_DATA_KEYS: keyRing,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4101),
  LOG_LEVEL: logLevelOr('info'),
});

/** What the ward-council server needs to be told. */
export interface WardCouncilConfig {
  /** The ward it answers for; the row in its database must say the same. */
  wardId: string;
  database: DatabaseAddress;
  identity: IdentityConfig;
  /** What seals and opens personal data in its database. */
  personalDataKeys: KeyRing;
  /** What bounds the callers; the standard limits unless told. */
  shell?: Readonly<Shell> | undefined;
  host: string;
  port: number;
  logLevel: string;
  /** Most connections to its database at a time. */
  poolSize?: number;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readWardCouncilConfig(env: NodeJS.ProcessEnv): WardCouncilConfig {
  const read = readConfig(env, withTlsFaults(variables));
  return Object.freeze({
    wardId: read.WARD_ID,
    database: databaseOf(read),
    identity: identityOf(read),
    personalDataKeys: read.PERSONAL_DATA_KEYS,
    shell: shellOf(read, SUBGRAPH_LIMITS),
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}
