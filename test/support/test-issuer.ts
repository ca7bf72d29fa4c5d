import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';

/** What a test signs in as. A ward officer's ward stands after a slash. */
export type SignedInAs =
  'standing-committee' | 'citizen-affairs-officer' | 'analyst' | 'service' | `${'ward-officer' | 'service'}/${string}`;

/** An identity provider as far as servers see it: it publishes its keys over HTTP, and signs whatever a test asks for. */
export interface TestIssuer {
  identity: IdentityConfig;
  /** A good token, unless `claims` make it a bad one. */
  token(as: SignedInAs, claims?: JWTPayload): Promise<string>;
  /** From now on a new key signs; the old one is published no more. */
  rotateKeys(): Promise<void>;
  stop(): Promise<void>;
}

const ALGORITHM = 'ES256';

/** Starts an issuer on a port of its own. The caller stops it. */
export async function startTestIssuer(): Promise<TestIssuer> {
  let keyNumber = 0;
  let key = await generateKeyPair(ALGORITHM);
  const server = createServer((request, response) => void answer(request.url ?? '').then((text) => response.end(text)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP

  const answer = async (path: string): Promise<string> => {
    if (path === '/.well-known/openid-configuration') return JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` });
    return JSON.stringify({ keys: [{ ...(await exportJWK(key.publicKey)), kid: String(keyNumber), alg: ALGORITHM }] });
  };
  return {
    identity: {
      issuer,
      audience: 'hai-cap',
      claims: { role: 'hai_cap_role', ward: 'hai_cap_ward' },
      // It has no page to sign in at.
      signIn: { issuer, clientId: 'hai-cap-explorer', scope: 'openid profile', shownClaims: [], roleClaim: '' },
    },
    token: (as, claims = {}) => {
      const [role, ward] = as.split('/');
      const now = Math.floor(Date.now() / 1000);
      const good = { iss: issuer, aud: 'hai-cap', sub: `test:${as}`, iat: now, exp: now + 600, hai_cap_role: role };
      return new SignJWT({ ...good, ...(ward ? { hai_cap_ward: ward } : {}), ...claims })
        .setProtectedHeader({ alg: ALGORITHM, kid: String(keyNumber) })
        .sign(key.privateKey);
    },
    rotateKeys: async () => {
      key = await generateKeyPair(ALGORITHM);
      keyNumber += 1;
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}
