import { z } from 'zod';
import { namedUrls } from '../../platform/config/named-urls';
import { hostOr, logLevelOr, millisecondsOr, portOr, readConfig } from '../../platform/config/read-config';
import { type Shell, shellOf, shellVariables } from '../../platform/http/shell';
import { issuerOf, issuerVariables } from '../../platform/identity/issuer-config';
import { clientTlsOf, clientTlsVariables, withTlsFaults } from '../../platform/tls/tls-config';
import type { GatewayConfig } from '../config';
import { WARD_ROUTER_SHELL } from './ward-router-limits';

const variables = z.object({
  WARD_COUNCIL_URLS: namedUrls('ward-id'),
  ...issuerVariables,
  ...shellVariables,
  REQUEST_TIMEOUT_MS: millisecondsOr(2_000),
  METRICS_TOKEN: z.string().min(16, { error: 'expected at least 16 characters' }).optional(),
  ...clientTlsVariables,
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4003),
  LOG_LEVEL: logLevelOr('info'),
});

/** What the ward router needs to be told, each as the gateway is told it. */
export interface WardRouterConfig extends Pick<
  GatewayConfig,
  'wardUrls' | 'issuer' | 'requestTimeoutMs' | 'metricsToken' | 'subgraphTls' | 'host' | 'port' | 'logLevel'
> {
  /** What bounds the gateways that ask. */
  shell: Readonly<Shell>;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readWardRouterConfig(env: NodeJS.ProcessEnv): WardRouterConfig {
  const read = readConfig(env, withTlsFaults(variables));
  return Object.freeze({
    wardUrls: read.WARD_COUNCIL_URLS,
    issuer: issuerOf(read),
    shell: shellOf(read, WARD_ROUTER_SHELL.limits),
    requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
    metricsToken: read.METRICS_TOKEN,
    subgraphTls: clientTlsOf(read),
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}
