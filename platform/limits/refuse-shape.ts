import { GraphQLError, parse } from 'graphql';
import { QueryTooCostly } from './limits.errors';
import { measureShape, type Shape } from './measure-shape';
import type { QueryLimits } from './limit-config';

/**
 * Refuses with QueryTooCostly the text of a query that is over a limit by its shape alone. This comes before validation,
 * whose work on a hostile document is the square of its length. Text that is no GraphQL passes: the parser will say why.
 */
export function refuseShape(text: string, limits: QueryLimits): void {
  const shape = shapeOf(text, limits);
  if (!shape) return;
  for (const limit of Object.keys(shape) as (keyof Shape)[]) {
    const was = shape[limit];
    // What is endless is no number in JSON.
    if (was > limits[limit]) throw new QueryTooCostly(limit, Number.isFinite(was) ? was : undefined, limits[limit]);
  }
}

function shapeOf(text: string, { tokens, depth }: QueryLimits): Shape | undefined {
  try {
    return measureShape(parse(text, { maxTokens: tokens, noLocation: true }));
  } catch (error) {
    if (error instanceof RangeError) throw new QueryTooCostly('depth', undefined, depth); // nested beyond the stack
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('tokens. Parsing aborted')) throw new QueryTooCostly('tokens', undefined, tokens);
    return undefined;
  }
}
