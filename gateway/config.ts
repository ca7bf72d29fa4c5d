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
      if (!WARD_ID.test(id) || !httpUrl.safeParse(url).success)
        check.addIssue({ code: 'custom', message: `"${pair}" is not "ward-id=http://host:port/graphql"` });
    }
    const ids = pairs.map((pair) => splitPair(pair)[0]);
    for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
      check.addIssue({ code: 'custom', message: `"${id}" is given more than one address` });
  })
  .transform((pairs) => new Map(pairs.map(splitPair)));

const WARD_ID = /^[a-z][a-z0-9-]*$/;

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
  return Object.freeze({
    cityCouncilUrl: read.CITY_COUNCIL_URL,
    citizenAffairsUrl: read.CITIZEN_AFFAIRS_URL,
    wardUrls: read.WARD_COUNCIL_URLS,
    subgraphTimeoutMs: read.SUBGRAPH_TIMEOUT_MS,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
  });
}

function splitPair(pair: string): [string, string] {
  const at = Math.max(pair.indexOf('='), 0); // without one there is no id
  return [pair.slice(0, at), pair.slice(at + 1)];
}
