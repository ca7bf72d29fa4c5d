import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import { pino } from 'pino';
import type { RunningServer } from '../platform/http/graphql-server';
import { deriveHubKeys, keysOfWard } from '../scripts/hub/hub-keys';
import { SUBGRAPH_SHELL } from '../subgraphs/serving/subgraph-limits';
import { createEmptyWard, type EmptyWard, WARD } from '../subgraphs/ward-council/import.fixture';
import { startWardCouncil } from '../subgraphs/ward-council/server';
import { askGraphql } from './support/ask-graphql';
import { type FakeReceiver, startFakeReceiver, takeIn } from './support/fake-receiver';
import { TEST_PACE } from './support/hub';
import { passUpPetition } from './support/pass-up-petition';
import { startTestIssuer, type TestIssuer } from './support/test-issuer';

// A real ward passes a petition up to a server that is not well: whatever it answers, the petition waits, and its sender
// says why in a sentence.

const TOKENS_LAST_S = 4;
const PERSONAL = {
  petitionerName: 'Công dân Mẫu',
  petitionerAddress: 'Số 9, đường Minh Họa',
  petitionerPhone: '0900 000 999',
  content: 'Nội dung đơn minh họa',
};

let ward: EmptyWard;
let issuer: TestIssuer;
let receiver: FakeReceiver;
let server: RunningServer;
let logged = '';
beforeAll(async () => {
  ward = await createEmptyWard();
  issuer = await startTestIssuer({ serviceTokenS: TOKENS_LAST_S });
  receiver = await startFakeReceiver();
  server = await start(300);
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await receiver?.stop();
  await issuer?.stop();
  await ward?.drop();
});

/** Starts the ward's server, which waits so long for its receiver. */
function start(answerMs: number): Promise<RunningServer> {
  const pace = {
    ...{ ...TEST_PACE, pollMs: 50, answerMs, restMs: 10, longestRestMs: 10 },
    patience: { ...TEST_PACE.patience, retryLimit: 100_000, retryDelayMaxS: 0 },
  };
  const sink = new Writable({ write: (line, _, done) => ((logged += String(line)), done()) });
  const config = {
    ...{ wardId: WARD, database: ward.database, identity: issuer.identity, shell: SUBGRAPH_SHELL },
    ...{ host: '127.0.0.1', port: 0, logLevel: 'debug' },
    personalDataKeys: keysOfWard(deriveHubKeys('test', [WARD]), WARD),
    crossings: { client: issuer.clientOf(WARD), urlOf: () => receiver.url, pace },
  };
  return startWardCouncil(config, pino({ level: 'debug' }, sink));
}

const ask = async (query: string, variables: Record<string, unknown> = {}) =>
  askGraphql(server.url, query, variables, await issuer.token(`ward-officer/${WARD}`));

interface Line {
  state: string;
  attempts: number;
  about: { id: string };
  lastFailure: { code: string; message: string } | null;
}

/** The petition's crossing once it is as it is waited for; a test that waits for ever has failed. */
async function lineOnce(id: string, isSo: (line: Line) => boolean): Promise<Line> {
  for (;;) {
    const { data } = await ask(
      '{ council { crossings { nodes { state attempts about { id } lastFailure { code message } } } } }',
    );
    const line = (data.council.crossings.nodes as Line[]).find(({ about }) => about.id === id);
    if (line && isSo(line)) return line;
  }
}

/** What a receiver that is not well answers, by what its sender makes of it; each gives back what it was sent, as a careless one may. */
const ANSWERS: [failure: string, answer: (response: ServerResponse, body: string) => void][] = [
  ['BROKEN_ANSWER', (response, body) => response.end(`<html>${body}</html>`)],
  ['RECEIVER_FAILED', (response, body) => fail(response, 500, body)],
  ['NOT_LET_IN', (response, body) => fail(response, 401, body)],
  ['TIMED_OUT', () => undefined],
  ['BROKEN_ANSWER', (response) => response.end('{"data":{"takeInCrossings":[{"id":"another","isNew":true}]}}')],
  ['UNREACHABLE', (response) => response.destroy()],
  ['NOT_YET', (response, body) => refuse(response, 'PERIOD_CLOSED', body)],
];

