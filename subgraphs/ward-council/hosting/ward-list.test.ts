import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../../platform/http/create-app';
import { createLogger } from '../../../platform/logging/logger';
import { addPages } from '../../../platform/pages/pages';
import type { HostedWard } from './hosted-ward';
import { addWardList } from './ward-list';
import { addWardPaths, pathOfWard } from './ward-paths';

const log = createLogger('test', 'silent');
const signIn = { issuer: 'https://id.example.vn', clientId: 'x', scope: 'openid', shownClaims: [], roleClaim: 'role' };
const common = { bodyLimit: 1_000, corsOrigins: [], log };

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ward-list-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/list-12345678.css'), 'p {}');
  writeFileSync(join(folder, 'ward-list.html'), '<ul><li>wards</li></ul>');
  writeFileSync(join(folder, 'ward.html'), '<meta name="hai-cap-mount-path" content="" />');
  const ward = await createApp(common);
  const pages = { folder: () => Promise.resolve(folder), signIn, log };
  addPages(ward, { ...pages, html: 'ward.html', paths: ['/'], mountPath: pathOfWard('song-cau') });
  await ward.ready();
  const open = { wardId: 'song-cau', server: { title: 'HĐND phường <Sông Cầu>', app: ward } } as HostedWard;
  const all = [open, { wardId: 'duc-xuan', server: null } as HostedWard];
  const wards = { all, find: (wardId: string) => all.find((one) => one.wardId === wardId) };
  app = await createApp(common);
  addWardPaths(app, wards);
  addWardList(app, { wards, ...pages });
  await app.ready();
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a server that wards share lists them at its first address, each with a way to its own pages', async () => {
  const { statusCode, body } = await app.inject('/');

  expect(statusCode).toBe(200);
  expect(body).toContain('<a href="/wards/song-cau/">HĐND phường &#60;Sông Cầu&#62;</a>');
  expect(body).toContain('<li>duc-xuan: máy chủ chưa sẵn sàng');
  expect((await app.inject('/assets/list-12345678.css')).body).toBe('p {}');
});

test('the pages of a ward are told the path that they stand below', async () => {
  const page = await app.inject('/wards/song-cau');

  expect([page.statusCode, page.headers.location]).toEqual([302, '/wards/song-cau/']);
  expect((await app.inject('/wards/nobody')).statusCode).toBe(404);
});
