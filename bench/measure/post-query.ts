import { type Dispatcher, request } from 'undici';

/** Posts one GraphQL query and gives its data. Refuses an answer with errors: a bench times whole answers only. */
export async function postQuery<Data>(agent: Dispatcher, url: string, body: string): Promise<Data> {
  const response = await request(url, { dispatcher: agent, method: 'POST', headers: HEADERS, body });
  const { data, errors } = (await response.body.json()) as { data?: Data | null; errors?: unknown[] }; // a GraphQL answer
  if (!data || errors) throw new Error(`${url} answered ${response.statusCode}: ${JSON.stringify(errors ?? data)}`);
  return data;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
