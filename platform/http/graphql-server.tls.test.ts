import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { Agent, request } from 'undici';
import { type Certified, makeAuthority, type TestAuthority } from '../../test/support/certificates';
import { startTestIssuer, type TestIssuer } from '../../test/support/test-issuer';
import { CLIENT_LIMITS } from '../limits/limit-config';
import { createLogger } from '../logging/logger';
import { type ClientTls, tlsConnectOptions } from '../tls/client-tls';
import type { ServerTls } from '../tls/server-tls';
import { type RunningServer, startGraphqlServer } from './graphql-server';

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { shoe: { type: GraphQLString, resolve: () => 'left' } } }),
});

let issuer: TestIssuer;
let authority: TestAuthority;
let own: Certified;
beforeAll(async () => {
  issuer = await startTestIssuer();
  authority = await makeAuthority();
  own = await authority.certify();
});
afterAll(() => issuer.stop());

const ends: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(ends.splice(0).map((end) => end())));

async function start(tls: ServerTls | undefined): Promise<RunningServer> {
  const server = await startGraphqlServer({
    name: 'shoes',
    graphql: { schema },
    issuer: issuer.identity,
    context: () => ({}),
    host: '127.0.0.1',
    port: 0,
    log: createLogger('shoes', 'silent'),
    askHealth: () => Promise.resolve([]),
    shell: { limits: CLIENT_LIMITS, corsOrigins: [], tls },
  });
  ends.push(server.stop);
  return server;
}

