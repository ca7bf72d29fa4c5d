import { createLogger } from '../../platform/logging/logger';
import type { ServerName } from '../crossing/crossing';
import { wardsByDirectory } from './wards-by-directory';

const START: Partial<Record<ServerName, string>> = {
  'citizen-affairs': 'http://affairs/graphql',
  'ward-council/song-cau': 'http://old/graphql',
  'ward-council/duc-xuan': 'http://duc-xuan/graphql',
};
const log = createLogger('test', 'silent');

test('crossings go to a ward where the directory says, and to all others where the server was told', async () => {
  const addresses = new Map([
    ['song-cau', 'http://new/graphql'],
    ['nong-thuong', null],
    ['citizen-affairs', 'http://no-ward/graphql'],
  ]);
  const close = jest.fn(() => Promise.resolve());
  const { crossings, plugin } = wardsByDirectory(
    { client: { clientId: 'a', clientSecret: 'b' }, urlOf: (server) => START[server] ?? null },
    { ask: () => Promise.resolve({ version: '1', addresses }), close },
    log,
  );
  expect(crossings.urlOf('ward-council/song-cau')).toBe('http://old/graphql');

  const listener = await plugin().serverWillStart?.({} as never);
  await new Promise(setImmediate);

  expect(crossings.urlOf('ward-council/song-cau')).toBe('http://new/graphql');
  expect(crossings.urlOf('ward-council/nong-thuong')).toBeNull();
  expect(crossings.urlOf('ward-council/duc-xuan')).toBe('http://duc-xuan/graphql');
  expect(crossings.urlOf('citizen-affairs')).toBe('http://affairs/graphql');
  await (listener || undefined)?.serverWillStop?.();
  expect(close).toHaveBeenCalled();
});

test('a server that delivers nothing asks for no directory', async () => {
  const ask = jest.fn(() => Promise.reject(new Error('asked')));
  const { plugin } = wardsByDirectory(undefined, { ask }, log);

  expect(await plugin().serverWillStart?.({} as never)).toBeUndefined();
  expect(ask).not.toHaveBeenCalled();
});
