import { gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { explorer } from './explorer';
import { loadExplorerBundle } from './explorer-bundle';

jest.setTimeout(30_000); // on a fresh machine the first call makes the bundle

let apps: FastifyInstance[];

beforeEach(async () => {
  apps = [fastify(), fastify()];
  for (const app of apps) await app.register(explorer, { graphqlPath: '/graphql', title: 'Giày', savedQueries: [] });
});
afterEach(() => Promise.all(apps.map((app) => app.close())));

const get = (path: string, headers = {}) => apps[0]!.inject({ url: `/explorer/assets/${path}`, headers }); // two were made

test('the servers of one process share one bundle', async () => {
  const [one, other] = await Promise.all([loadExplorerBundle(), loadExplorerBundle()]);

  expect(other === one).toBe(true); // toBe alone would print megabytes
});

test('a file is sent compressed to those who read that, and plain to others', async () => {
  const [plain, compressed] = [await get('page.css'), await get('page.css', { 'accept-encoding': 'gzip, br' })];

  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(compressed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(compressed.rawPayload).equals(plain.rawPayload)).toBe(true);
  expect(plain.headers['content-type']).toBe('text/css; charset=utf-8');
});

test('a file named by its content may be kept for ever, and one with a plain name is asked for again', async () => {
  const names = [...(await loadExplorerBundle()).keys()];
  const font = names.find((name) => name.endsWith('.woff2')) ?? '';

  expect((await get(font)).headers['cache-control']).toContain('immutable');
  expect((await get('page.js')).headers['cache-control']).toBe('no-cache');
});

test('a file that is not of the bundle is not found, wherever its name points', async () => {
  expect((await get('none.js')).statusCode).toBe(404);
  expect((await get('..%2F..%2Fpackage.json')).statusCode).toBe(404);
});

test('no style sheet of the bundle names another host', async () => {
  for (const [name, { body }] of await loadExplorerBundle()) {
    if (name.endsWith('.css')) expect(body.toString()).not.toMatch(/url\(["']?(https?:)?\/\//);
  }
});
