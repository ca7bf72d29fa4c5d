import { z } from 'zod';
import { hostOr, httpUrl, logLevelOr, millisecondsOr, portOr, readConfig } from '../platform/config/read-config';

/** Ward servers as "id=address" pairs, separated by commas. */
const wardUrls = z
  .string({ error: 'expected "ward-id=http://host:port/graphql" pairs, separated by commas' })
  .transform((text) =>
    text
      .split(',')
      .map((pair) => pair.trim())
      .filter(Boolean),
  )
  .superRefine((pairs, check) => {
    for (const pair of pairs) {
      const [id, url] = splitPair(pair);
      if (!id || !httpUrl.safeParse(url).success)
        check.addIssue({ code: 'custom', message: `"${pair}" is not "ward-id=http://host:port/graphql"` });
    }
  })
  .transform((pairs) => new Map(pairs.map(splitPair)));

const variables = z.object({
  CITY_COUNCIL_URL: httpUrl,
  CITIZEN_AFFAIRS_URL: httpUrl,
  WARD_COUNCIL_URLS: wardUrls,
  SUBGRAPH_TIMEOUT_MS: millisecondsOr(2_000),
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4000),
  LOG_LEVEL: logLevelOr('info'),
});

/** What the gateway needs to be told. Addresses are those of /graphql. */
export interface GatewayConfig {
  cityCouncilUrl: string;
  citizenAffairsUrl: string;
  /** By ward id. */
  wardUrls: ReadonlyMap<string, string>;
  /** How long one request to a subgraph or a ward may take. */
  subgraphTimeoutMs: number;
  host: string;
  port: number;
  logLevel: string;
}

/** Refuses with ConfigRefused, which lists every fault. */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(env, variables);
  return {
    cityCouncilUrl: read.CITY_COUNCIL_URL,
    citizenAffairsUrl: read.CITIZEN_AFFAIRS_URL,
    wardUrls: read.WARD_COUNCIL_URLS,
    subgraphTimeoutMs: read.SUBGRAPH_TIMEOUT_MS,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  };
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}
