import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Certified, makeAuthority, type TestAuthority } from '../../test/support/certificates';
import { ConfigRefused, portOr, readConfig } from '../config/read-config';
import { clientTlsOf, clientTlsVariables, serverTlsOf, serverTlsVariables, withTlsFaults } from './tls-config';

const shape = withTlsFaults(z.object({ PORT: portOr(1), ...serverTlsVariables, ...clientTlsVariables }));
const read = (env: NodeJS.ProcessEnv) => readConfig(env, shape);

let folder: string;
let authority: TestAuthority;
let own: Certified;
let other: Certified;
/** Paths of files, by what is in them. */
let files: Record<'ca' | 'cert' | 'key' | 'otherKey' | 'chain' | 'garbage' | 'missing' | 'sealedKey', string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hai-cap-tls-'));
  authority = await makeAuthority();
  own = await authority.certify();
  other = await authority.certify();
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  files = {
    ca: write('ca.pem', authority.certificate),
    cert: write('cert.pem', own.certificate),
    key: write('key.pem', own.key),
    otherKey: write('other-key.pem', other.key),
    chain: write('chain.pem', `${own.certificate}\n${authority.certificate}`),
    garbage: write('garbage.pem', '-----BEGIN CERTIFICATE-----\nhush\n-----END CERTIFICATE-----\n'),
    sealedKey: write('sealed.pem', sealed(own.key)),
    missing: join(folder, 'missing.pem'),
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const sealed = (key: string) =>
  String(
    createPrivateKey(key).export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'not for us' }),
  );

/** What is complained of: the variables, in order, and the whole text. */
function refusal(env: NodeJS.ProcessEnv): { names: string[]; text: string } {
  try {
    read(env);
    return { names: [], text: '' };
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return { names: error.faults.map((fault) => fault.replace(/[: ].*/, '')), text: error.message };
  }
}

test('without any of it a server speaks plain HTTP, and trusts the authorities that everybody trusts', () => {
  expect(serverTlsOf(read({}))).toBeUndefined();
  expect(clientTlsOf(read({}))).toEqual({});
});

test('a certificate and its key make a server speak TLS to anybody', () => {
  expect(serverTlsOf(read({ TLS_CERT_FILE: files.cert, TLS_KEY_FILE: files.key }))).toEqual(own);
});

test('a certificate may come with those above it', () => {
  const tls = serverTlsOf(read({ TLS_CERT_FILE: files.chain, TLS_KEY_FILE: files.key }));

  expect(tls?.certificate).toContain(authority.certificate);
});

test('with an authority for clients only they may connect, and with names only those', () => {
  const env = { TLS_CERT_FILE: files.cert, TLS_KEY_FILE: files.key, TLS_CLIENT_CA_FILE: files.ca };

  expect(serverTlsOf(read(env))?.clients).toEqual({ authority: authority.certificate });
  expect(serverTlsOf(read({ ...env, TLS_CLIENT_NAMES: 'gateway.example.vn, second.example.vn' }))?.clients).toEqual({
    authority: authority.certificate,
    names: ['gateway.example.vn', 'second.example.vn'],
  });
});

test('a server that asks others has an authority to trust and a certificate to show', () => {
  expect(clientTlsOf(read({ SUBGRAPH_CA_FILE: files.ca }))).toEqual({ authority: authority.certificate });
  expect(
    clientTlsOf(read({ SUBGRAPH_CA_FILE: files.ca, SUBGRAPH_CERT_FILE: files.cert, SUBGRAPH_KEY_FILE: files.key })),
  ).toEqual({ authority: authority.certificate, ...own });
});

type File = keyof typeof files;

test.each<[string, Record<string, File>, string[]]>([
  ['a certificate without its key', { TLS_CERT_FILE: 'cert' }, ['TLS_KEY_FILE']],
  ['a key without its certificate', { TLS_KEY_FILE: 'key' }, ['TLS_CERT_FILE']],
  ["another certificate's key", { TLS_CERT_FILE: 'cert', TLS_KEY_FILE: 'otherKey' }, ['TLS_KEY_FILE']],
  ['a key for a certificate', { TLS_CERT_FILE: 'key', TLS_KEY_FILE: 'key' }, ['TLS_CERT_FILE']],
  ['a certificate for a key', { TLS_CERT_FILE: 'cert', TLS_KEY_FILE: 'cert' }, ['TLS_KEY_FILE']],
  ['a key under a passphrase', { TLS_CERT_FILE: 'cert', TLS_KEY_FILE: 'sealedKey' }, ['TLS_KEY_FILE']],
  ['what only looks like a certificate', { TLS_CERT_FILE: 'garbage', TLS_KEY_FILE: 'key' }, ['TLS_CERT_FILE']],
  ['files that are missing', { TLS_CERT_FILE: 'missing', TLS_KEY_FILE: 'missing' }, ['TLS_CERT_FILE', 'TLS_KEY_FILE']],
  ['clients to be known without TLS', { TLS_CLIENT_CA_FILE: 'ca' }, ['TLS_CERT_FILE']],
  [
    'an authority for clients that is none',
    { TLS_CERT_FILE: 'cert', TLS_KEY_FILE: 'key', TLS_CLIENT_CA_FILE: 'key' },
    ['TLS_CLIENT_CA_FILE'],
  ],
  ['an authority for servers that is none', { SUBGRAPH_CA_FILE: 'garbage' }, ['SUBGRAPH_CA_FILE']],
  ['half of what a client shows', { SUBGRAPH_CERT_FILE: 'cert' }, ['SUBGRAPH_KEY_FILE']],
  ["another one's key to show", { SUBGRAPH_CERT_FILE: 'cert', SUBGRAPH_KEY_FILE: 'otherKey' }, ['SUBGRAPH_KEY_FILE']],
])('%s is refused', (_, named, variables) => {
  const env = Object.fromEntries(Object.entries(named).map(([variable, file]) => [variable, files[file]]));

  expect(refusal(env).names).toEqual(variables);
});

test('names of clients make no sense without their authority, and none of them is empty', () => {
  const served = { TLS_CERT_FILE: files.cert, TLS_KEY_FILE: files.key };

  expect(refusal({ ...served, TLS_CLIENT_NAMES: 'gateway' }).names).toEqual(['TLS_CLIENT_CA_FILE']);
  for (const names of [',', 'gateway,', 'a,,b'])
    expect(refusal({ ...served, TLS_CLIENT_CA_FILE: files.ca, TLS_CLIENT_NAMES: names }).names).toEqual([
      'TLS_CLIENT_NAMES',
    ]);
});

test('all faults are listed at once, beside those of other variables, and what stands in a file is in none', () => {
  const { names, text } = refusal({
    PORT: 'x',
    TLS_CERT_FILE: files.missing,
    TLS_KEY_FILE: files.garbage,
    TLS_CLIENT_CA_FILE: files.key,
    SUBGRAPH_CA_FILE: files.missing,
    SUBGRAPH_CERT_FILE: files.sealedKey,
    SUBGRAPH_KEY_FILE: files.sealedKey,
  });

  expect(names).toEqual([
    'PORT',
    'TLS_CERT_FILE',
    'TLS_KEY_FILE',
    'TLS_CLIENT_CA_FILE',
    'SUBGRAPH_CA_FILE',
    'SUBGRAPH_CERT_FILE',
    'SUBGRAPH_KEY_FILE',
  ]);
  expect(text).not.toContain('hush');
  for (const line of own.key.split('\n').filter((one) => !one.startsWith('---') && one !== ''))
    expect(text).not.toContain(line);
  expect(text).toMatch(/cannot read ".*missing\.pem" \(ENOENT\)/);
});
