import type { Representation } from './split-by-ward';

interface Asked {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** Writes what all parts of a question have in common once; only the representations differ. Gives the body of a request. */
export function createQuestion({
  query,
  operationName,
  variables,
}: Asked): (some: readonly Representation[]) => string {
  const common = JSON.stringify({ query, operationName }).slice(0, -1);
  const rest = JSON.stringify(variables).slice(1, -1);
  return (some) => `${common},"variables":{${rest}${rest ? ',' : ''}"representations":${JSON.stringify(some)}}}`;
}
