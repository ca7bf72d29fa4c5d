import { createHash } from 'node:crypto';
import { Environment, type FetchFunction, type GraphQLResponse, Network, RecordSource, Store } from 'relay-runtime';
import { cacheKey } from './cache-key';

/** Asks for a persisted operation by GET, and by POST with its text where the gateway has not heard of it yet. */
const persisted =
  (url: string, token: string, fetch: typeof globalThis.fetch): FetchFunction =>
  async ({ text }, variables) => {
    const query = text ?? '';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = new URLSearchParams({ variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) });
    const known = (await (await fetch(`${url}?${asked}`, { headers })).json()) as Answer;
    if (!known.errors?.some(({ extensions: { code } }) => code === 'PERSISTED_QUERY_NOT_FOUND')) return known;
    const body = JSON.stringify({ query, variables, extensions });
    return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Answer;
  };

type Answer = GraphQLResponse & { errors?: { extensions: { code: string } }[] };

/** Relay's environment on the graph. */
export function createRelayEnvironment(url: string, token: string, fetch = globalThis.fetch): Environment {
  return new Environment({
    network: Network.create(persisted(url, token, fetch)),
    store: new Store(new RecordSource()),
    // Fields of the graph are null where something went wrong, with an error; a null id has Relay find a place for it by its path.
    getDataID: (object: Record<string, unknown>, type: string) => {
      const key = cacheKey(type, object);
      return key === null ? null : `${type}:${key}`;
    },
  });
}
