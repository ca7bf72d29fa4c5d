import { setTimeout as pause } from 'node:timers/promises';
import { startTestHub, type TestHub } from './support/hub';
import { runWard } from './support/ward-command';
import { handOn, type Passage, sendPassed, startWardProxy, type WardProxy } from './support/ward-proxy';
import { bacKan2020 } from './support/world';

const WARD = 'song-cau';
const OTHER = 'duc-xuan';
const REPORT = `{ report(period: "2020-9M") { coverage { answered missing { ward { id } reason } } wardTotal { sessions { total } } } }`;

interface Answer {
  report: { coverage: { answered: number; missing: { ward: { id: string }; reason: string }[] } };
}

/** Within so long a gateway knows what was changed. */
const KNOWN_WITHIN_MS = 5_000;

let hub: TestHub;
let proxy: WardProxy;
let whole: unknown;
beforeAll(async () => {
  hub = await startTestHub(bacKan2020.folder, { followsDirectory: true });
  proxy = await startWardProxy(hub.ward(WARD).url);
  whole = (await hub.query(REPORT)).data;
}, 60_000);
afterAll(async () => {
  await proxy?.stop();
  await hub?.stop();
});

const ward = (...args: string[]) => runWard(hub, ...args);

const done = (out: string) => ({ code: 0, out: expect.stringContaining(out), err: '' });
const refused = (...err: string[]) => ({
  code: 1,
  out: '',
  err: expect.stringMatching(new RegExp(`faults: ${err.length}\n${err.map((one) => `.*${one}.*`).join('\n')}`, 's')),
});

/** The server's identity with other parts of its schema. */
const withParts =
  (change: (parts: string[]) => string[]): Passage =>
  async (response, _, pass) => {
    const { wards, schema } = JSON.parse((await pass()).body) as { wards: string[]; schema: { parts: string[] } };
    const body = JSON.stringify({ wards, schema: { ...schema, parts: change(schema.parts) } });
    sendPassed(response, { status: 200, body });
  };

const linesOfDirectory = () => hub.run<object>('city-council', 'select * from ward_server_change order by seq');
const lineOf = (out: string, id: string) => out.split('\n').find((line) => line.startsWith(`${id} `));
const missingIn = ({ report }: Answer): string[] => report.coverage.missing.map(({ ward: { id } }) => id);

/** Asks again and again until the answer is as wished, and gives every answer on the way. */
async function askUntil(isWished: (data: Answer) => boolean): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const startedAt = performance.now(); performance.now() - startedAt < KNOWN_WITHIN_MS; await pause(20)) {
    const data = (await hub.query(REPORT)).data as Answer;
    answers.push(data);
    if (isWished(data)) return answers;
  }
  throw new Error(`Not within ${KNOWN_WITHIN_MS} ms: ${JSON.stringify(answers.at(-1))}`);
}

describe('what is refused', () => {
  test.each<[string, () => string[], string[]]>([
    ['a ward that no council unit is', () => ['add', 'nowhere', hub.ward(WARD).url], ['no such ward', 'another ward']],
    ['the server of another ward', () => ['add', WARD, hub.ward(OTHER).url], [`another ward: ${OTHER}`]],
    ['a server that is no ward', () => ['add', WARD, hub.cityCouncil.url], ['does not say whose server']],
    ['an address where nobody is', () => ['add', WARD, 'http://127.0.0.1:9'], ['cannot be reached']],
    ['a secret in the address', () => ['add', WARD, 'http://a:b@127.0.0.1:9'], ['expected an address such as']],
    ['to move what is not listed', () => ['move', WARD, hub.ward(WARD).url], ['is not listed: add it']],
    ['all of it at once', () => ['move', OTHER, 'http://127.0.0.1:9'], ['is not listed', 'cannot be reached']],
  ])('%s, in words, and nothing is changed', async (_, command, faults) => {
    const [verb = '', id = '', origin = ''] = command();

    expect(await ward(verb, id, `${origin}/graphql`)).toMatchObject(refused(...faults));
    expect(await linesOfDirectory()).toEqual([]);
  });

  test.each([
    [[]],
    [['add', WARD]],
    [['retire']],
    [['list', '--behind']],
    [['add', WARD, 'x', 'y', 'z']],
    [['be', WARD]],
  ])('called as npm run ward -- %j it says how it is called', async (args) => {
    expect(await ward(...args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^(Wrong usage|Usage):/),
    });
  });

  test('a server that does not know all that the hub asks, with what it lacks', async () => {
    proxy.passage = withParts((parts) => parts.slice(2));

    const behind = await ward('add', WARD, proxy.url);
    expect(behind).toMatchObject(refused('does not know 2 parts'));
    expect(behind.err).toMatch(/\n {4}\w+[. ]\w+.*\n {4}\w+/);
    expect(await linesOfDirectory()).toEqual([]);
    proxy.passage = handOn;
  });
});

test('a ward that joins, moves and goes is followed within five seconds, and no question on the way fails', async () => {
  expect(await ward('add', WARD, hub.ward(WARD).url + '/graphql', '--by', 'Lê Văn A')).toMatchObject(done('added'));
  expect(await ward('move', WARD, proxy.url)).toMatchObject(done('moved'));

  const whileMoving = await askUntil(() => proxy.asked.length > 0);
  expect(whileMoving).toEqual(whileMoving.map(() => whole));

  expect(await ward('retire', WARD)).toMatchObject(done('retired'));
  const whileGoing = await askUntil((data) => missingIn(data).length > 0);
  expect(whileGoing.slice(0, -1)).toEqual(whileGoing.slice(0, -1).map(() => whole));
  expect(whileGoing.at(-1)?.report.coverage).toEqual({
    answered: 7,
    missing: [{ ward: { id: WARD }, reason: 'UNREACHABLE' }],
  });
  expect(await ward('retire', WARD)).toMatchObject(refused('was retired before'));

  expect(await ward('add', WARD, proxy.url)).toMatchObject(done('added'));
  await askUntil((data) => missingIn(data).length === 0);
  expect(await ward('add', WARD, hub.ward(WARD).url + '/graphql')).toMatchObject(refused('is listed already'));
  expect(await ward('move', WARD, proxy.url)).toMatchObject(refused('is at this address already'));
});

