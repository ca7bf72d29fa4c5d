import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startTestHub, type TestHub } from './support/hub';
import { hacTrang, OFFICER } from './support/world';

/** More than the operating system keeps for a caller who reads nothing. */
const TEXT = 'x'.repeat(4 * 1024 * 1024);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
  await hub.run('citizen-affairs', 'update voter_contact set place = $1', [TEXT]);
}, 60_000);
afterAll(() => hub?.stop());

/** Connections of one server to its database, in a hub of the tests. */
const POOL_SIZE = 3;

const LARGE = '{ voterContacts(first: 1) { nodes { place } } }';

/** Asks citizen affairs for a large answer, and reads none of it once it has begun to come. */
async function askAndNotRead(): Promise<Socket> {
  const { hostname, port, host } = new URL(hub.citizenAffairs.url);
  const [[name, value], body] = [await hub.bearer(OFFICER), JSON.stringify({ query: LARGE })];
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${name}: ${value}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await once(socket, 'readable');
  return socket;
}

/** Reads all of an answer after all. */
async function readOn(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  await once(socket, 'end');
  return text;
}

test('those who read their answers slowly keep no connection to the database from others', async () => {
  const slow = await Promise.all(Array.from({ length: POOL_SIZE + 1 }, askAndNotRead));

  for (const as of ['ward-officer/trang-non', 'standing-committee', OFFICER] as const) {
    const answer = await hub.ask(hub.citizenAffairs, '{ voterContacts { totalCount } }', {}, as);
    expect(answer).toMatchObject({ errors: undefined, data: { voterContacts: { totalCount: expect.any(Number) } } });
  }
  for (const answer of await Promise.all(slow.map(readOn))) {
    expect([answer.slice(0, 12), answer.includes(`"place":"${TEXT}"`)]).toEqual(['HTTP/1.1 200', true]);
  }
}, 30_000);
