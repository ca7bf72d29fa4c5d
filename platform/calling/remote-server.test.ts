import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Arrived, type FakeServer, send, startFakeServer } from '../http/fake-server.fixture';
import { createHttpAgent, deadline } from '../http/graphql-http';
import { type CallWatch, UNWATCHED } from './call-watch';
import { ExtraRequests } from './extra-requests';
import { CALL_PACE, type CallPace, RemoteServer } from './remote-server';

type Behaviour = (response: ServerResponse, request: Arrived) => unknown;

const agent = createHttpAgent();
let server: FakeServer | undefined;
afterEach(() => server?.stop());
afterAll(() => agent.destroy());

const rightly: Behaviour = (response) => send(response, { data: { a: 1 } });
const RIGHT = { data: { a: 1 }, errors: [] };

interface Staged {
  pace?: Partial<CallPace>;
  hedges?: ExtraRequests;
  retries?: ExtraRequests;
}

/** A server that behaves as `behave.now` says at the time. */
async function stage(first: Behaviour, { pace, hedges, retries }: Staged = {}) {
  const behave = { now: first };
  server = await startFakeServer((response, request) => behave.now(response, request));
  const seen: string[] = [];
  const outcomes: string[] = [];
  const watch: CallWatch = {
    ...UNWATCHED,
    answered: (outcome) => outcomes.push(outcome),
    hedged: () => seen.push('hedged'),
    retried: () => seen.push('retried'),
    shared: () => seen.push('shared'),
    refused: (reason) => seen.push(`refused: ${reason}`),
    breaker: (state) => seen.push(state),
  };
  const remote = new RemoteServer({
    ...{ url: server.url, agent, watch, pace: { ...CALL_PACE, ...pace } },
    hedges: hedges ?? new ExtraRequests(0, 0),
    retries: retries ?? new ExtraRequests(0, 0),
  });
  let asked = 0;
  const ask = ({ body = `{"query":"{ a${asked++} }"}`, timeoutMs = 10_000, headers = {} } = {}) =>
    remote.ask(body, { headers, signal: deadline(timeoutMs) });
  return { behave, remote, seen, outcomes, ask, requests: server.requests };
}

test('a server that gives faults in a row is left alone, and asked again by one after a rest', async () => {
  const { ask, behave, seen, requests } = await stage((response) => send(response, 'garbage'), {
    pace: { faultsInARow: 3, shortRestMs: 1_000 },
  });
  for (let at = 0; at < 3; at++) await ask();

  expect(await ask()).toEqual({ fault: 'BROKEN' });
  expect(requests).toHaveLength(3);
  await pause(1_010);
  let answer = (): void => undefined;
  behave.now = (response) => (answer = () => send(response, { data: { a: 1 } }));
  const probe = ask();
  expect(await ask()).toEqual({ fault: 'BROKEN' }); // nobody waits behind the one who tries
  while (requests.length < 4) await pause(1);
  answer();

  expect(await probe).toEqual(RIGHT);
  behave.now = rightly;
  expect(await ask()).toEqual(RIGHT);
  expect(seen).toEqual(['OPEN', 'refused: BREAKER', 'HALF_OPEN', 'refused: BREAKER', 'CLOSED']);
});

test('refusals, errors and short waits are no faults of the server', async () => {
  const { ask, behave, seen } = await stage((response) => send(response, {}, 403), { pace: { faultsInARow: 1 } });
  expect(await ask()).toEqual({ fault: 'REFUSED' });
  behave.now = (response) => send(response, { errors: [{ message: 'm' }] });
  await ask();
  behave.now = () => undefined;
  expect(await ask({ timeoutMs: 20 })).toEqual({ fault: 'TIMED_OUT' });

  behave.now = rightly;
  expect(await ask()).toEqual(RIGHT);
  expect(seen).toEqual([]);
});

test('a server is silent since its first fault after an answer; what nobody can blame it for changes nothing', async () => {
  const { ask, behave, remote } = await stage(() => undefined);
  await ask({ timeoutMs: 20 });
  expect(remote.lastAnswer).toEqual({ answeredAt: null, silentSince: null });
  behave.now = (response) => send(response, {}, 403); // a refusal is an answer
  await ask();
  const { answeredAt } = remote.lastAnswer;
  expect(answeredAt).toBeInstanceOf(Date);

  behave.now = (response) => send(response, 'garbage');
  await ask();
  const { silentSince } = remote.lastAnswer;
  await pause(2);
  await ask();
  expect(remote.lastAnswer).toEqual({ answeredAt, silentSince });
  expect(silentSince).toBeInstanceOf(Date);

  behave.now = rightly;
  await ask();
  expect(remote.lastAnswer.silentSince).toBeNull();
});

test('whoever waited long enough may blame the server, which then rests longer each time', async () => {
  const { ask, behave, requests, seen } = await stage(() => undefined, {
    pace: { faultsInARow: 1, fairWaitMs: 20, longRestMs: [200, 60_000], shortRestMs: 0 },
  });
  const waitInVain = async () => {
    expect(await ask({ timeoutMs: 30 })).toEqual({ fault: 'TIMED_OUT' });
    while (seen.at(-1) !== 'OPEN') await pause(1);
  };
  await waitInVain();
  expect(await ask()).toEqual({ fault: 'TIMED_OUT' }); // at once
  await pause(210);
  await waitInVain();
  behave.now = rightly;
  await pause(210);

  expect(await ask()).toEqual({ fault: 'TIMED_OUT' });
  expect(requests).toHaveLength(2);
  await pause(210);
  expect(await ask()).toEqual(RIGHT);
});