/** Asks for the shoe as somebody signed in who connects so: status and body, or the code of a connection that does not come about. */
async function ask(url: string, tls: ClientTls): Promise<{ status: number; text: string } | string> {
  const dispatcher = new Agent({ connect: tlsConnectOptions(tls) });
  ends.push(() => dispatcher.destroy());
  try {
    const response = await request(`${url}/graphql`, {
      dispatcher,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await issuer.token('analyst')}` },
      body: '{"query":"{ shoe }"}',
    });
    return { status: response.statusCode, text: await response.body.text() };
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

const RIGHT = { status: 200, text: expect.stringContaining('"left"') };

/** What Node calls a handshake that the server ended. */
const LET_GO = /^(ERR_SSL_.*|ECONNRESET|UND_ERR_SOCKET)$/;

test('with a certificate a server is asked over TLS, and its address says so', async () => {
  const { url } = await start(own);

  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(await ask(url, { authority: authority.certificate })).toEqual(RIGHT);
});

test('who does not know the authority does not speak to the server, nor who looked for another one', async () => {
  const { url } = await start(own);
  const elsewhere = await start(await authority.certify({ names: [{ type: 'dns', value: 'elsewhere.example.vn' }] }));

  expect(await ask(url, {})).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  expect(await ask(url, { authority: (await makeAuthority()).certificate })).toMatch(/UNABLE_TO|SIGNATURE/);
  expect(await ask(elsewhere.url, { authority: authority.certificate })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
});

test('over TLS nobody gets anything in the clear', async () => {
  const { url } = await start(own);

  expect(await ask(url.replace('https', 'http'), {})).toMatch(LET_GO);
});

test('TLS older than 1.2 is not spoken', async () => {
  const { port } = new URL((await start(own)).url);
  const outcome = (options: ConnectionOptions) =>
    new Promise<string | null>((resolve) => {
      const socket = connectTls(
        { host: '127.0.0.1', port: Number(port), ca: authority.certificate, ciphers: 'DEFAULT@SECLEVEL=0', ...options },
        () => {
          resolve(socket.getProtocol());
          socket.destroy();
        },
      );
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    });

  expect(await outcome({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).toMatch(/^ERR_SSL_/);
  expect(await outcome({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
  expect(await outcome({})).toBe('TLSv1.3');
});

test('where clients must show a certificate, only one of that authority is let in', async () => {
  const trusted = { authority: authority.certificate };
  const { url } = await start({ ...own, clients: trusted });
  const stranger = await makeAuthority();

  expect(await ask(url, { ...trusted, ...(await authority.certify({ subject: 'gateway' })) })).toEqual(RIGHT);
  expect(await ask(url, trusted)).toMatch(LET_GO);
  expect(await ask(url, { ...trusted, ...(await stranger.certify({ subject: 'gateway' })) })).toMatch(LET_GO);
});

test.each([
  ['has expired', { from: -3, until: -1 }],
  ['is not valid yet', { from: 1, until: 3 }],
])('a certificate that %s lets nobody in', async (_, valid) => {
  const trusted = { authority: authority.certificate };
  const { url } = await start({ ...own, clients: trusted });

  expect(await ask(url, { ...trusted, ...(await authority.certify({ valid })) })).toMatch(LET_GO);
});

test('health, too, is told to nobody without a certificate', async () => {
  const { url } = await start({ ...own, clients: { authority: authority.certificate } });
  const dispatcher = new Agent({ connect: tlsConnectOptions({ authority: authority.certificate }) });
  ends.push(() => dispatcher.destroy());

  await expect(request(`${url}/health/live`, { dispatcher })).rejects.toThrow();
});

describe('where only some names may connect', () => {
  const dns = (value: string) => [{ type: 'dns' as const, value }];
  let url: string;
  let trusted: ClientTls;
  beforeEach(async () => {
    trusted = { authority: authority.certificate };
    const names = ['gateway.example.vn', 'Second Gateway'];
    ({ url } = await start({ ...own, clients: { authority: authority.certificate, names } }));
  });

  test.each([
    ['its name', { names: dns('gateway.example.vn') }],
    ['its name in capitals', { names: dns('GATEWAY.example.vn') }],
    ['its name among others', { names: [...dns('a.example.vn'), ...dns('gateway.example.vn')] }],
    ['no name but the common one', { names: [], subject: 'Second Gateway' }],
  ])('a certificate with %s is let in', async (_, wishes) => {
    expect(await ask(url, { ...trusted, ...(await authority.certify(wishes)) })).toEqual(RIGHT);
  });

  test.each([
    ['another name', { names: dns('ward.example.vn') }],
    ['a longer name', { names: dns('gateway.example.vn.elsewhere.vn') }],
    ['a name above it', { names: dns('example.vn') }],
    ['every name of the domain', { names: dns('*.example.vn') }],
    ['the name among its addresses', { names: [{ type: 'ip' as const, value: '127.0.0.1' }] }],
    ['its name as common name only, beside others', { names: dns('ward.example.vn'), subject: 'gateway.example.vn' }],
    ['no name at all', { names: [], subject: '' }],
  ])('a certificate with %s is refused, whatever is asked', async (_, wishes) => {
    const shown = await authority.certify(wishes);

    expect(await ask(url, { ...trusted, ...shown })).toEqual({
      status: 403,
      text: expect.stringContaining('"FORBIDDEN"'),
    });
    const dispatcher = new Agent({ connect: tlsConnectOptions({ ...trusted, ...shown }) });
    ends.push(() => dispatcher.destroy());
    for (const path of ['/health/ready', '/nothing', '/explorer'])
      expect((await request(`${url}${path}`, { dispatcher })).statusCode).toBe(403);
  });

  test('a resumed session is asked for its certificate as well', async () => {
    const { port } = new URL(url);
    const options = { host: '127.0.0.1', port: Number(port), ca: authority.certificate };
    const refusedCertificate = await authority.certify({ names: dns('ward.example.vn') });
    const say = 'GET /health/live HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n';
    const speak = (more: ConnectionOptions) =>
      new Promise<{ answer: string; session: Buffer | undefined; reused: boolean }>((resolve, reject) => {
        let answer = '';
        let session: Buffer | undefined;
        let reused = false;
        const socket = connectTls({
          ...options,
          cert: refusedCertificate.certificate,
          key: refusedCertificate.key,
          ...more,
        });
        socket.on('session', (given) => (session = given));
        socket.on('data', (chunk) => (answer += String(chunk)));
        socket.once('secureConnect', () => {
          reused = socket.isSessionReused();
          socket.write(say);
        });
        socket.once('error', reject);
        socket.once('close', () => resolve({ answer, session, reused }));
      });

    const first = await speak({});
    const second = await speak({ session: first.session });

    expect(second.reused).toBe(true);
    for (const { answer } of [first, second]) expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});

test('who connects and says nothing holds no request', async () => {
  const { url } = await start({ ...own, clients: { authority: authority.certificate } });
  const silent = connectTcp(Number(new URL(url).port), '127.0.0.1');
  ends.push(async () => silent.destroy());
  await new Promise((resolve) => silent.once('connect', resolve));

  const answer = await ask(url, { authority: authority.certificate, ...(await authority.certify()) });

  expect(answer).toEqual(RIGHT);
});

test('neither a connection that never shook hands nor one that was never used keeps a server from stopping', async () => {
  const server = await start(own);
  const port = Number(new URL(server.url).port);
  const silent = connectTcp(port, '127.0.0.1').resume();
  const unused = connectTls({ port, host: '127.0.0.1', ca: authority.certificate }).resume();
  await Promise.all([once(silent, 'connect'), once(unused, 'secureConnect')]);
  expect(await ask(server.url, { authority: authority.certificate })).toEqual(RIGHT);
  const startedAt = performance.now();

  await Promise.all([server.stop(), once(silent, 'close'), once(unused, 'close')]);

  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
