import { join, resolve } from 'node:path';
import { z } from 'zod';
import { hostOr, logLevelOr, millisecondsOr, portOr, readConfig, switchOr } from '../../platform/config/read-config';
import { type TracingConfig, tracingOf, tracingVariables } from '../../platform/tracing/tracing-config';
import { postgresFolderOf, worldVariables } from '../hub/world-folder';

const variables = z.object({
  ...worldVariables,
  HOST: hostOr('127.0.0.1'),
  GATEWAY_PORT: portOr(4000),
  CITY_COUNCIL_PORT: portOr(4001),
  CITIZEN_AFFAIRS_PORT: portOr(4002),
  FIRST_WARD_PORT: portOr(4101),
  IDENTITY_PORT: portOr(4400),
  REQUEST_TIMEOUT_MS: millisecondsOr(2_000),
  MUTATION_TIMEOUT_MS: millisecondsOr(10_000),
  ANSWER_CACHE: switchOr(true),
  ...tracingVariables,
  LOG_LEVEL: logLevelOr('warn'),
  // Whoever can read its screen can sign in as anybody: that is for a demonstration.
  NODE_ENV: z
    .string()
    .optional()
    .refine((mode) => mode !== 'production', {
      error:
        'Ở môi trường thật, hãy khởi động từng máy chủ. / npm start signs in demonstration accounts and never runs in production: start each server alone there.',
    }),
});

/** What `npm start` can be told. */
export interface StartConfig {
  /** The world that is loaded at the first start: a folder with a folder of CSV files for each server. */
  dataFolder: string;
  /** Where the embedded PostgreSQL keeps its data between starts: one folder a world, .data/<name of the world's folder> unless told. */
  postgresFolder: string;
  host: string;
  ports: { gateway: number; cityCouncil: number; citizenAffairs: number; firstWard: number; identity: number };
  requestTimeoutMs: number;
  mutationTimeoutMs: number;
  /** Whether the gateway keeps what wards have answered. */
  keepsAnswers: boolean;
  logLevel: string;
  /** Where its servers send traces; nowhere unless told. */
  tracing: TracingConfig | undefined;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readStartConfig(env: NodeJS.ProcessEnv): StartConfig {
  const read = readConfig(env, variables);
  return {
    dataFolder: resolve(read.HUB_DATA_FOLDER),
    postgresFolder: postgresFolderOf(read.HUB_DATA_FOLDER, read.HUB_POSTGRES_FOLDER),
    host: read.HOST,
    ports: {
      gateway: read.GATEWAY_PORT,
      cityCouncil: read.CITY_COUNCIL_PORT,
      citizenAffairs: read.CITIZEN_AFFAIRS_PORT,
      firstWard: read.FIRST_WARD_PORT,
      identity: read.IDENTITY_PORT,
    },
    requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
    mutationTimeoutMs: read.MUTATION_TIMEOUT_MS,
    keepsAnswers: read.ANSWER_CACHE,
    logLevel: read.LOG_LEVEL,
    tracing: tracingOf(read),
  };
}

/** Where the embedded identity provider keeps its key, and says where it is. */
export function identityFolderOf({ postgresFolder }: StartConfig): string {
  return join(postgresFolder, 'identity');
}
