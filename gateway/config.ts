import { z } from 'zod';
import { metricsVariables } from '../platform/metrics/metrics-config';
import { namedUrls } from '../platform/config/named-urls';
import {
  hostOr,
  httpUrl,
  logLevelOr,
  millisecondsOr,
  portOr,
  readConfig,
  switchOr,
} from '../platform/config/read-config';
import { type SignIn, signInOf, signInVariables } from '../platform/sign-in/sign-in';
import { type Shell, shellOf, shellVariables } from '../platform/http/shell';
import { serviceClientOf, serviceClientVariables } from '../platform/identity/service-client-config';
import type { ServiceClient } from '../platform/identity/service-tokens';
import { issuerOf, issuerVariables } from '../platform/identity/issuer-config';
import type { Issuer } from '../platform/identity/token-verifier';
import type { ClientTls } from '../platform/tls/client-tls';
import { clientTlsOf, clientTlsVariables, withTlsFaults } from '../platform/tls/tls-config';
import { GATEWAY_LIMITS } from './gateway-limits';
import { wardsAreKnown } from './ward-directory/wards-are-known';

/** Queries that a gateway carries out at a time by default: more than a hall of people ask at once, fewer than may wait for one ward. */
export const QUERIES_AT_ONCE = 64;

/** How many queries are carried out at a time, by a gateway and by a ward router. */
export const queriesOr = (standard: number) =>
  z.coerce.number({ error: 'expected a number of queries, 1 to 10000' }).int().min(1).max(10_000).default(standard);

/** The environment variables of how a gateway answers. */
export const answeringVariables = {
  PERSISTED_ONLY: z.enum(['0', '1'], { error: 'expected 1, or 0 to answer any operation' }).default('0'),
  PERSISTED_OPERATIONS: z.string().optional(),
  REQUEST_TIMEOUT_MS: millisecondsOr(2_000),
  MUTATION_TIMEOUT_MS: millisecondsOr(10_000),
  ANSWER_CACHE: switchOr(true),
  QUERIES_AT_ONCE: queriesOr(QUERIES_AT_ONCE),
  ...metricsVariables,
};

const variables = z.object({
  CITY_COUNCIL_URL: httpUrl,
  CITIZEN_AFFAIRS_URL: httpUrl,
  WARD_COUNCIL_URLS: namedUrls('ward-id').optional(),
  ...serviceClientVariables,
  ...issuerVariables,
  ...signInVariables('hai-cap-explorer'),
  // What subgraphs read of a token; the gateway's explorer shows them, and example queries for that role. It decides nothing by them.
  OIDC_ROLE_CLAIM: z.string().default('hai_cap_role'),
  OIDC_WARD_CLAIM: z.string().default('hai_cap_ward'),
  ...shellVariables,
  ...answeringVariables,
  ...clientTlsVariables,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4000),
  LOG_LEVEL: logLevelOr('info'),
});

const checked = variables.superRefine(wardsAreKnown, { when: () => true });

/** How a gateway answers, whatever it stands before. */
export interface AnsweringConfig {
  /** Whether registered operations alone are answered. */
  persistedOnly: boolean;
  /** Where operations are registered besides the saved queries: a folder or a manifest. */
  persistedOperations?: string | undefined;
  /** How long a query may take, whatever it asks; a client may ask for less. */
  requestTimeoutMs: number;
  /** How long the server that changes something may take for it. */
  mutationTimeoutMs: number;
  /** Queries that are carried out at a time; 64 by default. */
  queriesAtOnce?: number | undefined;
  /** Whether figures that wards have answered are kept, so that a ward where nothing is new need not say them again; yes unless told. */
  keepsAnswers?: boolean | undefined;
  /** What a scraper shows to be told what was counted; without it only programs of the same machine are told. */
  metricsToken?: string | undefined;
}

/** How a gateway answers by these variables. */
export const answeringOf = (read: z.infer<z.ZodObject<typeof answeringVariables>>): AnsweringConfig => ({
  persistedOnly: read.PERSISTED_ONLY === '1',
  persistedOperations: read.PERSISTED_OPERATIONS,
  requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
  mutationTimeoutMs: read.MUTATION_TIMEOUT_MS,
  queriesAtOnce: read.QUERIES_AT_ONCE,
  keepsAnswers: read.ANSWER_CACHE,
  metricsToken: read.METRICS_TOKEN,
});

/** What the gateway needs to be told. Addresses are those of /graphql. */
export interface GatewayConfig extends AnsweringConfig {
  cityCouncilUrl: string;
  citizenAffairsUrl: string;
  /** By ward id: the wards' servers that the directory does not name, and all of them until it has been read. */
  wardUrls: ReadonlyMap<string, string>;
  /** What the gateway signs in as to follow the directory of wards' servers; without it there are those of `wardUrls` alone. */
  serviceClient?: ServiceClient | null | undefined;
  issuer: Issuer;
  /** How the explorer's page signs in. */
  signIn: SignIn;
  /** What bounds the callers. */
  shell: Readonly<Shell>;
  /** How servers below are connected to whose address is https. */
  subgraphTls?: ClientTls | undefined;
  host: string;
  port: number;
  logLevel: string;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(env, withTlsFaults(checked));
  return Object.freeze({
    cityCouncilUrl: read.CITY_COUNCIL_URL,
    citizenAffairsUrl: read.CITIZEN_AFFAIRS_URL,
    wardUrls: read.WARD_COUNCIL_URLS ?? new Map<string, string>(),
    serviceClient: serviceClientOf(read),
    issuer: issuerOf(read),
    signIn: signInOf(read, read.OIDC_ISSUER, { role: read.OIDC_ROLE_CLAIM, ward: read.OIDC_WARD_CLAIM }),
    shell: shellOf(read, GATEWAY_LIMITS),
    ...answeringOf(read),
    subgraphTls: clientTlsOf(read),
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}
