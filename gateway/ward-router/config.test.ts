import { ConfigRefused } from '../../platform/config/read-config';
import { readWardRouterConfig } from './config';

const NEEDED = { OIDC_ISSUER: 'https://id.example.vn', OIDC_AUDIENCE: 'hai-cap' };
const CLIENT = { OIDC_SERVICE_CLIENT_ID: 'service-gateway', OIDC_SERVICE_CLIENT_SECRET: 'secret' };

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readWardRouterConfig({ ...NEEDED, ...env });
    return [];
  } catch (error) {
    if (error instanceof ConfigRefused) return error.faults;
    throw error;
  }
}

test('it is told of the wards’ servers, or follows the directory of the city council', () => {
  expect(faultsOf({ WARD_COUNCIL_URLS: 'song-cau=http://song-cau/graphql' })).toEqual([]);
  expect(faultsOf({ ...CLIENT, CITY_COUNCIL_URL: 'http://city-council/graphql' })).toEqual([]);
});

test('nothing of both is a fault, and so is a client without the city council whose directory it is for', () => {
  expect(faultsOf({})).toEqual([
    expect.stringMatching(/^WARD_COUNCIL_URLS is not set: expected .*OIDC_SERVICE_CLIENT_ID/),
  ]);
  expect(faultsOf(CLIENT)).toEqual([
    expect.stringMatching(/^CITY_COUNCIL_URL is not set: expected it with OIDC_SERVICE/),
  ]);
});
