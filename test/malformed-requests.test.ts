import { connect } from 'node:net';
import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { Agent, request } from 'undici';
import type { Restartable } from '../scripts/hub/restartable';
import { seededRun } from './runner/seeded-suites';
import { busyness } from './support/busyness';
import { startTestHub, type TestHub } from './support/hub';
import { anyMalformed, type Malformed } from './support/malformed';
import { spoiltOperations } from './support/spoilt-operations';
import { hacTrang } from './support/world';

// Far more of them: npm run test:long -- malformed-requests
const { seed: firstSeed, count } = seededRun('malformed-requests');
/** At least so many of them are executed: a server that stops them all at its door has shown nothing of what is behind. */
const EXECUTED = count / 3;
const AT_ONCE = 8;
/** No answer takes longer, on a machine that does nothing else. */
const MAX_MS = 2_000;
/** Who takes longer hangs, however busy the machine is. */
const HANGS_MS = 15_000;

let hub: TestHub;
let token: string;
let agent: Agent;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
  token = await hub.issuer.token('standing-committee');
  agent = new Agent({ connections: AT_ONCE, headersTimeout: HANGS_MS, bodyTimeout: HANGS_MS });
}, 60_000);
afterAll(async () => {
  await agent?.destroy();
  await hub?.stop();
});

interface Answered {
  status: number;
  text: string;
  ms: number;
}

/** Sends it as it is; rejects where the server does not answer in time. */
async function send(server: Restartable, { method, path, headers, body, withToken }: Malformed): Promise<Answered> {
  const startedAt = performance.now();
  const response = await request(`${server.url}${path}`, {
    dispatcher: agent,
    method, // some are none
    headers: { ...(withToken ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.body.text();
  return { status: response.statusCode, text, ms: performance.now() - startedAt };
}

/** What comes to a server: half of it is spoilt anywhere, half in its variables and selections alone. */
async function requestsTo(server: Restartable, seed: number): Promise<Malformed[]> {
  const schema = buildClientSchema((await hub.ask(server, getIntrospectionQuery())).data); // what it really serves
  const requests = fc.oneof(anyMalformed, spoiltOperations(schema));
  return fc.sample(requests, { numRuns: count, seed });
}

/** Whether an operation was executed; a request that is refused before has no data, not even null. */
const isExecuted = ({ text }: Answered): boolean => /^\{"(data"|errors":.*"data":)/s.test(text);

const isLate = (ms: number): boolean => ms > MAX_MS && ms > MAX_MS * busyness();

/** What is wrong with an answer; undefined if nothing is. A HEAD has no body to look at. */
function faultOf({ status, text, ms }: Answered, method: string): string | undefined {
  if (status >= 500) return `status ${status}: ${text}`;
  if (isLate(ms)) return `took ${ms} ms`;
  if (method === 'HEAD') return undefined;
  let answer: { data?: unknown; errors?: { message?: unknown; extensions?: { code?: unknown } }[] };
  try {
    answer = JSON.parse(text) as typeof answer; // looked at below
  } catch {
    return `no JSON: ${status} ${text.slice(0, 200)}`;
  }
  const errors = answer.errors ?? [];
  if (errors.some(({ extensions }) => typeof extensions?.code !== 'string')) return `no code: ${text}`;
  if (errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')) return `a fault: ${text}`;
  if (errors.length === 0 && (answer.data === undefined || status !== 200)) return `neither: ${status} ${text}`;
  return /node_modules|\.[jt]s:\d|stacktrace|select |127\.0\.0\.1/.test(text)
    ? `tells of the inside: ${text}`
    : undefined;
}

test.each<[string, () => Restartable, seed: number]>([
  ['the gateway', () => hub.gateway, firstSeed],
  ['city-council', () => hub.cityCouncil, firstSeed + 1],
])(
  '%s answers whatever comes with an error that has a code',
  async (_, server, seed) => {
    const requests = await requestsTo(server(), seed);
    let executed = 0;
    const faults: unknown[] = [];
    const waiting = [...requests.entries()];
    const work = async () => {
      for (let next = waiting.pop(); next && faults.length < 5; next = waiting.pop()) {
        const [index, malformed] = next;
        const fault = await send(server(), malformed).then(
          (answered) => {
            if (isExecuted(answered)) executed += 1;
            return faultOf(answered, malformed.method);
          },
          (error: unknown) => `no answer: ${String(error)}`,
        );
        if (fault) faults.push({ index, fault, ...malformed, body: malformed.body?.subarray(0, 2_000).toString() });
      }
    };

    await Promise.all(Array.from({ length: AT_ONCE }, work));

    expect(faults).toEqual([]);
    expect(waiting).toEqual([]);
    expect(executed).toBeGreaterThanOrEqual(EXECUTED);
    expect((await hub.ask(server(), '{ city { id } }')).errors).toBeUndefined();
  },
  60_000 + count * 50,
);

test.each([
  ['no HTTP at all', 'hello\r\n\r\n'],
  ['a request that breaks off in its head', 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-le'],
  ['headers without end', `POST /graphql HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`],
  ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx'],
  [
    'a length and chunks',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  [
    'a body that breaks off',
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{"que',
  ],
  ['a host that is none', 'GET /graphql?query={a} HTTP/1.1\r\nhost: a b\r\n\r\n'],
  ['a path that cannot be decoded', 'GET /% HTTP/1.1\r\nhost: a\r\n\r\n'],
])('%s ends the connection at most, and the server answers the next one', async (_, bytes) => {
  const { port } = new URL(hub.gateway.url);
  const socket = connect(Number(port), '127.0.0.1');
  const said: Buffer[] = [];
  socket.on('data', (data: Buffer) => said.push(data));
  const closed = new Promise((resolve) => socket.once('close', resolve));

  socket.end(bytes);
  await closed;

  const text = Buffer.concat(said).toString();
  expect(text).not.toMatch(/HTTP\/1\.1 5|node_modules|FST_/);
  if (text) expect(text).toMatch(/"code":"[A-Z_]+"/);
  expect((await hub.query('{ city { id } }')).errors).toBeUndefined();
});
