import { ConfigRefused } from '../platform/config/read-config';
import { readGatewayConfig } from './config';

const NEEDED = {
  CITY_COUNCIL_URL: 'http://city:4001/graphql',
  CITIZEN_AFFAIRS_URL: 'http://affairs:4002/graphql',
  WARD_COUNCIL_URLS: 'song-cau=http://song-cau:4101/graphql, duc-xuan=https://duc-xuan/graphql?v=1&x=2,',
  OIDC_ISSUER: 'https://id.example.vn/realms/hai-cap',
  OIDC_AUDIENCE: 'hai-cap',
};

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readGatewayConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return error.faults;
  }
}

test("the gateway knows each ward's server by the ward's id", () => {
  const config = readGatewayConfig(NEEDED);

  expect(config).toMatchObject({
    cityCouncilUrl: NEEDED.CITY_COUNCIL_URL,
    citizenAffairsUrl: NEEDED.CITIZEN_AFFAIRS_URL,
    wardUrls: new Map([
      ['song-cau', 'http://song-cau:4101/graphql'],
      ['duc-xuan', 'https://duc-xuan/graphql?v=1&x=2'],
    ]),
    issuer: { issuer: NEEDED.OIDC_ISSUER, audience: 'hai-cap' },
    requestTimeoutMs: 2_000,
    mutationTimeoutMs: 10_000,
    queriesAtOnce: 64,
    keepsAnswers: true,
    host: '127.0.0.1',
    port: 4000,
    logLevel: 'info',
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('one switch turns off that answers are kept', () => {
  expect(readGatewayConfig({ ...NEEDED, ANSWER_CACHE: '0' }).keepsAnswers).toBe(false);
});

test('all faults are listed at once, each ward with its own', () => {
  const faults = faultsOf({
    CITY_COUNCIL_URL: 'city',
    WARD_COUNCIL_URLS: 'song-cau=nowhere,duc-xuan=http://duc-xuan/graphql,=http://x/graphql',
    REQUEST_TIMEOUT_MS: '0',
    MUTATION_TIMEOUT_MS: 'soon',
    QUERIES_AT_ONCE: '0',
    ANSWER_CACHE: 'off',
    PORT: 'x',
  });

  expect(faults.map((fault) => fault.replace(/[: ].*/, ''))).toEqual([
    'CITY_COUNCIL_URL',
    'CITIZEN_AFFAIRS_URL',
    'WARD_COUNCIL_URLS',
    'WARD_COUNCIL_URLS',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
    'REQUEST_TIMEOUT_MS',
    'MUTATION_TIMEOUT_MS',
    'ANSWER_CACHE',
    'QUERIES_AT_ONCE',
    'PORT',
  ]);
});

test.each([
  ['an address without an id', 'http://127.0.0.1:4101/graphql'],
  ['an address without an id whose query has an equals sign', 'http://127.0.0.1:4101/graphql?a=http://b'],
  ['an id without an address', 'song-cau='],
  ['an id alone', 'song-cau'],
  ['an id in capitals', 'Song-Cau=http://a/graphql'],
  ['an address of another kind', 'song-cau=file:///etc/passwd'],
])('%s is refused', (_, pairs) => {
  expect(faultsOf({ ...NEEDED, WARD_COUNCIL_URLS: pairs })).toHaveLength(1);
});

test("a ward with two addresses is refused: one of them would be asked for the other's", () => {
  const pairs =
    'song-cau=http://a/graphql,duc-xuan=http://b/graphql,song-cau=http://c/graphql,song-cau=http://d/graphql';

  expect(faultsOf({ ...NEEDED, WARD_COUNCIL_URLS: pairs })).toEqual([expect.stringContaining('"song-cau"')]);
});

test('two wards may have one address', () => {
  expect(faultsOf({ ...NEEDED, WARD_COUNCIL_URLS: 'a=http://x/graphql,b=http://x/graphql' })).toEqual([]);
});

test('a gateway that follows the directory needs no address of a ward, and signs in with both an id and a secret', () => {
  const client = { OIDC_SERVICE_CLIENT_ID: 'service-gateway', OIDC_SERVICE_CLIENT_SECRET: 's' };

  expect(readGatewayConfig({ ...NEEDED, ...client, WARD_COUNCIL_URLS: '' })).toMatchObject({
    wardUrls: new Map(),
    serviceClient: { clientId: 'service-gateway', clientSecret: 's' },
  });
  expect(readGatewayConfig(NEEDED).serviceClient).toBeNull();
  expect(faultsOf({ ...NEEDED, ...client, OIDC_SERVICE_CLIENT_SECRET: '' })).toEqual([
    expect.stringMatching(/^OIDC_SERVICE_CLIENT_SECRET is not set/),
  ]);
});

test("no ward's address at all is a missing variable", () => {
  expect(faultsOf({ ...NEEDED, WARD_COUNCIL_URLS: '' })).toEqual([
    expect.stringMatching(/^WARD_COUNCIL_URLS is not set/),
  ]);
});
