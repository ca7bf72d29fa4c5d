import { Agent, type Dispatcher, request } from 'undici';

export interface ClientOptions {
  /** To every server at most. */
  connections?: number;
  /** How long each answer is waited for, as the servers are told. */
  timeoutMs?: number;
}

/** Connections that stay open, for a client that is signed in with this token. The caller closes it. */
export function createClient(token: string, { connections = 8, timeoutMs }: ClientOptions = {}): Dispatcher {
  const headers = {
    ...HEADERS,
    authorization: `Bearer ${token}`,
    ...(timeoutMs === undefined ? {} : { 'x-timeout-ms': String(timeoutMs) }),
  };
  return new Agent({ connections, keepAliveTimeout: 60_000 }).compose(
    (dispatch) => (options, handler) => dispatch({ ...options, headers }, handler),
  );
}

/** Posts one GraphQL query and gives its data. Refuses an answer with errors: a bench times whole answers only. */
export async function postQuery<Data>(agent: Dispatcher, url: string, body: string): Promise<Data> {
  const response = await request(url, { dispatcher: agent, method: 'POST', body });
  const { data, errors } = (await response.body.json()) as { data?: Data | null; errors?: unknown[] }; // a GraphQL answer
  if (!data || errors) throw new Error(`${url} answered ${response.statusCode}: ${JSON.stringify(errors ?? data)}`);
  return data;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
