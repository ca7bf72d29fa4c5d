import { gql } from '@apollo/client';
import { gql as urqlGql } from '@urql/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConcreteRequest, createOperationDescriptor, fetchQuery } from 'relay-runtime';
import { createApolloClient } from './clients/apollo-client';
import { createRelayEnvironment } from './clients/relay-client';
import { createUrqlClient } from './clients/urql-client';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { bacKan2020 } from './support/world';

// Clients that keep records by what they are: docs/api/clients.md shows the files that are tried here.
jest.setTimeout(60_000);

const WARDS = ['song-cau', 'duc-xuan'] as const;

/** As relay-compiler has written it for the public schema; the other clients ask the same. */
const RELAY_QUERY = JSON.parse(
  readFileSync(join(__dirname, 'clients/ward-sessions.relay.json'), 'utf8'),
) as ConcreteRequest;
const QUERY = RELAY_QUERY.params.text ?? '';

let hub: TestHub;
let token: string;
let url: string;
let recordTypes: string[];
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
  token = await hub.issuer.token('standing-committee');
  url = `${hub.gateway.url}/graphql`;
  const { data } = await hub.query('{ __type(name: "CouncilRecord") { possibleTypes { name } } }');
  recordTypes = data.__type.possibleTypes.map(({ name }: { name: string }) => name);
});

/** What a client asks over HTTP, and how. */
function listening() {
  const asked: { method: string; hasText: boolean }[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { search } = new URL(input instanceof Request ? input.url : input.toString());
    const said = init?.body ? String(init.body as string) : search; // clients write texts
    asked.push({ method: init?.method ?? 'GET', hasText: said.includes('wardSessionsQuery(') });
    return globalThis.fetch(input, init);
  };
  return { asked, fetch };
}

type Variables = { wardId: string; after?: string };

/** Answers as a client gives them to a page: from the network, or from what it keeps. */
interface Reader {
  read(variables: Variables): Promise<{ data: unknown; hasError: boolean }>;
  kept(variables: Variables): unknown;
}

type MakeReader = (fetch: typeof globalThis.fetch) => Reader;

const apollo: MakeReader = (fetch) => {
  const client = createApolloClient(url, token, fetch);
  const query = gql(QUERY);
  return {
    read: async (variables) => {
      const { data, error } = await client.query({ query, variables, fetchPolicy: 'network-only', errorPolicy: 'all' });
      return { data, hasError: error !== undefined };
    },
    kept: (variables) => client.readQuery({ query, variables }),
  };
};

const urql: MakeReader = (fetch) => {
  const client = createUrqlClient(url, token, recordTypes, fetch);
  const query = urqlGql(QUERY);
  return {
    read: async (variables) => {
      const { data, error } = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
      return { data: data as unknown, hasError: error !== undefined };
    },
    kept: (variables) => client.readQuery(query, variables)?.data as unknown,
  };
};

const relay: MakeReader = (fetch) => {
  const environment = createRelayEnvironment(url, token, fetch);
  return {
    read: async (variables) => {
      const data = await fetchQuery(environment, RELAY_QUERY, variables).toPromise();
      return { data, hasError: false };
    },
    kept: (variables) => environment.lookup(createOperationDescriptor(RELAY_QUERY, variables).fragment).data,
  };
};

const CLIENTS: [string, MakeReader][] = [
  ['Apollo Client', apollo],
  ['urql with its graph cache', urql],
  ['Relay', relay],
];

/** An answer without what clients add and what Relay's compiler asks for besides. */
const plain = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === '__typename' || key === 'id' ? undefined : value)));

test('the page on clients shows the files that are tried here', () => {
  const page = readFileSync(join(__dirname, '../docs/api/clients.md'), 'utf8');
  for (const file of ['cache-key', 'apollo-client', 'urql-client', 'relay-client'])
    expect(page).toContain(readFileSync(join(__dirname, `clients/${file}.ts`), 'utf8'));
});

test.each(CLIENTS)("%s reads two wards' lists twice, and nothing is overwritten", async (_, make) => {
  const answers = await Promise.all(WARDS.map(async (wardId) => (await hub.query(QUERY, { wardId })).data));
  const numbers = answers.map(({ ward }) => new Set<string>(ward.council.sessions.nodes.map(recordIdOf)));
  expect([...(numbers[0] ?? [])].some((one) => numbers[1]?.has(one))).toBe(true); // else there would be nothing to overwrite

  const { read, kept } = make(globalThis.fetch);
  for (const round of [1, 2]) {
    for (const [at, wardId] of WARDS.entries())
      expect([round, plain((await read({ wardId })).data)]).toEqual([round, plain(answers[at])]);
    for (const [at, wardId] of WARDS.entries())
      expect([round, plain(kept({ wardId }))]).toEqual([round, plain(answers[at])]);
  }
});

const recordIdOf = ({ recordId }: { recordId: string }) => recordId;

test.each(CLIENTS)('%s asks for a persisted operation by GET, without its text', async (_, make) => {
  const { asked, fetch } = listening();
  const { read } = make(fetch);
  await read({ wardId: WARDS[0] });
  asked.length = 0;
  const { data } = await read({ wardId: WARDS[1] });
  expect(plain(data)).toMatchObject({ ward: { wardId: WARDS[1] } });
  expect(asked).toEqual([{ method: 'GET', hasText: false }]);
});

test.each(CLIENTS)('%s keeps what was answered beside an error', async (name, make) => {
  const { read } = make(globalThis.fetch);
  const { data, hasError } = await read({ wardId: WARDS[0], after: 'no cursor' });
  expect(plain(data)).toMatchObject({ ward: { wardId: WARDS[0], council: { sessions: null } } });
  expect(hasError).toBe(name !== 'Relay'); // which hands errors to whoever asked the network
});