const fail = (response: ServerResponse, status: number, message: string) =>
  response.writeHead(status).end(JSON.stringify({ errors: [{ message, extensions: { code: 'FAULT' } }] }));
const refuse = (response: ServerResponse, code: string, message: string) => {
  const errors = [{ message, path: ['takeInCrossings', 0], extensions: { code } }];
  response.end(JSON.stringify({ data: { takeInCrossings: [null] }, errors }));
};

test('whatever a receiver answers that is not well, the petition waits, says why, and arrives whole once it is', async () => {
  receiver.answerWith(ANSWERS[0]?.[1] ?? takeIn);
  const id = await passUpPetition(ask, PERSONAL);
  for (const [failure, answer] of ANSWERS) {
    receiver.answerWith(answer);
    const line = await lineOnce(id, ({ lastFailure }) => lastFailure?.code === failure);

    expect(line.state).toBe('RETRYING');
    expect(line.lastFailure?.message).toMatch(/^(Máy chủ|Không kết nối)[^/]+\.$/); // what happened, and what can be done
  }
  receiver.answerWith(takeIn);
  await lineOnce(id, ({ state }) => state === 'DELIVERED');

  const { variables } = JSON.parse(receiver.received.at(-1)?.body ?? '');
  expect(JSON.parse(variables.crossings[0].payload)).toMatchObject({ ...PERSONAL, id, kind: 'REQUEST' });
});

test('nothing of whose petition it is stays behind in what waits, what failed and what was logged', async () => {
  const rows = await ward.owner.query<{ row: string }>(
    `select o::text as row from outgoing_crossing o union all select j::text from pgboss.job j
     union all select c::text from record_change c union all select k::text from carried_out_command k`,
  );
  const { text: seen } = await ask(
    '{ council { crossings { nodes { kind about { type id } lastFailure { message } } } } }',
  );

  expect(rows.rows.length).toBeGreaterThan(5);
  expect(logged).toContain('crossings not delivered');
  for (const secret of Object.values(PERSONAL))
    for (const kept of [logged, seen, rows.rows.map(({ row }) => row).join()]) expect(kept).not.toContain(secret);
});

test("a server's token is renewed where it is not taken, and before it has run out", async () => {
  const from = receiver.received.length;
  const tokens = () => receiver.received.slice(from).map(({ token }) => token);
  receiver.answerWith((response) => fail(response, 401, 'no'));
  const id = await passUpPetition(ask, PERSONAL);
  const { attempts } = await lineOnce(id, (line) => line.attempts > 3);
  expect(new Set(tokens().slice(0, attempts)).size).toBe(attempts);

  receiver.answerWith((response) => fail(response, 503, 'no'));
  await lineOnce(id, ({ lastFailure }) => lastFailure?.code === 'RECEIVER_FAILED');
  const kept = tokens().at(-1);
  await lineOnce(id, () => tokens().at(-1) !== kept);
  receiver.answerWith(takeIn);
  await lineOnce(id, ({ state }) => state === 'DELIVERED');

  expect(tokens().filter((token) => token === kept).length).toBeGreaterThan(1);
  for (const { at, token } of receiver.received) expect((decodeJwt(token).exp ?? 0) * 1000).toBeGreaterThan(at);
});

test('told to stop while its receiver keeps silent, a server does not wait until the receiver may be given up', async () => {
  await server.stop();
  server = await start(10 * 60_000);
  const from = receiver.received.length;
  receiver.answerWith(() => undefined);
  const id = await passUpPetition(ask, PERSONAL);
  while (receiver.received.length === from) await pause(20);

  await server.stop();

  server = await start(300);
  receiver.answerWith(takeIn);
  const { attempts } = await lineOnce(id, ({ state }) => state === 'DELIVERED');
  expect(attempts).toBe(2); // the one that was given up counts
}, 60_000);
