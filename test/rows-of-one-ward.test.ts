import { type ClientRequest, request as httpRequest } from 'node:http';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

/** Connections of one server that its requests have for themselves, in a hub of the tests: all but one. */
const OWN_CONNECTIONS = 2;

const CONTACTS = '{ voterContacts { totalCount nodes { ward { id } round { name contacts { ward { id } } } } } }';

/** Asks citizen affairs for its contacts, and gives the wards that the answer speaks of, each once. */
async function wardsIn(as: SignedInAs): Promise<string[]> {
  const { data, errors } = await hub.ask(hub.citizenAffairs, CONTACTS, {}, as);
  expect(errors).toBeUndefined();
  expect(data.voterContacts.totalCount).toBe(data.voterContacts.nodes.length);
  const text = JSON.stringify(data);
  return hacTrang.wardIds.filter((wardId) => text.includes(`"${wardId}"`));
}

const EVERYBODY: [SignedInAs, string[]][] = [
  ['standing-committee', ['gio-lanh', 'trang-non', 'suoi-sao', 'nang-moi']],
  ['ward-officer/gio-lanh', ['gio-lanh']],
  ['ward-officer/trang-non', ['trang-non']],
  ['ward-officer/no-such-ward', []],
];

test('many requests at once over few connections each have the rows of their own viewer', async () => {
  const requests = Array.from({ length: 15 }, () => EVERYBODY).flat();

  const answers = await Promise.all(requests.map(([as]) => wardsIn(as)));

  expect(answers).toEqual(requests.map(([, wards]) => wards));
}, 30_000);

test('requests that fail or are broken off leave nothing of their ward behind', async () => {
  const unlock = await hub.lock('citizen-affairs', 'voter_contact');
  const requests = await Promise.all(Array.from({ length: 10 }, () => begin(CONTACTS, 'ward-officer/gio-lanh')));
  while (
    (await hub.count(
      'citizen-affairs',
      'select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
    )) < OWN_CONNECTIONS
  );
  await Promise.all(requests.map((request) => new Promise((closed) => request.on('close', closed).destroy())));
  await unlock();
  for (const query of ['{ nothing }', '{', '{ voterContacts(first: -1) { totalCount } }']) {
    const { errors } = await hub.ask(hub.citizenAffairs, query, {}, 'ward-officer/gio-lanh');
    expect(errors).toHaveLength(1);
  }

  for (const [as, wards] of EVERYBODY) expect(await wardsIn(as)).toEqual(wards);
}, 30_000);

/** Asks citizen affairs over a connection of its own, which the caller closes before there is an answer. */
async function begin(query: string, as: SignedInAs): Promise<ClientRequest> {
  const authorization = `Bearer ${await hub.issuer.token(as)}`;
  const request = httpRequest(`${hub.citizenAffairs.url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', authorization },
  });
  request.on('error', () => undefined); // that it was closed
  request.end(JSON.stringify({ query }));
  return request;
}
