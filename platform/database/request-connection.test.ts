import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database';
import { openDatabase } from './data-source';
import { queryPrepared } from './prepared-query';
import { RequestConnections, releaseAfter } from './request-connection';

let database: TestDatabase;
let db: DataSource;
let connections: RequestConnections;
beforeEach(async () => {
  database = await createTestDatabase(testAdminUrl());
  await openPool(1); // whatever a request leaves on the one connection, the next one meets
});
afterEach(async () => {
  jest.restoreAllMocks();
  await db?.destroy();
  await database?.drop();
});

const SETTING = `select current_setting('shop.size', true) as size, pg_backend_pid() as pid`;

interface Found {
  size: string;
  pid: number;
}

const found = async (manager: EntityManager): Promise<Found> => {
  const [row] = await manager.query<Found[]>(SETTING);
  if (!row) throw new Error('A statement without a table gave no row.');
  return row;
};
const size = async (manager: EntityManager): Promise<string> => (await found(manager)).size;

const open = () => connections.open({ 'shop.size': "4'2" });

async function openPool(poolSize: number): Promise<void> {
  const { url, ownerUrl } = database;
  const settings = { 'shop.size': 'all sizes' };
  db = await openDatabase({ url, ownerUrl, entities: [], migrations: [], settings, poolSize });
  connections = new RequestConnections(db);
}

test('a request has its settings for itself, statement by statement and by name, and the next one has its own', async () => {
  const before = await found(db.manager);
  const { manager, release } = open();

  expect(await found(manager)).toEqual({ size: "4'2", pid: before.pid });
  expect(await queryPrepared(manager, { name: 'setting', text: SETTING, values: [] })).toEqual([await found(manager)]);
  expect(await Promise.all([size(manager), size(manager), size(manager)])).toEqual(["4'2", "4'2", "4'2"]);
  await release();

  expect(await found(db.manager)).toEqual({ size: 'all sizes', pid: before.pid });
  expect(await queryPrepared(db.manager, { name: 'setting', text: SETTING, values: [] })).toEqual([before]);
});

test('a request that asks nothing takes no connection', async () => {
  const idle = [open(), open()];

  expect(await size(db.manager)).toBe('all sizes');
  for (const { release } of idle) await release();
});

test('nothing is left after a statement that failed', async () => {
  const { manager, release } = open();
  await expect(manager.query('select nothing')).rejects.toMatchObject({ driverError: { code: '42703' } });
  await manager.query(`select set_config('shop.size', 'mine', false), set_config('work_mem', '128kB', false)`);
  await release();

  expect(await size(db.manager)).toBe('all sizes');
  expect(await db.query('show work_mem')).not.toEqual([{ work_mem: '128kB' }]);
});

test('whatever is asked after the release is refused, also what was asked before and waited', async () => {
  const { manager, release } = open();
  const pid = (await found(manager)).pid;
  const sent = jest.spyOn(Client.prototype, 'query');
  const underWay = manager.query<Found[]>(`select pg_sleep(0.1), current_setting('shop.size') as size`);
  while (sent.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const waiting = size(manager);
  const prepared = queryPrepared(manager, { name: 'setting', text: SETTING, values: [] });
  waiting.catch(() => undefined); // it is looked at below
  prepared.catch(() => undefined);
  await new Promise((resolve) => setImmediate(resolve)); // both have reached the connection, and wait
  await release();
  await release();

  await expect(size(manager)).rejects.toThrow();
  await expect(queryPrepared(manager, { name: 'setting', text: SETTING, values: [] })).rejects.toThrow();
  expect(await found(db.manager)).toEqual({ size: 'all sizes', pid });
  expect(await underWay).toMatchObject([{ size: "4'2" }]);
  await expect(waiting).rejects.toMatchObject({ driverError: { name: 'RequestIsOver' } });
  await expect(prepared).rejects.toMatchObject({ name: 'RequestIsOver' });
});

test('a request that is over before it gets a connection waits for none any more, and leaves it to others', async () => {
  const first = open();
  await size(first.manager);
  const second = open();
  const waiting = size(second.manager);
  waiting.catch(() => undefined); // it is looked at below
  await second.release();

  await expect(waiting).rejects.toMatchObject({ name: 'RequestIsOver' });
  await first.release();
  expect(await size(db.manager)).toBe('all sizes');
});

test('a connection with a transaction left open is closed, not handed on', async () => {
  const { manager, release } = open();
  const { pid } = await found(manager);
  await manager.query('begin');
  await release();

  const next = await found(db.manager);
  expect(next.size).toBe('all sizes');
  expect(next.pid).not.toBe(pid);
});

test('a lost connection ends its request and nothing else', async () => {
  const { manager, release } = open();
  await expect(manager.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
  await release();

  expect(await size(db.manager)).toBe('all sizes');
});

test("one connection of the pool is never a request's own: others get through while requests have the rest", async () => {
  await db.destroy();
  await openPool(3);
  const [first, second, third] = [open(), open(), open()];
  await Promise.all([size(first.manager), size(second.manager)]);
  let isAnswered = false;
  const waiting = size(third.manager).finally(() => (isAnswered = true));

  for (let time = 0; time < 5; time++) expect(await size(db.manager)).toBe('all sizes');
  expect(isAnswered).toBe(false);
  await first.release();
  expect(await waiting).toBe("4'2");
  await Promise.all([second, third].map(({ release }) => release()));
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'a request that is over in the very moment it gets its connection gives it back, %i turns later',
  async (turns) => {
    const { manager, release } = open();
    const sent = jest.spyOn(Client.prototype, 'query');
    const first = size(manager);
    first.catch(() => undefined); // whether it was still answered is left open
    while (sent.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await sent.mock.results[0]?.value;
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    await release();

    expect(await size(db.manager)).toBe('all sizes');
    const next = open();
    expect(await size(next.manager)).toBe("4'2");
    await next.release();
  },
);

describe('over HTTP', () => {
  /** Serves one request by `answer`, with a connection of its own; `ask` asks it. */
  async function served(
    answer: (manager: EntityManager, response: ServerResponse) => Promise<void>,
    ask: (url: string) => Promise<unknown>,
  ): Promise<void> {
    let done: Promise<void> | undefined;
    const server = createServer((_, response) => {
      const connection = open();
      releaseAfter(response, connection);
      done = answer(connection.manager, response).catch(() => void response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // it listens on TCP
      await done;
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  }

  test.each<[string, (manager: EntityManager, response: ServerResponse) => Promise<void>]>([
    ['answered', async (manager, response) => void response.end(await size(manager))],
    ['a failure', async (manager) => manager.query('select nothing')],
  ])('a request that is %s gives its connection back', async (_, answer) => {
    await served(answer, (url) =>
      fetch(url).then(
        (response) => response.text(),
        () => undefined,
      ),
    );

    expect(await size(db.manager)).toBe('all sizes');
  });

  test('a caller who hangs up gives the connection back, though the work is not done', async () => {
    let rest: Promise<string> | undefined;
    const hangUp = (url: string) =>
      new Promise((resolve) => {
        const request = get(url, (response) => {
          response.on('error', () => undefined).on('close', resolve);
          response.once('data', () => request.destroy());
        });
        request.on('error', () => undefined);
      });

    await served(async (manager, response) => {
      response.write(await size(manager));
      await new Promise((resolve) => response.once('close', resolve));
      rest = size(manager);
      await rest.catch(() => undefined);
    }, hangUp);

    await expect(rest).rejects.toThrow();
    expect(await size(db.manager)).toBe('all sizes');
  });
});
