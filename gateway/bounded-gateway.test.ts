import { setTimeout as pause } from 'node:timers/promises';
import { type FakeServer, send, startFakeServer } from '../platform/http/fake-server.fixture';
import type { RunningServer } from '../platform/http/graphql-server';
import { createLogger } from '../platform/logging/logger';
import { askGraphql, codesOf } from '../test/support/ask-graphql';
import { startTestIssuer, type TestIssuer } from '../test/support/test-issuer';
import { GATEWAY_SHELL } from './gateway-limits';
import { startGateway } from './server';

const NEVER = Infinity;

/** How long the city council takes for an answer. */
let cityMs: number;

let issuer: TestIssuer;
let city: FakeServer;
let good: FakeServer;
let silent: FakeServer;
beforeAll(async () => {
  issuer = await startTestIssuer();
  city = await startFakeServer((response, { body }) => {
    const data = body.query.startsWith('mutation') ? {} : { wards: ['good', 'silent'].map(wardOf) };
    if (cityMs !== NEVER) void pause(cityMs).then(() => send(response, { data }));
  });
  good = await startFakeServer((response) => send(response, { data: { _entities: [{ council: { name: 'n' } }] } }));
  silent = await startFakeServer(() => undefined);
});
let gateway: RunningServer | undefined;
beforeEach(() => {
  cityMs = 0;
  city.requests.length = 0;
});
afterEach(() => gateway?.stop());
afterAll(async () => {
  for (const server of [city, good, silent, issuer]) await server?.stop();
});

const wardOf = (id: string) => ({ __typename: 'Ward', wardId: id, id });

async function start(queriesAtOnce: number, requestTimeoutMs: number): Promise<string> {
  gateway = await startGateway(
    {
      ...{ cityCouncilUrl: city.url, citizenAffairsUrl: city.url },
      wardUrls: new Map(Object.entries({ good: good.url, silent: silent.url })),
      ...{ issuer: issuer.identity, signIn: issuer.identity.signIn, requestTimeoutMs, mutationTimeoutMs: 5_000 },
      ...{ shell: GATEWAY_SHELL, persistedOnly: false, queriesAtOnce },
      ...{ host: '127.0.0.1', port: 0, logLevel: 'silent' },
    },
    createLogger('gateway', 'silent'),
  );
  return gateway.url;
}

const WARDS = '{ wards { id } }';
const MUTATION = 'mutation { retryCityCrossing(input: { id: "1" }) { __typename } }';

async function ask(url: string, query: string, sub: string, headers: Record<string, string> = {}) {
  return askGraphql(url, query, {}, await issuer.token('analyst', { sub }), headers);
}

/** A question whose answer nobody reads, until its caller hangs up. */
async function askAndHangUp(url: string, hangUp: AbortSignal): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await issuer.token('analyst')}` };
  const body = JSON.stringify({ query: WARDS });
  await fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: hangUp }).catch(() => undefined);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

test('time counts from the turn, and who gets none in time is told to try again', async () => {
  const url = await start(1, 1_000);
  cityMs = 600; // the second one's turn comes after 600 ms, the third one's would after 1,200

  const answers = await Promise.all(['a', 'b', 'c'].map((sub) => ask(url, WARDS, sub)));

  const whole = answers.filter(({ status, errors }) => status === 200 && !errors);
  expect(whole.map(({ data }) => data)).toEqual(Array(2).fill({ wards: [{ id: 'good' }, { id: 'silent' }] }));
  const [late] = answers.filter((answer) => !whole.includes(answer));
  expect([late?.status, late?.data, late && codesOf(late)]).toEqual([503, undefined, ['TRY_AGAIN']]);
  expect(late?.headers.get('retry-after')).toBe('2');
  expect(city.requests).toHaveLength(2);
});

test('a caller who hangs up lets the next one in at once', async () => {
  const url = await start(1, 60_000);
  cityMs = NEVER;
  const patience = new AbortController();
  const given = askAndHangUp(url, patience.signal);
  await until(() => city.requests.length === 1);
  cityMs = 0;
  const next = ask(url, WARDS, 'next');

  patience.abort();

  expect(await next).toMatchObject({ status: 200, data: { wards: [{ id: 'good' }, { id: 'silent' }] } });
  await given;
});

test('a caller who says how long they wait is told to try again after half of it', async () => {
  const url = await start(1, 60_000);
  cityMs = NEVER;
  const patience = new AbortController();
  const holding = askAndHangUp(url, patience.signal);
  await until(() => city.requests.length === 1);

  const answer = await ask(url, WARDS, 'hurried', { 'x-timeout-ms': '2000' });

  expect([answer.status, codesOf(answer)]).toEqual([503, ['TRY_AGAIN']]);
  patience.abort();
  await holding;
});

test('callers take turns: one with many questions keeps no other waiting for all of them', async () => {
  const url = await start(1, 60_000);
  cityMs = 20;
  const order: string[] = [];
  const asking = (sub: string) => ask(url, WARDS, sub).then(() => order.push(sub));
  const ofOne = Array.from({ length: 30 }, () => asking('many'));
  await until(() => city.requests.length > 2);

  await asking('few');

  expect(order.filter((sub) => sub === 'many').length).toBeLessThan(29);
  await Promise.all(ofOne);
});

test('what changes something waits for no query', async () => {
  const url = await start(1, 60_000);
  cityMs = NEVER;
  const patience = new AbortController();
  const holding = askAndHangUp(url, patience.signal);
  await until(() => city.requests.length === 1);
  cityMs = 0;

  await ask(url, MUTATION, 'officer');

  expect(city.requests[1]?.body.query).toMatch(/^mutation/);
  patience.abort();
  await holding;
});

test('a ward that keeps silent makes nobody who waits too late for the others', async () => {
  const url = await start(8, 2_000);

  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, at) => ask(url, '{ wards { id council { name } } }', `reader ${at}`)),
  );

  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.data.wards).toEqual([
      { id: 'good', council: { name: 'n' } },
      { id: 'silent', council: null },
    ]);
    expect(codesOf(answer)).toEqual(['WARD_TIMEOUT']);
  }
});
