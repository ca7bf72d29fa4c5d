import { Agent } from 'undici';
import { type FakeServer, send, startFakeServer } from '../../platform/http/fake-server.fixture';
import { findingText } from './finding';
import { lookAtSchema } from './look-at-schema';

const COMMITTED = 'type Query { ward: Ward } type Ward { id: ID! name: String! } enum Kind { WARD COMMUNE }';

const agent = new Agent();
let server: FakeServer;
let answer: unknown;
beforeAll(async () => {
  server = await startFakeServer((response) => send(response, answer));
});
afterAll(async () => {
  await agent.close();
  await server?.stop();
});

async function saidOf(answered: unknown): Promise<string> {
  answer = answered;
  const ward = { name: 'ward-council/song-cau', url: server.url, committed: COMMITTED, token: 'x' };
  return findingText(await lookAtSchema(agent, ward), 'en');
}

const telling = (sdl: string) => ({ data: { _service: { sdl } } });

test.each([
  ['the same', telling(COMMITTED), /^✓ .*ward-council\/song-cau: is that of this version$/],
  [
    'ahead',
    telling(COMMITTED.replace('name:', 'code: Int name:')),
    /^✓ .*: is ahead \(Ward\.code\), which does no harm$/,
  ],
  [
    'behind by a field',
    telling(COMMITTED.replace('name: String!', '')),
    /^✗ .*: is behind: 1 are missing \(Ward\.name\)\n/,
  ],
  [
    'behind by a value',
    telling(COMMITTED.replace('COMMUNE', '')),
    /^✗ .*: is behind: 1 are missing \(Kind\.COMMUNE\)\n/,
  ],
  ['not told', { errors: [{ message: 'no' }] }, /^– .*: the server does not tell it\n {4}→ .*ACCESS_TOKEN/],
  ['no GraphQL', 'shoes', /^– .*: the server does not tell it\n/],
])('a ward’s schema that is %s', async (_, answered, said) => {
  expect(await saidOf(answered)).toMatch(said);
});
