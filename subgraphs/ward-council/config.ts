import { z } from 'zod';
import { databaseUrl, hostOr, logLevelOr, portOr, readConfig } from '../../platform/config/read-config';
import { isWardId } from '../records/ward-id';

const variables = z.object({
  WARD_ID: z
    .string({ error: 'expected the id of the ward, such as song-cau' })
    .refine(isWardId, { error: 'expected the id of the ward, such as song-cau' }),
  DATABASE_URL: databaseUrl,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4101),
  LOG_LEVEL: logLevelOr('info'),
});

/** What the ward-council server needs to be told. */
export interface WardCouncilConfig {
  /** The ward it answers for; the row in its database must say the same. */
  wardId: string;
  databaseUrl: string;
  host: string;
  port: number;
  logLevel: string;
  /** Most connections to its database at a time. */
  poolSize?: number;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readWardCouncilConfig(env: NodeJS.ProcessEnv): WardCouncilConfig {
  const read = readConfig(env, variables);
  return Object.freeze({
    wardId: read.WARD_ID,
    databaseUrl: read.DATABASE_URL,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}
