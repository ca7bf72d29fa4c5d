import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { insideOf } from '../platform/postgres/copy-rows';
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres';
import { withClient } from '../platform/postgres/with-client';
import { builtPages } from '../scripts/pages/built-pages';
import { tokenCommand } from '../scripts/token/token-command';
import { askGraphql, codesOf } from './support/ask-graphql';
import { makePassingFolder } from './support/passing-folder';
import { type CommandEnd, typeCommand } from './support/type-command';

jest.setTimeout(90_000);

const ROOT = join(__dirname, '..');
let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  await builtPages(); // else the first start would build them, and keep the processor from its servers
  folder = makePassingFolder('start-test');
  chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user, who must reach its data
}, 120_000);
afterEach(async () => {
  for (const program of running.splice(0)) {
    if (program.exitCode === null && program.signalCode === null) await end(program, 'SIGKILL');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one command brings up the hub, Ctrl-C stops it, and a second start keeps the data', async () => {
  const first = start();
  const gateway = await first.gatewayUrl;
  await expect(sessionsOf(gateway)).resolves.toEqual({ answered: 8, sessions: 2 });
  expect(first.printed()).not.toMatch(/"level"|\n +at /); // neither a warning nor a stack
  const unused = [await connectTo(gateway), await connectTo(pagesOf(first, 'duc-xuan'))];
  const postgres = Number(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  expect(existsSync(join(folder, 'postgres/unfinished'))).toBe(false);
  const interruptedAt = performance.now();
  expect(await end(first.program, 'SIGINT')).toBe(0);
  expect(performance.now() - interruptedAt).toBeLessThan(5_000);
  expect(() => process.kill(postgres, 0)).toThrow('ESRCH');
  for (const connection of unused) connection.destroy();
  await expect(fetch(`${gateway}/health/live`)).rejects.toThrow();
  expect(await printToken(['standing-committee'])).toMatchObject({ code: 1, out: '' });

  const second = start();
  await expect(sessionsOf(await second.gatewayUrl)).resolves.toEqual({ answered: 8, sessions: 2 });
  expect(second.printed()).not.toMatch(/loading data/);
  expect(accountsOn(second.printed())).toEqual(accountsOn(first.printed()));
  expect(await end(second.program, 'SIGTERM')).toBe(0);
});

test('the screen lists an account for each role and ward, and the token command signs in as each', async () => {
  const { program, gatewayUrl, printed } = start({ QUERY_COST_LIMIT: '90' });
  const gateway = await gatewayUrl;

  expect(accountsOn(printed())).toHaveLength(3 + 8);
  const { out: token } = await printToken(['standing-committee']);
  expect(
    codesOf(await askGraphql(gateway, '{ report(period: "2020-9M") { coverage { answered } } }', {}, token.trim())),
  ).toEqual(['QUERY_TOO_COSTLY']);
  for (const [args, claims] of [
    [['citizen-affairs-officer'], { sub: 'dan-nguyen', hai_cap_role: 'citizen-affairs-officer' }],
    [['analyst'], { sub: 'phan-tich', hai_cap_role: 'analyst' }],
    [['ward-officer', 'song-cau'], { sub: 'song-cau', hai_cap_role: 'ward-officer', hai_cap_ward: 'song-cau' }],
    [['service', 'song-cau'], { hai_cap_role: 'service', hai_cap_ward: 'song-cau' }],
    [['service'], { hai_cap_role: 'service' }],
  ] as const) {
    const { code, out, err } = await printToken(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[\w.-]+\n$/);
    expect(decodeJwt(out)).toMatchObject(claims);
  }
  expect(await end(program, 'SIGTERM')).toBe(0);
});

test.each([
  ['no role', []],
  ['a role that is none', ['king']],
  ['a ward officer without a ward', ['ward-officer']],
  ['a ward that is none', ['ward-officer', 'atlantis']],
  ['a ward for a role of the city', ['analyst', 'song-cau']],
])('the token command refuses %s as wrong usage', async (_, args) => {
  const { code, out, err } = await printToken(args);

  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toMatch(/^$|    at /);
});

test('demonstration accounts never start in production', async () => {
  const { program, printed } = start({ NODE_ENV: 'production' });

  expect(await ended(program)).toBe(1);
  expect(printed()).toContain('NODE_ENV');
});

test('a taken port is told in one sentence, and nothing is left running', async () => {
  const other = createServer();
  const port = await listen(other);
  try {
    const { program, printed } = start({ GATEWAY_PORT: String(port) });

    expect(await ended(program)).toBe(1);
    expect(lastLine(printed())).toContain(String(port));
    expect(printed()).not.toMatch(/\n +at /);
  } finally {
    other.close();
  }
});

test('a corrupt data folder is told in one sentence', async () => {
  const corrupt = join(folder, 'corrupt');
  mkdirSync(join(corrupt, 'cluster'), { recursive: true });
  writeFileSync(join(corrupt, 'cluster', 'PG_VERSION'), 'not a version\n');

  const { program, printed } = start({ HUB_POSTGRES_FOLDER: corrupt });

  expect(await ended(program)).toBe(1);
  expect(lastLine(printed())).toContain(corrupt);
  expect(printed()).not.toMatch(/\n +at /);
});

test('a folder that cannot be written is told in one sentence', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');

  const { program, printed } = start({ HUB_POSTGRES_FOLDER: join(file, 'postgres') });

  expect(await ended(program)).toBe(1);
  expect(lastLine(printed())).toContain(file);
  expect(printed()).not.toMatch(/\n +at /);
});

test('a start that is interrupted leaves nothing running', async () => {
  const half = join(folder, 'half');
  const { program, printed } = start({ HUB_POSTGRES_FOLDER: half });
  await untilPrinted(program, 'PostgreSQL');
  const postgres = Number(readFileSync(join(half, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  expect(await end(program, 'SIGINT')).toBe(0);

  expect(() => process.kill(postgres, 0)).toThrow('ESRCH');
  expect(printed()).not.toMatch(/explorer|\n +at /);
  expect(existsSync(join(half, 'unfinished'))).toBe(true); // the next one begins anew
});

test('a folder that holds no city, and a port that is none, are told in one message', async () => {
  const noCity = start({ HUB_DATA_FOLDER: folder });
  expect(await ended(noCity.program)).toBe(1);
  expect(noCity.printed()).toMatch(/cần các thư mục city-council, citizen-affairs và ward-council/);

  const noPort = start({ GATEWAY_PORT: '70000', REQUEST_TIMEOUT_MS: 'soon' });
  expect(await ended(noPort.program)).toBe(1);
  expect(noPort.printed()).toMatch(/GATEWAY_PORT[\s\S]*REQUEST_TIMEOUT_MS|REQUEST_TIMEOUT_MS[\s\S]*GATEWAY_PORT/);
});

test('a backup of the running hub, restored into an empty folder, is the same hub: figures, histories, sign-in, audit', async () => {
  const first = start();
  const gateway = await first.gatewayUrl;
  await recordSession(first, '2020-09-14');
  const before = await whatIsThere(first, gateway);
  const heads = join(folder, 'heads.json');
  expect(await hubCommand(['audit', '--write', heads])).toMatchObject({ code: 0 });
  const backup = join(folder, 'backup');
  expect(await hubCommand(['backup', backup])).toMatchObject({ code: 0, err: '' });
  await recordSession(first, '2020-09-21'); // is in no backup
  await readPetitioners(first);
  expect(await end(first.program, 'SIGTERM')).toBe(0);

  const moved = { HUB_POSTGRES_FOLDER: join(folder, 'restored') };
  expect(await hubCommand(['restore', backup], moved)).toMatchObject({ code: 1, out: '' }); // it has no secret
  const secret = join(folder, 'postgres/secret');
  expect(await hubCommand(['restore', backup, '--secret', secret], moved)).toMatchObject({ code: 0, err: '' });
  expect(await hubCommand(['audit', '--expect', heads], moved)).toMatchObject({ code: 0, err: '' });
  const second = start(moved);
  const restored = await second.gatewayUrl;

  expect(await whatIsThere(second, restored, moved)).toEqual(before);
  expect(accountsOn(second.printed())).toEqual(accountsOn(first.printed()));
  const epochs = '{ council { databaseEpochs { number } } }';
  expect((await askWard(second, epochs, {}, moved)).data.council.databaseEpochs).toEqual([
    { number: 2 },
    { number: 1 },
  ]);
  expect(await end(second.program, 'SIGTERM')).toBe(0);

  // The other folder's ward alone goes back, among others that stay.
  const lone = ['restore', backup, '--only', 'ward-council/song-cau'];
  expect(await hubCommand(lone)).toMatchObject({ code: 0, err: '' });
  expect(await sessionsIn('ward_song_cau')).toEqual(['2020-09-14']);
}, 240_000);

const WARD = 'song-cau';

/** The days of the sessions that this file recorded, by the database of a hub that does not run. */
async function sessionsIn(database: string): Promise<string[]> {
  const silent = { debug: () => undefined, info: () => undefined, error: () => undefined };
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), log: silent });
  try {
    const sql = `select opened_on::text as day from council_session where opened_on in ('2020-09-14', '2020-09-21') order by 1`;
    return await withClient(insideOf(server.adminUrl, database), async (client) =>
      (await client.query<{ day: string }>(sql)).rows.map(({ day }) => day),
    );
  } finally {
    await server.stop();
  }
}

async function askWard(hub: Started, query: string, variables = {}, env = {}) {
  const { out } = await printToken(['ward-officer', WARD], env);
  return askGraphql(pagesOf(hub, WARD), query, variables, out.trim());
}

/** The address of a ward's server, as it stands beside the account of its officer. */
const pagesOf = ({ printed }: Started, ward: string): string =>
  new RegExp(`^ {2}${ward} .*(http:\\S+)/$`, 'm').exec(printed())?.[1] ?? '';

/** Has the ward record a session of that day. */
async function recordSession(hub: Started, openedOn: string): Promise<void> {
  const mutation = `mutation($input: RecordWardSessionInput!) { recordWardSession(input: $input) { userErrors { code } } }`;
  const input = { idempotencyKey: openedOn, kind: 'THEMATIC', openedOn, closedOn: openedOn };
  expect((await askWard(hub, mutation, { input })).data).toEqual({ recordWardSession: { userErrors: [] } });
}

/** Whoever reads these leaves a line in the ward's access log. */
const readPetitioners = (hub: Started, env = {}) =>
  askWard(hub, '{ council { petitions { nodes { id petitioner { name } } } } }', {}, env);

/** Figures of the report, a ward's records with their histories, and the personal data that its keys open. */
async function whatIsThere(hub: Started, gateway: string, env = {}) {
  const records = '{ council { sessions { nodes { id openedOn history { nodes { at action actorSubject } } } } } }';
  const { data: sessions } = await askWard(hub, records, {}, env);
  const { data: petitions } = await readPetitioners(hub, env);
  const { out: token } = await printToken(['standing-committee'], env);
  const report = `{ report(period: "2020-9M") { coverage { answered } city { sessions { total } }
    wardTotal { sessions { total } petitions { total } } wards { ward { id } tally { sessions { total } } } } }`;
  const { data: figures } = await askGraphql(gateway, report, {}, token.trim());
  return { sessions, petitions, figures };
}

/** Runs a command of `npm run hub` over the data folder of this file. */
function hubCommand(args: string[], env: Record<string, string> = {}): Promise<CommandEnd> {
  const program = spawn(process.execPath, ['scripts/run.mts', 'scripts/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, HUB_POSTGRES_FOLDER: join(folder, 'postgres'), ...env },
  });
  running.push(program);
  const printed = { out: '', err: '' };
  program.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  program.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
  return ended(program).then((code) => ({ code: code ?? -1, ...printed }));
}

interface Started {
  program: ChildProcess;
  gatewayUrl: Promise<string>;
  printed(): string;
}

/** Runs the program behind `npm start` with free ports and a data folder of this file's own. */
function start(env: Record<string, string> = {}): Started {
  const program = spawn(process.execPath, ['scripts/run.mts', 'scripts/start/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      HUB_POSTGRES_FOLDER: join(folder, 'postgres'),
      REQUEST_TIMEOUT_MS: '30000', // on a busy machine the first report is to come late and not in part
      ...{
        GATEWAY_PORT: '0',
        CITY_COUNCIL_PORT: '0',
        CITIZEN_AFFAIRS_PORT: '0',
        FIRST_WARD_PORT: '0',
        IDENTITY_PORT: '0',
      },
      ...env,
    },
  });
  running.push(program);
  let text = '';
  const gatewayUrl = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      text += chunk.toString();
      const url = /(http:\S+)\/explorer/.exec(text)?.[1];
      if (url && text.includes('Ctrl-C')) resolve(url); // its last line
    };
    program.stdout.on('data', take);
    program.stderr.on('data', take);
    program.once('close', (code) => reject(new Error(`It ended with ${code} before it was up:\n${text}`)));
  });
  gatewayUrl.catch(() => undefined); // a test that expects no start does not wait for one
  return { program, gatewayUrl, printed: () => text };
}

