import type { OpenedSubgraph } from '../../../platform/http/subgraph-server';
import { createLogger } from '../../../platform/logging/logger';
import { HostedWard } from './hosted-ward';
import { HostedWards } from './hosted-wards';

const log = createLogger('test', 'silent');
const AWAY = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

/** A server that is open; `stopped` tells of its end. */
function openedServer() {
  const stopped = jest.fn(() => Promise.resolve());
  const server = { isReady: () => Promise.resolve(true), stop: stopped } as unknown as OpenedSubgraph; // nothing else is asked of it
  return { server, stopped };
}

test('a ward whose database is slow is not waited for, and serves once it is open', async () => {
  const { promise, resolve } = Promise.withResolvers<OpenedSubgraph>();
  const { server, stopped } = openedServer();
  const ward = new HostedWard('song-cau', () => promise, log, { slowMs: 1 });

  await ward.open();
  expect(ward.server).toBeNull();
  expect(await ward.isReady()).toBe(false);
  resolve(server);
  await new Promise(setImmediate);

  expect(ward.server).toBe(server);
  expect(await ward.isReady()).toBe(true);
  await ward.stop();
  expect(stopped).toHaveBeenCalledTimes(1);
});

test('a ward that was slow and then does not open is tried again', async () => {
  const { server } = openedServer();
  const first = Promise.withResolvers<OpenedSubgraph>();
  const openServer = jest.fn(() => Promise.resolve(server)).mockReturnValueOnce(first.promise);
  const ward = new HostedWard('song-cau', openServer, log, { slowMs: 1, againMs: 1 });
  await ward.open();

  first.reject(new Error('canceling statement due to statement timeout'));
  while (!ward.server) await new Promise(setImmediate);

  expect(openServer).toHaveBeenCalledTimes(2);
  await ward.stop();
});

test('wrong in time refuses the server that hosts it; away is tried again', async () => {
  const { server } = openedServer();
  const openServer = jest.fn(() => Promise.resolve(server)).mockRejectedValueOnce(AWAY);
  const away = new HostedWard('song-cau', openServer, log, { againMs: 1 });
  const wrong = new HostedWard('song-cau', () => Promise.reject(new Error('WARD_ID is another')), log);

  await expect(wrong.open()).rejects.toThrow('another');
  await away.open();
  expect([away.hasBeenAway, away.server]).toEqual([true, null]);
  while (!away.server) await new Promise(setImmediate);
  await away.stop();
});

test('a server that stops does not wait for a ward that hangs, and ends it should it open after all', async () => {
  const { promise, resolve } = Promise.withResolvers<OpenedSubgraph>();
  const { server, stopped } = openedServer();
  const ward = new HostedWard('song-cau', () => promise, log, { slowMs: 1 });
  await ward.open();

  await ward.stop();
  expect(stopped).not.toHaveBeenCalled();
  resolve(server);
  await new Promise(setImmediate);

  expect(stopped).toHaveBeenCalledTimes(1);
  expect(ward.server).toBeNull();
});

test('a few wards are opened at a time, and one that is wrong keeps all from being served', async () => {
  let [now, most] = [0, 0];
  const openServer = async () => {
    most = Math.max(most, (now += 1));
    await new Promise(setImmediate);
    now -= 1;
    return openedServer().server;
  };
  const wanted = Array.from({ length: 40 }, (_, at) => ({ wardId: `ward-${at}`, openServer }));

  const hosted = await HostedWards.open(wanted, log);
  expect(hosted.all.every(({ server }) => server)).toBe(true);
  expect(most).toBe(4);
  await hosted.stop();

  const wrong = { wardId: 'wrong', openServer: () => Promise.reject(new Error('another ward')) };
  await expect(HostedWards.open([...wanted, wrong], log)).rejects.toMatchObject({
    name: 'WardsRefused',
    message: 'wrong: another ward',
  });
});
