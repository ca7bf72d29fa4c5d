import { AsyncLocalStorage } from 'node:async_hooks';
import type { GraphqlError } from '../../platform/http/graphql-http';
import { REQUEST_ID_HEADER } from '../../platform/http/request-id';

/** An answer as any client gets it. `data` is left open: each test knows what it asked for. */
export interface GraphqlAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for, and fails where it is not there
  data: any;
  errors: GraphqlError[] | undefined;
  status: number;
  /** The whole body, for looking for what must not be in it. */
  text: string;
}

/** An answer with the headers it came with. */
export interface HttpAnswer extends GraphqlAnswer {
  headers: Headers;
}

/** Where the ids of what a test asks go, while it wants to know them. */
const asked = new AsyncLocalStorage<Set<string>>();

/** The ids of the requests that something makes with `askGraphql`, and under which every server knows its part of them. */
export async function requestIdsOf(act: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  await asked.run(ids, act);
  return ids;
}

/** Posts a query to a server's /graphql, as whoever the token says. `origin` is without a path. */
export async function askGraphql(
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
  headers: Record<string, string> = {},
): Promise<HttpAnswer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  asked.getStore()?.add(response.headers.get(REQUEST_ID_HEADER) ?? '');
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<GraphqlAnswer, 'data' | 'errors'>;
  return { data, errors, status: response.status, headers: response.headers, text };
}

/** The codes of the errors of an answer, in their order. */
export const codesOf = ({ errors }: GraphqlAnswer): unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions?.code);
