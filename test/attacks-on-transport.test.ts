import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { startTestHub, type TestHub } from './support/hub';
import { type Header, JSON_TYPE, sendAll, sendBytes, sendRaw } from './support/raw-request';
import type { SignedInAs } from './support/test-issuer';
import { hacTrang } from './support/world';

// Attacks below GraphQL: by bytes that are no proper request, by too much of anything, by addresses written in another way.
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub(hacTrang.folder);
}, 60_000);
afterAll(() => hub?.stop());

const WHO = '{ council { petitions { totalCount } } }';
const PING = JSON.stringify({ query: '{ __typename }' });

describe('who hides a second request in a first one', () => {
  const inner =
    'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}';
  test.each<[string, string[], string]>([
    ['by two lengths', ['content-length: 5', 'content-length: 44'], `hello${inner}`],
    ['by a length and chunks', ['content-length: 5', 'transfer-encoding: chunked'], `0\r\n\r\n${inner}`],
    ['by chunks and a length', ['transfer-encoding: chunked', 'content-length: 5'], `0\r\n\r\n${inner}`],
    ['by an encoding that is none', ['transfer-encoding: xchunked'], `0\r\n\r\n${inner}`],
    ['by two encodings', ['transfer-encoding: chunked', 'transfer-encoding: identity'], `0\r\n\r\n${inner}`],
    ['by a space before the colon', ['transfer-encoding : chunked'], `0\r\n\r\n${inner}`],
    ['by a folded line', ['transfer-encoding:', ' chunked'], `0\r\n\r\n${inner}`],
    ['by a signed length', ['content-length: +5'], `hello${inner}`],
    ['by a length in another notation', ['content-length: 0x5'], `hello${inner}`],
    ['by a chunk of negative size', ['transfer-encoding: chunked'], `-1\r\n\r\n${inner}`],
    ['by a line break alone', ['x: y\ncontent-length: 5'], `hello${inner}`],
  ])('%s, is cut off, and the second one is not answered', async (_, lines, body) => {
    for (const { url } of [hub.gateway, hub.ward('gio-lanh')]) {
      const [name, value] = await hub.bearer();
      const answer = await sendBytes(
        url,
        [
          'POST /graphql HTTP/1.1',
          'host: hub',
          'content-type: application/json',
          `${name}: ${value}`,
          ...lines,
          '',
          body,
        ].join('\r\n'),
      );
      expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
      expect(answer).not.toContain('"data"');
    }
  });

  test('openly, one after another on one connection, is answered each as its own token says', async () => {
    const one = async (as: SignedInAs | undefined, close = '') => {
      const body = JSON.stringify({ query: WHO });
      const token = as ? [(await hub.bearer(as)).join(': ')] : [];
      return [
        'POST /graphql HTTP/1.1',
        'host: hub',
        'content-type: application/json',
        `content-length: ${body.length}`,
        ...token,
        ...(close ? [close] : []),
        '',
        body,
      ].join('\r\n');
    };
    const requests = [await one('standing-committee'), await one('analyst'), await one(undefined, 'connection: close')];
    const answer = await sendBytes(hub.ward('gio-lanh').url, requests.join(''));
    const [first, second, third] = answer.split(/(?=HTTP\/1\.1 \d)/);
    expect(first).toMatch(/"totalCount":\d/);
    expect(second).toContain('FORBIDDEN');
    expect(third).toMatch(/^HTTP\/1\.1 401/);
  });
});

describe('who sends more than a server should take', () => {
  test('in one body, is refused', async () => {
    const body = JSON.stringify({ query: `{ __typename } #${'x'.repeat(1024 * 1024)}` });
    expect((await sendRaw(hub.gateway.url, { headers: [JSON_TYPE, await hub.bearer()], body })).status).toBe(413);
  });

  test('and only says how much it will be, is refused before it comes', async () => {
    const lines = [
      'POST /graphql HTTP/1.1',
      'host: hub',
      JSON_TYPE.join(': '),
      (await hub.bearer()).join(': '),
      'content-length: 99999999999',
      'connection: close',
      '',
      '',
    ];
    for (const { url } of hub.everyServer())
      expect(await sendBytes(url, lines.join('\r\n'))).toMatch(/^HTTP\/1\.1 413/);
  });

  test('and is nobody, is refused before a word of it is read', async () => {
    const lines = [
      'POST /graphql HTTP/1.1',
      'host: hub',
      JSON_TYPE.join(': '),
      'content-length: 99999999999',
      'connection: close',
    ];
    for (const { url } of hub.everyServer())
      expect(await sendBytes(url, [...lines, '', ''].join('\r\n'))).toMatch(/^HTTP\/1\.1 401/);
  });

  test('and does not say how much it will be, is refused when it is too much', async () => {
    const body = Buffer.from(JSON.stringify({ query: `{ __typename } #${'x'.repeat(1024 * 1024)}` }));
    const chunked: [string, string] = ['transfer-encoding', 'chunked'];
    const status = await sendRaw(hub.gateway.url, { headers: [JSON_TYPE, chunked, await hub.bearer()], body }).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code, // cut off while it still sends
    );
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(status);
  });

  test.each(['gzip', 'deflate', 'br', 'gzip, gzip'])(
    'packed small (%s), is refused, and nothing is unpacked',
    async (encoding) => {
      const body = gzipSync(JSON.stringify({ query: `{ __typename } #${'x'.repeat(50_000_000)}` }));
      for (const { status } of await sendAll(hub.everyServer(), {
        headers: [JSON_TYPE, ['content-encoding', encoding], await hub.bearer()],
        body,
      }))
        expect([400, 413, 415]).toContain(status);
    },
  );

  test('in many headers, is refused', async () => {
    const headers = Array.from({ length: 3_000 }, (_, at): [string, string] => [`x-${at}`, 'x'.repeat(20)]);
    expect((await sendRaw(hub.gateway.url, { headers, body: PING })).status).toBe(431);
  });

  test('very slowly, on two hundred connections at once, keeps nobody else waiting', async () => {
    const { hostname, port } = new URL(hub.gateway.url);
    const sockets = await Promise.all(
      Array.from(
        { length: 200 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(Number(port), hostname, () =>
              socket.write('POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-length: 100\r\nx-', () => resolve(socket)),
            );
            socket.on('error', reject);
          }),
      ),
    );
    expect((await hub.query('{ city { name } }')).errors).toBeUndefined();
    for (const socket of sockets) socket.destroy();
  });
});

