import { RemoteServers } from '../calling/remote-servers';
import { type CallWatch, UNWATCHED } from '../calling/call-watch';
import { type Arrived, type FakeServer, send, startFakeServer } from '../http/fake-server.fixture';
import { createHttpAgent, deadline } from '../http/graphql-http';
import { KeptAnswers } from './kept-answers';
import { MemoryAnswers } from './memory-answers';

const agent = createHttpAgent();
const servers: FakeServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
afterAll(() => agent.destroy());

const version = (letter: string) => letter.repeat(43);

/** Answers by versions: `current` is what it has now, and whoever knows it is told so. */
async function serve(answerOf: (request: Arrived) => unknown): Promise<FakeServer> {
  const server = await startFakeServer((response, request) => send(response, answerOf(request)));
  servers.push(server);
  return server;
}

const BODY = JSON.stringify({ query: '{ shoes }' });

const compared: string[] = [];
const watch: CallWatch = { ...UNWATCHED, compared: (outcome) => compared.push(outcome) };
beforeEach(() => compared.splice(0));

function asker(remote = new RemoteServers({ agent, watchOf: () => watch })) {
  const store = new MemoryAnswers();
  const answers = new KeptAnswers(store);
  const ask = ({ url }: FakeServer, { body = BODY, as = 'lan', isWhole = true } = {}) => {
    const headers = { 'content-type': 'application/json', authorization: as };
    return answers.ask(remote.at(url), body, { headers, signal: deadline(5_000) }, () => isWhole);
  };
  return { ask, store };
}

/** What a server says that has versions. */
function versioned(current: () => { version: string; data: object }) {
  return ({ headers }: Arrived) => {
    const now = current();
    const isKnown = String(headers['known-versions']).split(',').includes(now.version);
    return isKnown
      ? { data: {}, extensions: { version: now.version, unchanged: true } }
      : { data: now.data, extensions: { version: now.version } };
  };
}

test('every question is put to the server, and an answer that is known is not sent again', async () => {
  let now = { version: version('a'), data: { shoes: 1 } };
  const server = await serve(versioned(() => now));
  const { ask } = asker();

  const outcomes = [await ask(server), await ask(server)];
  now = { version: version('b'), data: { shoes: 2 } };
  outcomes.push(await ask(server), await ask(server, { as: 'minh' }));

  expect(outcomes.map((outcome) => 'data' in outcome && outcome.data)).toEqual(
    [1, 1, 2, 2].map((shoes) => ({ shoes })),
  );
  expect(compared).toEqual(['UNKNOWN', 'UNCHANGED', 'CHANGED', 'UNCHANGED']);
  expect(server.requests.map(({ headers }) => headers['known-versions'])).toEqual([
    ...['none', version('a'), version('a')],
    `${version('b')},${version('a')}`,
  ]);
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['lan', 'lan', 'lan', 'minh']);
});

test('whoever is given a kept answer may change it, and nobody else sees that', async () => {
  const server = await serve(versioned(() => ({ version: version('a'), data: { shoes: [] as string[] } })));
  const { ask } = asker();
  for (let time = 0; time < 3; time += 1) {
    const outcome = (await ask(server)) as unknown as { data: { shoes: string[] } }; // what the server says
    expect(outcome.data.shoes).toEqual([]);
    outcome.data.shoes.push('mine');
  }
});

test('what is found to be no answer to the question is given once, and not kept', async () => {
  const server = await serve(versioned(() => ({ version: version('a'), data: { shoes: 1 } })));
  const { ask } = asker();

  await ask(server, { isWhole: false });
  await ask(server);
  await ask(server);

  expect(server.requests.map(({ headers }) => headers['known-versions'])).toEqual(['none', 'none', version('a')]);
});

test('an answer to another question, or of another server, is no answer', async () => {
  const [one, other] = [1, 2].map((shoes) => serve(versioned(() => ({ version: version('a'), data: { shoes } }))));
  const { ask } = asker();
  await ask(await one!);

  expect(await ask(await other!)).toMatchObject({ data: { shoes: 2 } });
  await ask(await one!, { body: JSON.stringify({ query: '{ shoes(size: 40) }' }) });
  expect(compared).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
});

test.each([
  ['has errors', { data: { shoes: null }, errors: [{ message: 'no' }], extensions: { version: version('a') } }],
  ['has no version', { data: { shoes: 1 } }],
  ['is very long', { data: { shoes: 'x'.repeat(200_000) }, extensions: { version: version('a') } }],
])('an answer that %s is given, and not kept', async (_, answer) => {
  const server = await serve(() => answer);
  const { ask, store } = asker();

  expect(await ask(server)).toMatchObject({ data: answer.data });
  await ask(server);
  expect(server.requests.map(({ headers }) => headers['known-versions'])).toEqual(['none', 'none']);
  expect(store.bytes).toBe(0);
});

test('a server that calls unchanged what it was not told of is broken', async () => {
  const server = await serve(() => ({ data: {}, extensions: { version: version('z'), unchanged: true } }));

  expect(await asker().ask(server)).toEqual({ fault: 'BROKEN' });
});

test('a server that is gone is not spoken for', async () => {
  const server = await serve(versioned(() => ({ version: version('a'), data: { shoes: 1 } })));
  const { ask } = asker();
  await ask(server);
  await server.stop();

  expect(await ask(server)).toEqual({ fault: 'UNREACHABLE' });
});

test('two who ask at once, and know different versions, are each told by what they know', async () => {
  const server = await serve(versioned(() => ({ version: version('a'), data: { shoes: 1 } })));
  const remote = new RemoteServers({ agent });
  const [knowing, another] = [asker(remote), asker(remote)];
  await knowing.ask(server);

  const outcomes = await Promise.all([knowing.ask(server), another.ask(server), knowing.ask(server)]);

  for (const outcome of outcomes) expect(outcome).toMatchObject({ data: { shoes: 1 } });
});
