import { z } from 'zod';
import { type CostModel, PLAIN_COSTS } from './cost-model';

/** How much one operation may ask for. docs/limits.md says what each of them counts. */
export interface QueryLimits {
  /** Words and signs of the whole document, as the parser reads them. */
  tokens: number;
  /** Fields inside fields. */
  depth: number;
  /** Fields, with every fragment written out where it is spread. */
  selections: number;
  /** Fields under another name than their own. */
  aliases: number;
  directives: number;
  /** Fields of Query or Mutation themselves. */
  rootFields: number;
  /** Lists and objects inside each other, in the query or in a variable: the work of a gateway's planner doubles with each. */
  valueDepth: number;
  /** Entities asked for by their keys in one request, as a gateway does. */
  representations: number;
  /** Points by the cost model. */
  cost: number;
  /** The same for an operation that asks for entities by their keys: a gateway asks for those of every ward at once. */
  entitiesCost: number;
}

/** Everything that bounds what a server does for its callers. */
export interface ServerLimits {
  /** Largest request that is read, in bytes. */
  requestBytes: number;
  /** Largest answer that is sent, in bytes. */
  answerBytes: number;
  query: Readonly<QueryLimits>;
  costs: CostModel;
  /** Points each caller has for a minute; what an operation costs is taken from them. */
  pointsPerMinute: number;
  /** Where servers share what callers have spent. */
  redisUrl?: string | undefined;
}

/** The limits of a server that people and their programs ask. */
export const CLIENT_LIMITS: Readonly<ServerLimits> = Object.freeze({
  requestBytes: 1024 * 1024,
  answerBytes: 16 * 1024 * 1024,
  query: Object.freeze({
    tokens: 4_000,
    depth: 18,
    selections: 4_000,
    aliases: 60,
    directives: 60,
    rootFields: 30,
    valueDepth: 6,
    representations: 0,
    cost: 25_000,
    entitiesCost: 0,
  }),
  costs: PLAIN_COSTS,
  pointsPerMinute: 200_000,
});

/**
 * The limits of a server behind a gateway. The gateway has measured what its client asked for, but writes out fragments,
 * renames what would clash, and asks for all entities of a page at once, handing over what it knows of them: so only what
 * no gateway asks is refused here, and a page of its clients may cost each server much more.
 */
export const BEHIND_GATEWAY_LIMITS: Readonly<ServerLimits> = Object.freeze({
  requestBytes: 16 * 1024 * 1024,
  answerBytes: 16 * 1024 * 1024,
  query: Object.freeze({
    tokens: 40_000,
    depth: 24,
    selections: 20_000,
    aliases: 600,
    directives: 300,
    rootFields: 60,
    valueDepth: 12,
    representations: 5_000,
    cost: 40_000,
    entitiesCost: 200_000,
  }),
  costs: PLAIN_COSTS,
  pointsPerMinute: 1_000_000,
});

/** As many as an Int of GraphQL can say. */
export const MAX_POINTS = 2 ** 31 - 1;

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
