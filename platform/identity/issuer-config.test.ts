import { z } from 'zod';
import { ConfigRefused, readConfig } from '../config/read-config';
import { issuerOf, issuerVariables } from './issuer-config';

const shape = z.object(issuerVariables);
const NEEDED = { OIDC_ISSUER: 'https://id.example.vn/realms/hai-cap', OIDC_AUDIENCE: 'hai-cap' };

function refusedNames(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env, shape);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return error.faults.map((fault) => fault.replace(/[: ].*/, ''));
  }
}

test('an issuer is known by its name and by what its tokens are for; its keys are found', () => {
  expect(issuerOf(readConfig(NEEDED, shape))).toEqual({
    issuer: NEEDED.OIDC_ISSUER,
    audience: 'hai-cap',
    jwksUrl: undefined,
  });
});

test('its keys may be told', () => {
  const jwks = 'https://id.example.vn/keys';

  expect(issuerOf(readConfig({ ...NEEDED, OIDC_JWKS_URL: jwks }, shape)).jwksUrl).toBe(jwks);
});

test('without an issuer or an audience no server starts: there is no default that would let somebody in', () => {
  expect(refusedNames({})).toEqual(['OIDC_ISSUER', 'OIDC_AUDIENCE']);
});

test.each(['http://localhost:4400', 'http://127.0.0.1:4400/x', 'http://[::1]:4400', 'https://10.0.0.1/realms/a'])(
  '%s can be trusted to answer itself',
  (url) => {
    expect(refusedNames({ ...NEEDED, OIDC_ISSUER: url, OIDC_JWKS_URL: url })).toEqual([]);
  },
);

test.each([
  'http://id.example.vn',
  'http://10.0.0.1/realms/a',
  'http://localhost.example.vn',
  'http://127.0.0.1.example.vn',
  'http://localhost@id.example.vn',
  'ftp://localhost/x',
  'file:///etc/passwd',
  'id.example.vn',
  'https://id.example.vn:6000/realms/a', // fetch refuses to open it
])('%s is refused, as an issuer and for its keys', (url) => {
  expect(refusedNames({ ...NEEDED, OIDC_ISSUER: url, OIDC_JWKS_URL: url })).toEqual(['OIDC_ISSUER', 'OIDC_JWKS_URL']);
});