test('the list says where each ward is and since when, and the history who did what', async () => {
  const { out } = await ward('list');

  expect(lineOf(out, WARD)).toMatch(
    new RegExp(`Phường Sông Cầu +${proxy.url} +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +in use$`),
  );
  expect(lineOf(out, OTHER)).toContain('not listed');
  const history = (await ward('history')).out.trim().split('\n');
  expect(history.map((line) => line.split(/ {2,}/)[2])).toEqual(['ADDED', 'MOVED', 'RETIRED', 'ADDED']);
  expect(history[0]).toMatch(/Lê Văn A$/);
});

test('what stands in the directory stays: nobody changes or removes it', async () => {
  for (const sql of [
    'update ward_server_change set url = null',
    'delete from ward_server_change',
    'truncate ward_server_change',
  ])
    await expect(hub.run('city-council', sql)).rejects.toThrow('only ever added to');
});

test('of two who add the same ward at once one does it, and the other is told', async () => {
  const address = `${hub.ward(OTHER).url}/graphql`;

  const both = await Promise.all([ward('add', OTHER, address), ward('add', OTHER, address)]);

  expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(both.find(({ code }) => code === 1)).toMatchObject(refused('is listed already'));
});

test('a gateway that is started anew asks the ward where it moved to, and where it was told at its start while the city council is away', async () => {
  const askedAt = async () => {
    await hub.gateway.stop();
    await hub.gateway.startAgain();
    const before = proxy.asked.length;
    const { data } = await hub.query(`{ ward(id: "${WARD}") { council { name } } }`);
    return { isAsked: proxy.asked.length > before, data };
  };
  expect(await askedAt()).toEqual({ isAsked: true, data: { ward: { council: { name: expect.any(String) } } } });

  const entities = `{ wards { id council { name } } }`;
  const before = (await hub.query(entities)).data;
  await hub.cityCouncil.stop();
  await hub.gateway.stop();
  await hub.gateway.startAgain(); // it starts all the same
  await hub.cityCouncil.startAgain();
  expect((await hub.query(entities)).data).toEqual(before);
  const asked = proxy.asked.length;
  await askUntil(() => proxy.asked.length > asked);
});

test('while the city council is away, a gateway keeps to what it knew', async () => {
  await hub.cityCouncil.stop();
  await pause(2_000); // longer than between two questions of the gateway
  await hub.cityCouncil.startAgain();
  const before = proxy.asked.length;

  expect((await hub.query(REPORT)).data).toEqual(whole);
  expect(proxy.asked.length).toBeGreaterThan(before);
});

test('a server that is behind is let in knowingly, one that is ahead as it is', async () => {
  const other = await startWardProxy(
    hub.ward(OTHER).url,
    withParts((parts) => parts.slice(2)),
  );
  try {
    expect(await ward('move', '--behind', OTHER, other.url)).toMatchObject(done('schema behind'));
    expect(lineOf((await ward('list')).out, OTHER)).toMatch(/schema behind$/);
    await ward('retire', OTHER);
    other.passage = withParts((parts) => [...parts, 'xxxxxxxx']);
    expect(await ward('add', OTHER, other.url)).toMatchObject(done('ahead'));
  } finally {
    await other.stop();
  }
});

describe('who may know where the servers are', () => {
  const servers = async (claims: Record<string, string>, role: 'service' | 'standing-committee' = 'service') => {
    const authorization = `Bearer ${await hub.issuer.token(role, claims)}`;
    return fetch(`${hub.cityCouncil.url}/ward-servers`, { headers: { authorization } });
  };

  test.each([['gateway'], ['citizen-affairs']])('%s, who is told nothing new by a version alone', async (server) => {
    const first = await servers({ hai_cap_server: server });
    expect(await first.json()).toMatchObject({ addresses: { [WARD]: proxy.url } });
    const token = await hub.issuer.token('service', { hai_cap_server: server });
    const again = await fetch(`${hub.cityCouncil.url}/ward-servers`, {
      headers: { authorization: `Bearer ${token}`, 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('nobody else', async () => {
    const statuses = [
      (await fetch(`${hub.cityCouncil.url}/ward-servers`)).status,
      (await servers({}, 'standing-committee')).status,
      (await servers({})).status,
      (await servers({ hai_cap_server: 'city-council' })).status,
      (await servers({ hai_cap_server: 'gateway', hai_cap_ward: WARD })).status,
    ];
    expect(statuses).toEqual([401, 403, 403, 403, 403]);
  });

  test('the gateway by itself may ask no server anything else', async () => {
    const token = await hub.issuer.token('service', { hai_cap_server: 'gateway' });
    for (const server of [hub.cityCouncil, hub.citizenAffairs, hub.ward(WARD)]) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(answer.status).toBe(403);
    }
  });
});

test('a ward says who it is to anybody, and of its schema no name', async () => {
  const text = await (await fetch(`${hub.ward(WARD).url}/identity`)).text();

  const { wards, schema } = JSON.parse(text);
  expect(wards).toEqual([WARD]);
  expect(schema.parts.length).toBeGreaterThan(500);
  for (const part of [...schema.parts, schema.version]) expect(part).toMatch(/^([\w-]{8}|[\w-]{43})$/); // digests
});
