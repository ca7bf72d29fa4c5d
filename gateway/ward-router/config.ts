import { z } from 'zod';
import { metricsVariables } from '../../platform/metrics/metrics-config';
import { namedUrls } from '../../platform/config/named-urls';
import {
  hostOr,
  httpUrl,
  logLevelOr,
  millisecondsOr,
  portOr,
  readConfig,
  switchOr,
} from '../../platform/config/read-config';
import { type Shell, shellOf, shellVariables } from '../../platform/http/shell';
import { issuerOf, issuerVariables } from '../../platform/identity/issuer-config';
import { serviceClientOf, serviceClientVariables } from '../../platform/identity/service-client-config';
import { clientTlsOf, clientTlsVariables, withTlsFaults } from '../../platform/tls/tls-config';
import { type GatewayConfig, QUERIES_AT_ONCE, queriesOr } from '../config';
import { wardsAreKnown } from '../ward-directory/wards-are-known';
import { WARD_ROUTER_SHELL } from './ward-router-limits';

const variables = z.object({
  WARD_COUNCIL_URLS: namedUrls('ward-id').optional(),
  CITY_COUNCIL_URL: httpUrl.optional(),
  ...serviceClientVariables,
  ...issuerVariables,
  ...shellVariables,
  REQUEST_TIMEOUT_MS: millisecondsOr(2_000),
  QUERIES_AT_ONCE: queriesOr(QUERIES_AT_ONCE),
  ANSWER_CACHE: switchOr(true),
  ...metricsVariables,
  ...clientTlsVariables,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4003),
  LOG_LEVEL: logLevelOr('info'),
});

const checked = variables.superRefine(
  (read, check) => {
    wardsAreKnown(read, check);
    if (!read.OIDC_SERVICE_CLIENT_ID || read.CITY_COUNCIL_URL || check.issues.some(({ path }) => path?.[0] === CITY))
      return;
    const message = 'expected it with OIDC_SERVICE_CLIENT_ID: the directory is the city council’s';
    check.addIssue({ code: 'custom', path: [CITY], message });
  },
  { when: () => true },
);

const CITY = 'CITY_COUNCIL_URL';

/** What the ward router needs to be told, each as the gateway is told it. */
export interface WardRouterConfig extends Pick<
  GatewayConfig,
  | 'wardUrls'
  | 'serviceClient'
  | 'issuer'
  | 'keepsAnswers'
  | 'requestTimeoutMs'
  | 'queriesAtOnce'
  | 'metricsToken'
  | 'subgraphTls'
  | 'host'
  | 'port'
  | 'logLevel'
> {
  /** Address of the city council's /graphql: whoever has a service client follows its directory. */
  cityCouncilUrl?: string | undefined;
  /** What bounds the gateways that ask. */
  shell: Readonly<Shell>;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readWardRouterConfig(env: NodeJS.ProcessEnv): WardRouterConfig {
  const read = readConfig(env, withTlsFaults(checked));
  return Object.freeze({
    wardUrls: read.WARD_COUNCIL_URLS ?? new Map<string, string>(),
    cityCouncilUrl: read.CITY_COUNCIL_URL,
    serviceClient: serviceClientOf(read),
    issuer: issuerOf(read),
    shell: shellOf(read, WARD_ROUTER_SHELL.limits),
    requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
    queriesAtOnce: read.QUERIES_AT_ONCE,
    keepsAnswers: read.ANSWER_CACHE,
    metricsToken: read.METRICS_TOKEN,
    subgraphTls: clientTlsOf(read),
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}
