import { readGatewayConfig } from '../gateway/config';
import { GATEWAY_LIMITS } from '../gateway/gateway-limits';
import { readCitizenAffairsConfig } from '../subgraphs/citizen-affairs/config';
import { citizenAffairsSubgraph } from '../subgraphs/citizen-affairs/subgraph';
import { readCityCouncilConfig } from '../subgraphs/city-council/config';
import { cityCouncilSubgraph } from '../subgraphs/city-council/subgraph';
import { SUBGRAPH_LIMITS } from '../subgraphs/serving/subgraph-limits';
import { readWardCouncilConfig } from '../subgraphs/ward-council/config';
import { wardCouncilSubgraph } from '../subgraphs/ward-council/subgraph';

// The gateway and the subgraphs share no code of the hub's own. What has to be the same on both sides is held equal here.

const NEEDED = {
  OIDC_ISSUER: 'https://id.example.vn/realms/hub',
  OIDC_AUDIENCE: 'hub',
  CITY_COUNCIL_URL: 'http://city/graphql',
  CITIZEN_AFFAIRS_URL: 'http://affairs/graphql',
  WARD_COUNCIL_URLS: 'song-cau=http://song-cau/graphql',
  DATABASE_URL: 'postgres://role:secret@host:5432/db',
  WARD_ID: 'song-cau',
  PERSONAL_DATA_KEYS: `k1=${Buffer.alloc(32, 'key').toString('base64')}`,
};
const TOLD = {
  OIDC_JWKS_URL: 'https://id.example.vn/keys',
  OIDC_ROLE_CLAIM: 'realm_access.roles',
  OIDC_WARD_CLAIM: 'ward',
  OIDC_CLIENT_ID: 'page',
  OIDC_SCOPE: 'openid',
};

test.each([
  ['by themselves', NEEDED],
  ['as they are told', { ...NEEDED, ...TOLD }],
])('all servers take tokens of the same issuer, sign in to it alike and read the same claims, %s', (_, env) => {
  const { issuer, signIn } = readGatewayConfig(env);

  for (const read of [readCityCouncilConfig, readCitizenAffairsConfig, readWardCouncilConfig]) {
    const { claims, signIn: ofSubgraph, ...issuerOfSubgraph } = read(env).identity;
    expect(issuerOfSubgraph).toEqual(issuer);
    expect(ofSubgraph).toEqual(signIn);
    expect([claims.role, claims.ward]).toEqual(signIn.shownClaims);
  }
});

test('a list is as long for the gateway as for the subgraph that answers it, and a count over all pages costs the same', () => {
  const { weights, ...lengths } = SUBGRAPH_LIMITS.costs;
  const subgraphs = [cityCouncilSubgraph, citizenAffairsSubgraph, wardCouncilSubgraph];
  const sizes = Object.assign({}, lengths.sizes, ...subgraphs.map(({ listSizes }) => listSizes));
  const ofAnyType = Object.entries(weights).filter(([field]) => field.startsWith('*.'));

  expect(GATEWAY_LIMITS.costs).toMatchObject({ ...lengths, sizes });
  expect(GATEWAY_LIMITS.costs.sizes).toEqual(sizes);
  expect(GATEWAY_LIMITS.costs.weights).toMatchObject(Object.fromEntries(ofAnyType));
});
