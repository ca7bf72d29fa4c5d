import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { ServiceClient } from '../../platform/identity/service-tokens';
import type { IdentityConfig } from '../../subgraphs/viewer/viewer-config';

/** What a test signs in as. A ward officer's ward stands after a slash. */
export type SignedInAs =
  'standing-committee' | 'citizen-affairs-officer' | 'analyst' | 'service' | `${'ward-officer' | 'service'}/${string}`;

/** An identity provider as far as servers see it: it publishes its keys over HTTP, and signs whatever a test asks for. */
export interface TestIssuer {
  identity: IdentityConfig;
  /** What a server signs in as at its token endpoint: `city-council`, `citizen-affairs`, `gateway`, or a ward's id. */
  clientOf(server: string): ServiceClient;
  /** A good token, unless `claims` make it a bad one. */
  token(as: SignedInAs, claims?: JWTPayload): Promise<string>;
  /** From now on a new key signs; the old one is published no more. */
  rotateKeys(): Promise<void>;
  stop(): Promise<void>;
}

const ALGORITHM = 'ES256';

/** Starts an issuer on a port of its own; a server's tokens last for so many seconds. The caller stops it. */
export async function startTestIssuer({ serviceTokenS = 600 } = {}): Promise<TestIssuer> {
  let keyNumber = 0;
  let key = await generateKeyPair(ALGORITHM);
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    void answer(request).then((text) => response.end(text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP

  const token: TestIssuer['token'] = (as, claims = {}) => {
    const [role, ward] = as.split('/');
    const now = Math.floor(Date.now() / 1000);
    const good = { iss: issuer, aud: 'hai-cap', sub: `test:${as}`, iat: now, exp: now + 600, hai_cap_role: role };
    return new SignJWT({ ...good, ...(ward ? { hai_cap_ward: ward } : {}), ...claims })
      .setProtectedHeader({ alg: ALGORITHM, kid: String(keyNumber) })
      .sign(key.privateKey);
  };
  const answer = async ({ url, headers }: IncomingMessage): Promise<string> => {
    if (url === '/.well-known/openid-configuration')
      return JSON.stringify({ issuer, jwks_uri: `${issuer}/keys`, token_endpoint: `${issuer}/token` });
    if (url === '/token') {
      const [clientId = ''] = Buffer.from((headers.authorization ?? '').slice('Basic '.length), 'base64')
        .toString()
        .split(':');
      const [as, claims] = serviceOf(decodeURIComponent(clientId));
      const access_token = await token(as, { ...claims, exp: Math.floor(Date.now() / 1000) + serviceTokenS });
      return JSON.stringify({ access_token, token_type: 'Bearer', expires_in: serviceTokenS });
    }
    return JSON.stringify({ keys: [{ ...(await exportJWK(key.publicKey)), kid: String(keyNumber), alg: ALGORITHM }] });
  };
  return {
    identity: {
      issuer,
      audience: 'hai-cap',
      claims: { role: 'hai_cap_role', ward: 'hai_cap_ward', server: 'hai_cap_server' },
      // It has no page to sign in at.
      signIn: { issuer, clientId: 'hai-cap-explorer', scope: 'openid profile', shownClaims: [], roleClaim: '' },
    },
    token,
    clientOf: (name) => ({ clientId: `service-${name}`, clientSecret: 'secret' }),
    rotateKeys: async () => {
      key = await generateKeyPair(ALGORITHM);
      keyNumber += 1;
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

/** Who a client of the token endpoint is: its name says it, and no secret is wrong. */
function serviceOf(clientId: string): [as: SignedInAs, claims: JWTPayload] {
  const server = clientId.replace(/^service-/, '');
  const isOfTheCity = ['city-council', 'citizen-affairs', 'gateway'].includes(server);
  return isOfTheCity ? ['service', { hai_cap_server: server }] : [`service/${server}`, {}];
}