test('the first rest after waiting in vain is the shortest of its kind, however many came after faults at once', async () => {
  const { ask, behave, seen } = await stage((response) => send(response, 'garbage'), {
    pace: { faultsInARow: 1, fairWaitMs: 20, longRestMs: [200, 60_000], shortRestMs: 0 },
  });
  for (let at = 0; at < 6; at++) await ask();
  behave.now = () => undefined;
  await ask({ timeoutMs: 30 });
  while (seen.at(-1) !== 'OPEN') await pause(1);
  behave.now = rightly;
  await pause(210);

  expect(await ask()).toEqual(RIGHT);
});

test('a lost connection is tried once more, as long as second tries are a small share', async () => {
  let lost = 0;
  const { ask, seen, requests } = await stage(
    (response, request) => (lost++ % 2 === 0 ? response.destroy() : rightly(response, request)),
    { retries: new ExtraRequests(0, 2) },
  );

  expect([await ask(), await ask()]).toEqual([RIGHT, RIGHT]);
  expect(await ask()).toEqual({ fault: 'UNREACHABLE' });
  expect(requests).toHaveLength(5);
  expect(seen).toEqual(['retried', 'retried']);
});

test('garbage is not asked for again', async () => {
  const { ask, requests } = await stage((response) => send(response, 'garbage'), { retries: new ExtraRequests(1) });

  expect(await ask()).toEqual({ fault: 'BROKEN' });
  expect(requests).toHaveLength(1);
});

test('an answer later than 95 of 100 is asked for once more, within what is allowed', async () => {
  const { ask, behave, seen, outcomes, requests } = await stage(rightly, { hedges: new ExtraRequests(0, 1) });
  for (let at = 0; at < 20; at++) await ask();
  let arrived = 0;
  behave.now = (response, request) => (arrived++ === 0 ? undefined : rightly(response, request));

  expect(await ask()).toEqual(RIGHT);
  expect(requests).toHaveLength(22);
  expect(seen).toEqual(['hedged']);
  await pause(1);
  expect(outcomes.slice(20)).toEqual(['ANSWERED', 'SUPERSEDED']);
  behave.now = () => undefined;
  expect(await ask({ timeoutMs: 200 })).toEqual({ fault: 'TIMED_OUT' });
  expect(outcomes.at(-1)).toBe('TIMED_OUT');
  expect(requests).toHaveLength(23);
});

test('equal questions of one person share one, those of others do not', async () => {
  const waiting: (() => void)[] = [];
  const { ask, seen, requests } = await stage((response, request) => waiting.push(() => rightly(response, request)));
  const body = '{"query":"{ a }"}';
  const asked = [
    ask({ body, headers: { authorization: 'one', 'x-request-id': '1' } }),
    ask({ body, headers: { authorization: 'one', 'x-request-id': '2' } }),
    ask({ body, headers: { authorization: 'two' } }),
    ask({ body, headers: { authorization: 'one', 'x-purpose': 'another' } }),
    ask({ body, headers: { authorization: 'one', 'accept-language': 'en' } }),
  ];
  while (waiting.length < 4) await pause(1);
  waiting.forEach((answer) => answer());

  expect(await Promise.all(asked)).toEqual(Array(5).fill(RIGHT));
  expect(requests).toHaveLength(4);
  expect(seen).toEqual(['shared']);
});

test('whoever joined a question that ran out of time asks anew with the time that is left', async () => {
  const { ask, behave, requests } = await stage(() => undefined);
  const body = '{"query":"{ a }"}';
  const first = ask({ body, timeoutMs: 1_000 });
  const joined = ask({ body, timeoutMs: 10_000 });
  expect(await first).toEqual({ fault: 'TIMED_OUT' });
  behave.now = rightly;

  // The first one's end is not the end of what is shared: whoever joined keeps it alive.
  expect(requests).toHaveLength(1);
  const later = ask({ body, headers: { authorization: 'other' } });
  expect(await later).toEqual(RIGHT);
  await server?.stop();
  expect(await joined).toEqual({ fault: 'UNREACHABLE' });
});

test('a server that stands still is waited for by a few, and the rest is told at once', async () => {
  const { ask, seen, requests } = await stage(() => undefined, { pace: { atOnce: 2, waiting: 1 } });
  const stuck = [ask({ timeoutMs: 2_000 }), ask({ timeoutMs: 2_000 }), ask({ timeoutMs: 800 })];

  expect(await ask()).toEqual({ fault: 'TIMED_OUT' });
  expect(seen).toEqual(['refused: FULL']);
  expect(await Promise.all(stuck)).toEqual(Array(3).fill({ fault: 'TIMED_OUT' }));
  expect(requests).toHaveLength(2);
});

test('whoever stops waiting for a server that stands still leaves the line to who comes next', async () => {
  const { ask, seen, behave, requests } = await stage(() => undefined, { pace: { atOnce: 1, waiting: 4 } });
  const first = ask({ timeoutMs: 2_000 });
  const impatient = Array.from({ length: 4 }, () => ask({ timeoutMs: 50 }));
  expect(await Promise.all(impatient)).toEqual(Array(4).fill({ fault: 'TIMED_OUT' }));

  behave.now = rightly;
  expect(await ask()).toEqual(RIGHT);
  expect(await first).toEqual({ fault: 'TIMED_OUT' });
  expect(requests).toHaveLength(2);
  expect(seen).toEqual(Array(4).fill('refused: FULL'));
});
