import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { QUEUE_SCHEMA } from '../../platform/queue/queue-schema';
import { CROSSING_QUEUE } from '../../subgraphs/crossing/crossing-queue';
import { startTestHub, type TestHub } from '../../test/support/hub';
import { hacTrang } from '../../test/support/world';
import { typeCommand } from '../../test/support/type-command';
import { doctorCommand } from './doctor-command';

let hub: TestHub;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-test-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  hub = await startTestHub(hacTrang.folder, { pagesFolder: () => Promise.resolve(folder) });
  const byWard = (valueOf: (id: string) => string) => hub.wardIds.map((id) => `${id}=${valueOf(id)}`).join(',');
  env = {
    CITY_COUNCIL_URL: `${hub.cityCouncil.url}/graphql`,
    CITIZEN_AFFAIRS_URL: `${hub.citizenAffairs.url}/graphql`,
    WARD_COUNCIL_URLS: byWard((id) => `${hub.ward(id).url}/graphql`),
    CITY_COUNCIL_DATABASE_URL: hub.databaseOf('city-council').ownerUrl,
    CITIZEN_AFFAIRS_DATABASE_URL: hub.databaseOf('citizen-affairs').ownerUrl,
    WARD_COUNCIL_DATABASE_URLS: byWard((id) => hub.databaseOf(id).ownerUrl),
    OIDC_ISSUER: hub.issuer.identity.issuer,
    ACCESS_TOKEN: await hub.issuer.token('standing-committee'),
  };
}, 60_000);
afterAll(async () => {
  await hub?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the command says of the hub, and the lines of what it found wrong. */
async function doctor(more: Record<string, string> = {}, gateway = hub.gateway.url, ...args: string[]) {
  const typed = await typeCommand(doctorCommand, ['--gateway', gateway, ...args], { env: { ...env, ...more } });
  const { code, out: said } = typed;
  return { code, said, wrongs: said.split('\n').filter((line) => line.startsWith('✗')) };
}

/** Waits until the gateway's own account says so of a part: it gives each account for a second. */
async function gatewayKnows(part: string, wanted: 'ready' | 'not ready'): Promise<void> {
  for (;;) {
    const { parts } = (await (await fetch(`${hub.gateway.url}/health/ready`)).json()) as Account;
    if (parts.some(({ name, status }) => name === part && status === wanted)) return;
    await pause(50);
  }
}

interface Account {
  parts: { name: string; status: string }[];
}

test('a hub that is well is told to be so, in Vietnamese unless asked for English, and nothing was left out', async () => {
  const { code, said, wrongs } = await doctor();
  expect({ code, wrongs }).toEqual({ code: 0, wrongs: [] });
  expect(said).not.toMatch(/^–/m);
  expect(said).toContain('Mọi thứ đều ổn.');
  expect((await doctor({}, hub.gateway.url, '--en')).said).toContain('All is well.');
});

test('a ward that is down is named, by the gateway and at its own address, with what to do', async () => {
  const ward = hub.ward('gio-lanh');
  await ward.stop();
  await gatewayKnows('ward-council/gio-lanh', 'not ready');

  const { code, wrongs, said } = await doctor();

  await ward.startAgain();
  await gatewayKnows('ward-council/gio-lanh', 'ready');
  expect(code).toBe(1);
  expect(wrongs).toEqual([
    expect.stringMatching(/^✗ gateway → ward-council\/gio-lanh: /),
    expect.stringMatching(/^✗ ward-council\/gio-lanh http:.*: không chạy/),
  ]);
  expect(said).toMatch(/gio-lanh.*\n {4}→ \S/);
});

test('a database that is behind, one that is ahead, and one that is not there are told apart', async () => {
  const [last] = await hub.run<{ id: number; timestamp: string; name: string }>(
    'trang-non',
    'delete from migrations where id = (select max(id) from migrations) returning *',
  );
  await hub.run('gio-lanh', `insert into migrations (timestamp, name) values (9, 'Future9')`);
  const gone = Object.assign(new URL(env['CITY_COUNCIL_DATABASE_URL'] ?? ''), { pathname: '/not_there' }).href;

  const { wrongs } = await doctor({ CITY_COUNCIL_DATABASE_URL: gone });

  await hub.run('gio-lanh', `delete from migrations where name = 'Future9'`);
  await hub.run('trang-non', 'insert into migrations (timestamp, name) values ($1, $2)', [last?.timestamp, last?.name]);
  expect(wrongs).toEqual([
    expect.stringMatching(/cơ sở dữ liệu city-council: không kết nối được \(3D000\)$/),
    expect.stringMatching(/cơ sở dữ liệu ward-council\/gio-lanh: mới hơn phiên bản này \(Future9\)$/),
    expect.stringContaining(`cơ sở dữ liệu ward-council/trang-non: còn 1 bước cập nhật chưa chạy (${last?.name})`),
  ]);
});

test('a database that was put back, whose server has not been started since, is named', async () => {
  const identity = 'update database_epoch set table_oid = $1';
  const [{ oid } = { oid: '' }] = await hub.run<{ oid: string }>(
    'trang-non',
    'select table_oid as oid from database_epoch where number = 1',
  );
  await hub.run('trang-non', identity, ['1']); // as a dump has it whose table was another one

  const { wrongs } = await doctor();

  await hub.run('trang-non', identity, [oid]);
  expect(wrongs).toEqual([expect.stringMatching(/cơ sở dữ liệu ward-council\/trang-non: đã được phục hồi/)]);
});

test('crossings that are dead or wait for long are named, with why, and none that waits since a moment', async () => {
  const send = (id: string, receiver: string, waitsS: number, failure: string | null) =>
    hub.run(
      'trang-non',
      `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id, created_at, attempts, last_failure)
       values ($1, 'TEST', $2, '{}', 'Test', 'one', clock_timestamp() - make_interval(secs => $3), $4, $5)`,
      [id, receiver, waitsS, failure ? 1 : 0, failure],
    );
  const dead = randomUUID();
  await send(dead, 'city-council', 10, 'REFUSED');
  await hub.run('trang-non', `insert into ${QUEUE_SCHEMA}.job (name, data) values ($1, $2)`, [
    CROSSING_QUEUE.deadLetters,
    JSON.stringify({ crossing: dead }),
  ]);
  await send(randomUUID(), 'city-council', 3_000, 'UNREACHABLE');
  await send(randomUUID(), 'citizen-affairs', 4_000, 'UNREACHABLE');
  await send(randomUUID(), 'citizen-affairs', 10, null);

  const { code, wrongs, said } = await doctor({}, hub.gateway.url, '--en');

  await hub.run('trang-non', `delete from ${QUEUE_SCHEMA}.job where data ->> 'crossing' = $1`, [dead]);
  await hub.run('trang-non', `delete from outgoing_crossing where kind = 'TEST'`);
  expect(code).toBe(1);
  expect(wrongs).toEqual([
    expect.stringMatching(/crossings ward-council\/trang-non → citizen-affairs: not delivered: 2, .*be reached/),
    expect.stringMatching(/crossings ward-council\/trang-non → city-council: no longer tried \(DEAD\): 1\. .*refuses/),
  ]);
  expect(said).toMatch(/\(DEAD\).*\n {4}→ .*retryWardCrossing/);
});

test('of two servers that did not agree is told what is lost, what is still to be sent, and what has come right', async () => {
  const keepBreak = (peer: string, kind: string, ageDays: number) =>
    hub.run<{ id: number }>(
      'trang-non',
      `insert into crossing_break (peer, kind, sent_again, found_at)
       values ($1, $2, 2, clock_timestamp() - make_interval(days => $3)) returning id`,
      [peer, kind, ageDays],
    );
  const [fork] = await keepBreak('city-council', 'FORK', 6);
  const [again] = await keepBreak('city-council', 'FORK', 5);
  const [forgotten] = await keepBreak('city-council', 'OWN_PUT_BACK', 8);
  for (const { id } of [fork, again, forgotten].flatMap((one) => one ?? []))
    await hub.run('trang-non', `insert into lost_crossing values (gen_random_uuid(), $1, 'TEST', clock_timestamp())`, [
      id,
    ]);
  await hub.run(
    'trang-non',
    `insert into outgoing_crossing (id, kind, receiver, payload, about_type, about_id, created_at)
     values (gen_random_uuid(), 'TEST', 'citizen-affairs', '{}', 'Test', 'one', clock_timestamp() - interval '2 days')`,
  );
  await keepBreak('citizen-affairs', 'PEER_PUT_BACK', 0);

  const before = await doctor();
  await hub.run('trang-non', `update outgoing_crossing set delivered_at = clock_timestamp() where kind = 'TEST'`);
  const after = await doctor();

  await hub.run('trang-non', `delete from outgoing_crossing where kind = 'TEST'`);
  await hub.run('trang-non', 'delete from lost_crossing');
  await hub.run('trang-non', 'delete from crossing_break');
  const lost = expect.stringMatching(/trang-non → city-council: .* \(FORK, .*: mất 2 lượt/);
  expect(before.wrongs).toEqual([
    lost,
    expect.stringMatching(/trang-non → citizen-affairs: .* \(PEER_PUT_BACK, .*: còn 1 lượt phải gửi lại/),
  ]);
  expect(after.wrongs).toEqual([lost]);
  expect(after.said).toMatch(/^✓ .*trang-non → citizen-affairs: .*PEER_PUT_BACK.* nay đã khớp; 2 lượt đã gửi lại/m);
});

test('a provider that is down, one without keys, and a Redis that is down are named', async () => {
  const server = createServer((request, response) => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
    const isConfiguration = request.url?.includes('well-known');
    response.end(JSON.stringify(isConfiguration ? { issuer, jwks_uri: `${issuer}/keys` } : { keys: [] }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const withoutKeys = await doctor({ OIDC_ISSUER: issuer });
  server.closeAllConnections();
  await once(server.close(), 'close');
  const down = await doctor({ OIDC_ISSUER: issuer, REDIS_URL: issuer.replace('http', 'redis') });

  expect(withoutKeys.wrongs).toEqual([expect.stringMatching(/đăng nhập .*: không cho biết khóa ký$/)]);
  expect(down.wrongs).toEqual([
    expect.stringMatching(/đăng nhập .*: không trả lời$/),
    expect.stringMatching(/^✗ Redis: không trả lời/),
  ]);
});

test('a clock that is wrong, and a port that another program has, are named', async () => {
  const other = createServer((_, response) => response.setHeader('date', new Date(0).toUTCString()).end('shoes'));
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);

  const late = await doctor();
  now.mockRestore();
  const taken = await doctor({}, `http://127.0.0.1:${(other.address() as AddressInfo).port}`);

  other.closeAllConnections();
  await once(other.close(), 'close');
  expect(late.wrongs.length).toBeGreaterThan(hub.wardIds.length);
  expect(late.wrongs.every((line) => /đồng hồ nhanh 3\d{3} giây/.test(line))).toBe(true);
  expect(taken.wrongs).toEqual([expect.stringMatching(/^✗ gateway http.*: có chương trình nghe ở cổng này/)]);
});

test('nothing that is said holds a password, a key or a token', async () => {
  const { said } = await doctor({ CITY_COUNCIL_DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/none' });
  expect(said).toMatch(/^✗ cơ sở dữ liệu city-council/m);
  for (const { ownerUrl } of [...hub.databases.wards.values(), hub.databases.cityCouncil])
    expect(said).not.toContain(new URL(ownerUrl).password);
  expect(said).not.toContain('hunter2');
  expect(said).not.toContain(env['ACCESS_TOKEN']);
});

test('a gateway that is still building its pages is not said to have none', async () => {
  const building = createServer((request, response) => {
    if (request.url === '/health/ready') response.end('{ "parts": [] }');
  });
  await once(building.listen(0, '127.0.0.1'), 'listening');
  const { port } = building.address() as AddressInfo; // it listens on TCP
  try {
    const { said, wrongs } = await doctor({}, `http://127.0.0.1:${port}`);

    expect(wrongs).toEqual([]);
    expect(said).toMatch(/^– gateway .*: chưa đưa trang nào kịp/m);
  } finally {
    building.closeAllConnections();
    building.close();
  }
});