/** The first step that it tells is PostgreSQL, with the databases in it. */
function untilPrinted(program: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve) => {
    program.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(text)) resolve();
    });
  });
}

/** A connection that nobody uses, as browsers open them to be ready. */
async function connectTo(origin: string): Promise<Socket> {
  const connection = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => undefined);
  await once(connection, 'connect');
  return connection;
}

function end(program: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const over = ended(program);
  program.kill(signal);
  return over;
}

function ended(program: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    program.once('close', (code) => resolve(code));
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}

async function sessionsOf(gateway: string): Promise<{ answered: number; sessions: number }> {
  const query = '{ report(period: "2020-9M") { coverage { answered } city { sessions { total } } } }';
  const { out } = await printToken(['standing-committee']);
  const { data } = await askGraphql(gateway, query, {}, out.trim());
  return { answered: data.report.coverage.answered, sessions: data.report.city.sessions.total };
}

/** What `npm run token` prints for the hub of this file. */
function printToken(args: readonly string[], env: Record<string, string> = {}): Promise<CommandEnd> {
  return typeCommand(tokenCommand, args, { env: { HUB_POSTGRES_FOLDER: join(folder, 'postgres'), ...env } });
}

/** The accounts of the screen, with their passwords. */
const accountsOn = (text: string): string[] => text.match(/^ {2}[a-z-]+ +(\w{4}-){2}\w{4}(?= )/gm) ?? [];

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
