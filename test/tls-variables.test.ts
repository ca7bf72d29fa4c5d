import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGatewayConfig } from '../gateway/config';
import { readWardRouterConfig } from '../gateway/ward-router/config';
import { ConfigRefused } from '../platform/config/read-config';
import { readCitizenAffairsConfig } from '../subgraphs/citizen-affairs/config';
import { readCityCouncilConfig } from '../subgraphs/city-council/config';
import { readWardCouncilConfig } from '../subgraphs/ward-council/config';
import { type Certified, makeAuthority, type TestAuthority } from './support/certificates';

/** What the servers need besides. */
const GIVEN = {
  ...{ CITY_COUNCIL_URL: 'https://city/graphql', CITIZEN_AFFAIRS_URL: 'https://affairs/graphql' },
  ...{ WARD_COUNCIL_URLS: 'song-cau=https://song-cau/graphql', WARD_ID: 'song-cau' },
  ...{ DATABASE_URL: 'postgres://role:secret@host:5432/db', OIDC_ISSUER: 'https://id.example.vn' },
  ...{ OIDC_AUDIENCE: 'hai-cap', PERSONAL_DATA_KEYS: `k1=${Buffer.alloc(32, 'key').toString('base64')}` },
};

const READERS = [
  ['gateway', readGatewayConfig],
  ['ward-router', readWardRouterConfig],
  ['city-council', readCityCouncilConfig],
  ['citizen-affairs', readCitizenAffairsConfig],
  ['ward-council', readWardCouncilConfig],
] as const;

let folder: string;
let authority: TestAuthority;
let own: Certified;
let files: { ca: string; cert: string; key: string };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hai-cap-tls-'));
  authority = await makeAuthority();
  own = await authority.certify();
  files = { ca: join(folder, 'ca.pem'), cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.ca, authority.certificate);
  writeFileSync(files.cert, own.certificate);
  writeFileSync(files.key, own.key);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(READERS)('%s speaks TLS to the clients that its variables name, and plain HTTP without them', (_, read) => {
  expect(read(GIVEN).shell?.tls).toBeUndefined();
  const server = { TLS_CERT_FILE: files.cert, TLS_KEY_FILE: files.key };
  const clients = { TLS_CLIENT_CA_FILE: files.ca, TLS_CLIENT_NAMES: 'gateway.example.vn' };

  expect(read({ ...GIVEN, ...server, ...clients }).shell?.tls).toEqual({
    ...own,
    clients: { authority: authority.certificate, names: ['gateway.example.vn'] },
  });
});

test('the gateway and the ward router connect to the servers below it as their variables say', () => {
  const env = { SUBGRAPH_CA_FILE: files.ca, SUBGRAPH_CERT_FILE: files.cert, SUBGRAPH_KEY_FILE: files.key };

  for (const read of [readGatewayConfig, readWardRouterConfig])
    expect(read({ ...GIVEN, ...env }).subgraphTls).toEqual({ authority: authority.certificate, ...own });
});

test.each(READERS)('%s does not start on half of it, and says everything that is wrong', (_, read) => {
  const faults = () => read({ ...GIVEN, PORT: 'x', TLS_CERT_FILE: files.cert, TLS_CLIENT_CA_FILE: join(folder, 'no') });

  expect(faults).toThrow(ConfigRefused);
  expect(faults).toThrow(/PORT: [^]*TLS_KEY_FILE is not set: [^]*TLS_CLIENT_CA_FILE: cannot read/);
});