describe('who writes an address or a method in another way, to come in past the door,', () => {
  test.each([
    '//graphql',
    '/graphql/',
    '/graphql/../graphql',
    '/./graphql',
    '/GRAPHQL',
    '/%67raphql',
    '/graphql%00',
    '/graphql;x=1',
    '/graphql%2f',
    '/explorer/../graphql',
    '/health/live/../../graphql',
    'http://127.0.0.1/graphql',
    '/graphql?',
    '\\graphql',
  ])('as %s, without a token, gets nothing', async (path) => {
    for (const { status, text } of await sendAll(hub.everyServer(), { path, headers: [JSON_TYPE], body: PING })) {
      expect([400, 401, 404]).toContain(status);
      expect(text).not.toContain('"data"');
    }
  });

  test.each([
    '/explorer/assets/../../package.json',
    '/explorer/assets/..%2f..%2fpackage.json',
    '/explorer/assets/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5c.env',
    '/explorer/assets/....//package.json',
    '/.env',
    '/package.json',
    '/health/../.git/config',
  ])('as the file %s, is given none', async (path) => {
    for (const { status, text } of await sendAll(hub.everyServer(), { method: 'GET', path })) {
      expect([400, 404]).toContain(status);
      expect(text).not.toContain('"name"');
    }
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY', 'PROPFIND', 'OPTIONS'])(
    'by the method %s, gets no answer to a question',
    async (method) => {
      for (const { status, text } of await sendAll(hub.everyServer(), {
        method,
        headers: [JSON_TYPE, await hub.bearer()],
        body: PING,
      })) {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(text).not.toMatch(/"data"|authorization/i); // TRACE would say the headers back
      }
    },
  );

  test.each(['x-http-method-override', 'x-http-method', 'x-method-override'])(
    'by GET with %s: POST, stays a GET',
    async (name) => {
      const headers: Header[] = [[name, 'POST'], await hub.bearer()];
      const statusesOf = async (query: string) => {
        const request = { method: 'GET', path: `/graphql?query=${query}`, headers };
        return new Set((await sendAll(hub.everyServer(), request)).map(({ status }) => status));
      };

      expect(await statusesOf('{__typename}')).toEqual(new Set([200])); // a POST without a body would be refused
      expect(await statusesOf('mutation{__typename}')).toEqual(new Set([405]));
    },
  );

  test.each(['h2c', 'websocket', 'TLS/1.0'])('by an upgrade to %s, gets none', async (protocol) => {
    const headers: [string, string][] = [
      ['connection', 'upgrade'],
      ['upgrade', protocol],
      ['sec-websocket-key', 'x'],
      ['sec-websocket-version', '13'],
      ['sec-websocket-protocol', 'graphql-transport-ws'],
    ];
    for (const { url } of hub.everyServer())
      expect((await sendRaw(url, { method: 'GET', headers })).status).not.toBe(101);
  });

  test.each([
    'evil.example',
    'evil.example:80@127.0.0.1',
    '127.0.0.1\\@evil.example',
    '[::1',
    'x'.repeat(5_000),
    "evil.example'><script>",
  ])('for the host %s, finds that host in no answer and no page', async (host) => {
    for (const { url } of hub.everyServer())
      for (const path of ['/graphql', '/explorer', '/explorer/sign-in.json', '/nothing']) {
        const { status, text, headers } = await sendRaw(url, {
          method: 'GET',
          path,
          headers: [
            ['host', host],
            ['x-forwarded-host', host],
          ],
        });
        expect(status).toBeLessThan(500);
        expect(text + JSON.stringify(headers)).not.toContain(host.slice(0, 100));
        expect(headers.location).toBeUndefined();
      }
  });

  test('learns from no answer what the servers are made of', async () => {
    for (const { headers } of await sendAll(hub.everyServer(), { headers: [JSON_TYPE], body: PING }))
      expect(Object.keys(headers).filter((name) => /^(server|x-powered-by|via|x-runtime)$/.test(name))).toEqual([]);
  });
});
