import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type AnsweringConfig, answeringOf, answeringVariables } from '../../gateway/config';
import { GATEWAY_LIMITS } from '../../gateway/gateway-limits';
import { bytesOr, hostOr, logLevelOr, portOr, readConfig } from '../../platform/config/read-config';
import { shellOf, shellVariables } from '../../platform/http/shell';
import type { ClientTls } from '../../platform/tls/client-tls';
import { clientTlsOf, clientTlsVariables, withTlsFaults } from '../../platform/tls/tls-config';
import { STANDARD_IMPORT_BYTES } from '../../subgraphs/ward-council/config';
import { SUBGRAPH_SHELL } from '../../subgraphs/serving/subgraph-limits';
import type { HubShells } from '../hub/start-hub';
import { postgresFolderOf, worldVariables } from '../hub/world-folder';

const variables = z.object({
  ...worldVariables,
  HOST: hostOr('127.0.0.1'),
  GATEWAY_PORT: portOr(4000),
  CITY_COUNCIL_PORT: portOr(4001),
  CITIZEN_AFFAIRS_PORT: portOr(4002),
  FIRST_WARD_PORT: portOr(4101),
  IDENTITY_PORT: portOr(4400),
  ...answeringVariables,
  ...shellVariables,
  ...clientTlsVariables,
  IMPORT_MAX_BYTES: bytesOr(STANDARD_IMPORT_BYTES),
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
export interface StartConfig extends AnsweringConfig {
  /** The world that is loaded at the first start: a folder with a folder of CSV files for each server. */
  dataFolder: string;
  /** Where the embedded PostgreSQL keeps its data between starts: one folder a world, .data/<name of the world's folder> unless told. */
  postgresFolder: string;
  host: string;
  ports: { gateway: number; cityCouncil: number; citizenAffairs: number; firstWard: number; identity: number };
  /** Limits, like other origins, are told to the gateway alone: it asks those below for more than any client may. */
  shells: HubShells;
  /** How servers connect to each other, where they speak TLS. */
  subgraphTls: ClientTls;
  /** Largest upload of files at a ward's server, in bytes. */
  importMaxBytes: number;
  logLevel: string;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readStartConfig(env: NodeJS.ProcessEnv): StartConfig {
  const read = readConfig(env, withTlsFaults(variables));
  const gateway = shellOf(read, GATEWAY_LIMITS);
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
    ...answeringOf(read),
    shells: { gateway, subgraphs: { ...SUBGRAPH_SHELL, tls: gateway.tls, tracing: gateway.tracing } },
    subgraphTls: clientTlsOf(read),
    importMaxBytes: read.IMPORT_MAX_BYTES,
    logLevel: read.LOG_LEVEL,
  };
}

/** Where the embedded identity provider keeps its key, and says where it is. */
export function identityFolderOf({ postgresFolder }: StartConfig): string {
  return join(postgresFolder, 'identity');
}
