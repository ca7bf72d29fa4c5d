import { Client } from 'pg';
import { createLogger } from '../platform/logging/logger';
import { codesOf } from './support/ask-graphql';
import { eventually } from './support/eventually';
import { startTestHub, type TestHub } from './support/hub';
import { testAdminUrl } from './support/postgres';
import { bacKan2020 } from './support/world';

const CITY = 'city-council';
const READ = '{ city { council { sessions(first: 1) { nodes { id } } } } }';

let hub: TestHub;
let admin: Client;
/** What servers warned of. */
let logged = '';
beforeAll(async () => {
  const stream = { write: (line: string) => void (logged += line) };
  hub = await startTestHub(bacKan2020.folder, { logOf: (name) => createLogger(name, 'warn', stream) });
  admin = new Client({ connectionString: testAdminUrl() });
  await admin.connect();
}, 60_000);
afterAll(async () => {
  await admin?.end();
  await hub?.stop();
});

const nameOf = () => new URL(hub.databaseOf(CITY).ownerUrl).pathname.slice(1);
const countSessions = () => hub.count(CITY, 'select count(*)::int from council_session');
const read = () => hub.ask(hub.cityCouncil, READ);
const write = (openedOn: string) =>
  hub.ask(
    hub.cityCouncil,
    `mutation ($key: String!, $openedOn: Date!) {
      recordCitySession(input: { idempotencyKey: $key, kind: THEMATIC, openedOn: $openedOn }) { userErrors { code } } }`,
    { key: openedOn, openedOn },
  );

/** Ends every connection of the server to its database, as PostgreSQL does when it is stopped at once. */
const endConnections = () =>
  admin.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [
    new URL(hub.databaseOf(CITY).url).username,
  ]);

test('a statement that PostgreSQL stops amid is TRY_AGAIN, and is answered when it is asked again', async () => {
  const unlock = await hub.lock(CITY, 'council_session');
  const waiting = read();
  await statementWaits();
  await endConnections();

  expect(codesOf(await waiting)).toEqual(['TRY_AGAIN']);
  await unlock();
  await connectionsAreNew();
  expect((await read()).errors).toBeUndefined();
});

test('a database without room is STORAGE_FULL: nothing is written, what is there is read, and later it goes on', async () => {
  const before = await countSessions();
  await hub.run(
    CITY,
    `create function no_room() returns trigger language plpgsql as $$ begin raise 'no room' using errcode = 'disk_full'; end $$;
     create trigger no_room before insert on council_session for each row execute function no_room()`,
  );

  expect(codesOf(await write('2020-03-03'))).toEqual(['STORAGE_FULL']);
  expect((await read()).errors).toBeUndefined();
  expect(await countSessions()).toBe(before);

  await hub.run(CITY, 'drop function no_room cascade');
  expect((await write('2020-03-03')).data.recordCitySession.userErrors).toEqual([]);
  expect(await countSessions()).toBe(before + 1);
});

test('a database that can only be read is READ_ONLY to whoever writes, and answers whoever reads', async () => {
  const setReadOnly = async (value: 'on' | 'off') => {
    await admin.query(`alter database "${nameOf()}" set default_transaction_read_only = ${value}`);
    await endConnections();
    await connectionsAreNew();
  };
  await setReadOnly('on');

  expect((await read()).errors).toBeUndefined();
  expect(codesOf(await write('2020-04-04'))).toEqual(['READ_ONLY']);
  // Ready for whoever reads, and not for whoever writes; what it said before is good for a second.
  while ((await readiness()).parts[1]?.status !== 'not ready');
  expect(await readiness()).toEqual({
    status: 'ready',
    parts: [
      { name: 'database', status: 'ready', needed: true },
      { name: 'database for writing', status: 'not ready', needed: false },
    ],
  });

  await setReadOnly('off');
  expect((await write('2020-04-04')).data.recordCitySession.userErrors).toEqual([]);
});

test('a server whose connections do not have the settings it relies on is not ready, and its log names the setting', async () => {
  const role = new URL(hub.databaseOf(CITY).url).username;
  const isReady = async () => (await fetch(`${hub.cityCouncil.url}/health/ready`)).status;
  expect(await isReady()).toBe(200);

  await admin.query(`alter role "${role}" set session_replication_role = 'replica'`);
  await endConnections();
  await eventually(async () => expect(await isReady()).toBe(503));
  await eventually(() => expect(logged).toContain('SETTING_NOT_HELD'));
  expect(logged).toContain('The setting session_replication_role of a connection to the database is');
  expect((await read()).data?.city ?? null).toBeNull(); // no figure, and no record

  await admin.query(`alter role "${role}" reset session_replication_role`);
  await eventually(async () => expect(await isReady()).toBe(200));
  expect((await read()).errors).toBeUndefined();
});

/** How the server says that it is. */
const readiness = async () => {
  const answer = await fetch(`${hub.cityCouncil.url}/health/ready`);
  return (await answer.json()) as { status: string; parts: { name: string; status: string; needed: boolean }[] };
};

/** Asks until the server has noticed of each connection it kept that PostgreSQL has ended it. */
async function connectionsAreNew(): Promise<void> {
  while (codesOf(await read()).includes('TRY_AGAIN'));
}

async function statementWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await admin.query(
      `select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
      [nameOf()],
    );
    if (rowCount) return;
  }
}
