import { z } from 'zod';
import { databaseUrl, hostOr, logLevelOr, portOr, readConfig } from '../../platform/config/read-config';

const variables = z.object({
  DATABASE_URL: databaseUrl,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4002),
  LOG_LEVEL: logLevelOr('info'),
});

/** What the citizen-affairs server needs to be told. */
export interface CitizenAffairsConfig {
  databaseUrl: string;
  host: string;
  port: number;
  logLevel: string;
  /** Most connections to its database at a time. */
  poolSize?: number;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readCitizenAffairsConfig(env: NodeJS.ProcessEnv): CitizenAffairsConfig {
  const read = readConfig(env, variables);
  return Object.freeze({
    databaseUrl: read.DATABASE_URL,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}
