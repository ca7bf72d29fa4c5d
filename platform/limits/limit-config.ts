import { z } from 'zod';
import type { CostModel } from './cost-model';
import { PLAIN_COSTS } from './cost-model';
import { BEHIND_GATEWAY_LIMITS, CLIENT_LIMITS, type QueryLimits } from './query-limits';

/** Everything that bounds what a server does for its callers. */
export interface ServerLimits {
  query: Readonly<QueryLimits>;
  costs: CostModel;
  /** Points each caller has for a minute; what an operation costs is taken from them. */
  pointsPerMinute: number;
  /** Where servers share what callers have spent. */
  redisUrl?: string | undefined;
}

/** Of a server that people and their programs ask. */
export const CLIENT_SERVER_LIMITS: Readonly<ServerLimits> = Object.freeze({
  query: CLIENT_LIMITS,
  costs: PLAIN_COSTS,
  pointsPerMinute: 200_000,
});

/** Of a server behind a gateway, which asks for its clients: a page of theirs may cost each server much more. */
export const BEHIND_GATEWAY_SERVER_LIMITS: Readonly<ServerLimits> = Object.freeze({
  query: BEHIND_GATEWAY_LIMITS,
  costs: PLAIN_COSTS,
  pointsPerMinute: 50_000_000,
});

/** As many as an Int of GraphQL can say. */
const MAX_POINTS = 2 ** 31 - 1;

const POINTS = `expected a whole number of points, 1 to ${MAX_POINTS}`;

const points = z.coerce
  .number({ error: POINTS })
  .int({ error: POINTS })
  .min(1, { error: POINTS })
  .max(MAX_POINTS, { error: POINTS })
  .optional();

/** The environment variables that change limits. */
export const limitVariables = {
  QUERY_COST_LIMIT: points,
  RATE_LIMIT_POINTS: points,
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'expected an address such as redis://host:6379 or rediss://host:6380' })
    .optional(),
};

/** The limits of a server: its standard ones, and what these variables say otherwise. */
export function limitsOf(
  read: z.infer<z.ZodObject<typeof limitVariables>>,
  standard: Readonly<ServerLimits>,
): Readonly<ServerLimits> {
  return Object.freeze({
    ...standard,
    query: Object.freeze({ ...standard.query, cost: read.QUERY_COST_LIMIT ?? standard.query.cost }),
    pointsPerMinute: read.RATE_LIMIT_POINTS ?? standard.pointsPerMinute,
    redisUrl: read.REDIS_URL,
  });
}
