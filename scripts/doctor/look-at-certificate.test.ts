import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { makeAuthority } from '../../test/support/certificates';
import { findingText } from './finding';
import { lookAtCertificate } from './look-at-certificate';

/** What is said of a server whose certificate ends in so many days. */
async function saidOf(until: number): Promise<string[]> {
  const { certificate: cert, key } = await (await makeAuthority()).certify({ valid: { from: -400, until } });
  const server = createServer({ cert, key });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  try {
    const findings = await lookAtCertificate('gateway', `https://127.0.0.1:${port}/graphql`);
    return findings.map((finding) => findingText(finding, 'en'));
  } finally {
    server.close();
  }
}

test.each([
  ['that is good for long', 90.5, /^✓ TLS gateway https:.*: its certificate is good for 90 days$/],
  ['that ends soon', 13.5, /^✗ TLS gateway https:.*: its certificate ends in 13 days\n {4}→ Renew TLS_CERT_FILE/],
  ['that has ended', -1.5, /^✗ TLS gateway https:.*: its certificate has expired\n {4}→ Renew TLS_CERT_FILE/],
])('a certificate %s', async (_, days, said) => {
  expect(await saidOf(days)).toEqual([expect.stringMatching(said)]);
});

test('nothing is said of a server that is not asked over TLS, or that does not answer', async () => {
  expect(await lookAtCertificate('gateway', 'http://127.0.0.1:4000')).toEqual([]);
  expect(await lookAtCertificate('gateway', 'https://127.0.0.1:1')).toEqual([]);
});
