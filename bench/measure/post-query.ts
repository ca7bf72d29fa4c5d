import { Agent, type Dispatcher, request } from 'undici';

/** Connections that stay open, up to 8 to every server, for a client that is signed in with this token. The caller closes it. */
export function createClient(token: string): Dispatcher {
  const authorization = `Bearer ${token}`;
  return new Agent({ connections: 8, keepAliveTimeout: 60_000 }).compose(
    (dispatch) => (options, handler) => dispatch({ ...options, headers: { ...HEADERS, authorization } }, handler),
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
