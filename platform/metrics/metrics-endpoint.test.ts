import { Counter, Registry } from 'prom-client';
import { createApp } from '../http/create-app';
import { createLogger } from '../logging/logger';
import { addMetrics } from './metrics-endpoint';

const registry = new Registry();
new Counter({ name: 'shoes_total', help: 'Shoes.', registers: [registry] }).inc(3);

async function ask(headers: Record<string, string>, token?: string, remoteAddress = '127.0.0.1') {
  const app = await createApp({ bodyLimit: 1_000, corsOrigins: [], log: createLogger('shoes', 'silent') });
  addMetrics(app, { registry, token });
  const { statusCode, body } = await app.inject({ url: '/metrics', headers, remoteAddress });
  await app.close();
  return { statusCode, body };
}

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
  'programs of this machine (%s) are told what was counted',
  async (from) => {
    const { statusCode, body } = await ask({}, undefined, from);

    expect(statusCode).toBe(200);
    expect(body).toContain('shoes_total 3');
  },
);

test.each<[string, Record<string, string>, string | undefined, string]>([
  ['another machine', {}, undefined, '10.0.0.7'],
  ['a proxy of this machine, for somebody else', { 'x-forwarded-for': '10.0.0.7' }, undefined, '127.0.0.1'],
  ['whoever shows nothing where a token is asked for', {}, 'a long secret token', '127.0.0.1'],
  ['whoever shows another token', { authorization: 'Bearer a long secret' }, 'a long secret token', '127.0.0.1'],
])('%s finds no such address', async (_, headers, token, from) => {
  const { statusCode, body } = await ask(headers, token, from);

  expect(statusCode).toBe(404);
  expect(body).not.toContain('shoes');
});

test('whoever shows the token is told from anywhere', async () => {
  const token = 'a long secret token';

  expect(await ask({ authorization: `Bearer ${token}` }, token, '10.0.0.7')).toMatchObject({ statusCode: 200 });
});
