import { KeptAnswers } from '../../platform/answers/kept-answers';
import { MemoryAnswers } from '../../platform/answers/memory-answers';
import { RemoteServers } from '../../platform/calling/remote-servers';
import { type Arrived, type FakeServer, send, startFakeServer } from '../../platform/http/fake-server.fixture';
import { createHttpAgent } from '../../platform/http/graphql-http';
import type { Representation } from './split-by-ward';
import { WardDataSource } from './ward-data-source';
import { WardEndpoints } from './ward-endpoints';

// Lines of reports for which a ward is not asked, or need not answer again.
const QUERY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on WardReport { answer { wardId state } tally { wardId sessions { total } } } ... on WardSession { ordinal } } }`;

const agent = createHttpAgent();
const servers: FakeServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));
afterAll(() => agent.destroy());

const VERSION = 'v'.repeat(43);
const line = (restsOn: string, wardId = 'one') => ({ __typename: 'WardReport', wardId, period: '2020', restsOn });
const tally = (total: number, wardId = 'one') => ({ wardId, sessions: { total } });
const answered = (total: number, wardId = 'one') => ({
  answer: { wardId, state: 'ANSWERED' },
  tally: tally(total, wardId),
});

/** A data source that keeps answers, over one ward whose server answers with these entities, all of one version. */
async function wardAnswering(entitiesFor: (asked: Representation[]) => unknown[]) {
  const server = await startFakeServer((response, { headers, body }: Arrived) => {
    const isKnown = headers['known-versions'] === VERSION;
    const asked = body.variables.representations as Representation[]; // as the data source writes them
    send(response, {
      data: isKnown ? {} : { _entities: entitiesFor(asked) },
      extensions: { version: VERSION, ...(isKnown ? { unchanged: true } : {}) },
    });
  });
  servers.push(server);
  const states: string[] = [];
  const source = new WardDataSource({
    endpoints: new WardEndpoints(new Map([['one', server.url]])),
    servers: new RemoteServers({ agent }),
    answers: new KeptAnswers(new MemoryAnswers()),
    timeoutMs: 5_000,
    onReported: (state) => states.push(state),
  });
  const ask = (...representations: Representation[]) =>
    source.process({
      request: { query: QUERY, variables: { representations } },
      context: {},
    });
  return { ask, server, states };
}

test('a line that rests on an accepted return is never asked for: it comes out of its key', async () => {
  const { ask, server, states } = await wardAnswering(() => [answered(1)]);
  const settled = line(JSON.stringify(answered(7)));

  const [alone, beside] = [await ask(settled), await ask(settled, line('LIVE'), line(JSON.stringify(answered(8))))];

  expect(alone).toEqual({ data: { _entities: [answered(7)] } });
  expect(beside).toEqual({ data: { _entities: [answered(7), answered(1), answered(8)] } });
  expect(server.requests.map(({ body }) => body.variables.representations)).toEqual([[line('LIVE')]]);
  expect(states).toEqual(['SETTLED', 'SETTLED', 'ANSWERED']);
});

test('a line whose key says nothing that can be read is missing, and the ward is not asked for another one', async () => {
  const { ask, server } = await wardAnswering(() => [answered(1)]);

  const { data, errors } = await ask(line('{"answer":'));

  expect(data).toEqual({ _entities: [{ answer: { wardId: 'one', state: 'UNREACHABLE' }, tally: null }] });
  expect(errors).toMatchObject([{ extensions: { code: 'WARD_UNAVAILABLE', ward: 'one' } }]);
  expect(server.requests).toEqual([]);
});

test('a known line is the same as when it was new', async () => {
  const { ask, server } = await wardAnswering(() => [answered(1)]);

  const answers = [await ask(line('LIVE')), await ask(line('LIVE'))];

  expect(answers).toEqual([1, 1].map((total) => ({ data: { _entities: [answered(total)] } })));
  expect(server.requests).toHaveLength(2);
});

test.each<[string, unknown[]]>([
  ['names another ward', [answered(1, 'two')]],
  ['is one too many', [answered(1), answered(1)]],
  ['is none', []],
  ['is no object', [7]],
])('a line that %s is as broken known as it was new', async (_, entities) => {
  const { ask } = await wardAnswering(() => entities);

  for (const { data, errors } of [await ask(line('LIVE')), await ask(line('LIVE'))]) {
    expect(data).toEqual({ _entities: [{ answer: { wardId: 'one', state: 'UNREACHABLE' }, tally: null }] });
    expect(errors).toMatchObject([{ extensions: { code: 'WARD_UNAVAILABLE', ward: 'one' } }]);
  }
});

test.each<[string, (right: unknown) => unknown[]]>([
  ['is of another ward', () => [answered(9, 'two')]],
  ['is there twice', (right) => [right, right]],
  ['is gone', () => []],
])('a line that %s once is right again with the next answer, though its version is the same', async (_, spoil) => {
  let isSpoilt = true;
  const { ask } = await wardAnswering(() => (isSpoilt ? spoil(answered(1)) : [answered(1)]));
  await ask(line('LIVE'));
  isSpoilt = false;

  const answers = [await ask(line('LIVE')), await ask(line('LIVE'))];

  expect(answers).toEqual([1, 1].map((total) => ({ data: { _entities: [answered(total)] } })));
});

test('what holds anything but lines of reports is never kept, whatever its server says', async () => {
  const { ask, server } = await wardAnswering((asked) => asked.map(() => ({ ordinal: 1 })));
  const session = { __typename: 'WardSession', wardId: 'one', id: 's1' };

  for (let time = 0; time < 2; time += 1) await ask(session, line('LIVE'));

  expect(server.requests.map(({ headers }) => headers['known-versions'])).toEqual([undefined, undefined]);
});
