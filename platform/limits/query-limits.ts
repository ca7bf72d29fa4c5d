/** How much one operation may ask for. The README says what each of them counts. */
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

/** The limits of a server that people and their programs ask. */
export const CLIENT_LIMITS: Readonly<QueryLimits> = Object.freeze({
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
});

/**
 * The limits of a server behind a gateway. The gateway has measured what its client asked for, but writes out fragments,
 * renames what would clash, and asks for all entities of a page at once: so only what no gateway asks is refused here.
 */
export const BEHIND_GATEWAY_LIMITS: Readonly<QueryLimits> = Object.freeze({
  tokens: 40_000,
  depth: 24,
  selections: 20_000,
  aliases: 600,
  directives: 300,
  rootFields: 60,
  valueDepth: 12,
  representations: 50_000,
  cost: 40_000,
  entitiesCost: 5_000_000,
});
