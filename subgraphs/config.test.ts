import { ConfigRefused } from '../platform/config/read-config';
import { readCitizenAffairsConfig } from './citizen-affairs/config';
import { readCityCouncilConfig } from './city-council/config';
import { readWardCouncilConfig } from './ward-council/config';

const DATABASE_URL = 'postgres://role:secret@host:5432/db';
const DATABASE_OWNER_URL = 'postgres://owner:secret@host:5432/db';
const GIVEN = {
  DATABASE_URL,
  WARD_ID: 'song-cau',
  OIDC_ISSUER: 'https://id.example.vn/realms/hai-cap',
  OIDC_AUDIENCE: 'hai-cap',
  PERSONAL_DATA_KEYS: `k1=${Buffer.alloc(32, 'key').toString('base64')}`,
};
const STANDARD = { database: { url: DATABASE_URL }, host: '127.0.0.1', logLevel: 'info' };

function faultsOf(read: (env: NodeJS.ProcessEnv) => unknown, env: NodeJS.ProcessEnv): string[] {
  try {
    read(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return error.faults.map((fault) => fault.replace(/[: ].*/, ''));
  }
}

test.each([
  ['city-council', readCityCouncilConfig, { ...STANDARD, port: 4001 }],
  ['citizen-affairs', readCitizenAffairsConfig, { ...STANDARD, port: 4002 }],
  ['ward-council', readWardCouncilConfig, { ...STANDARD, port: 4101, wardId: 'song-cau' }],
] as const)('%s needs its database, an issuer and its keys, and has a port of its own', (name, read, standard) => {
  const config = read(GIVEN);

  expect(config).toMatchObject(standard);
  expect(Object.isFrozen(config)).toBe(true);
  expect(read({ ...GIVEN, DATABASE_OWNER_URL, PORT: '0', HOST: '0.0.0.0', LOG_LEVEL: 'silent' })).toMatchObject({
    database: { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL },
    port: 0,
    host: '0.0.0.0',
    logLevel: 'silent',
  });
  expect(read({ ...GIVEN, METRICS_TOKEN: 'm'.repeat(16) })).toMatchObject({ metricsToken: 'm'.repeat(16) });
  expect(faultsOf(read, { ...GIVEN, METRICS_TOKEN: 'short' })).toEqual(['METRICS_TOKEN']);
  expect(faultsOf(read, { PORT: 'x', LOG_LEVEL: 'y' }).sort()).toEqual(
    [
      ...(name === 'ward-council' ? ['WARD_ID'] : []),
      ...(name === 'city-council' ? [] : ['PERSONAL_DATA_KEYS']),
      ...['DATABASE_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'PORT', 'LOG_LEVEL'],
    ].sort(),
  );
});

test.each([['Song-Cau'], ['song cau'], ['-song'], ['song-'], ['1-song'], ['a'.repeat(65)], ["x' or '1'='1"]])(
  'the ward id %j is refused',
  (id) => {
    expect(faultsOf(readWardCouncilConfig, { ...GIVEN, WARD_ID: id })).toEqual(['WARD_ID']);
  },
);

test.each([
  ['citizen-affairs', readCitizenAffairsConfig],
  ['ward-council', readWardCouncilConfig],
] as const)('%s seals with the first of its keys, and prints none of them', (_, read) => {
  const config = read({
    ...GIVEN,
    PERSONAL_DATA_KEYS: `k2=${Buffer.alloc(32, 'new').toString('base64')},${GIVEN.PERSONAL_DATA_KEYS}`,
  });

  expect(config.personalDataKeys.sealsWith).toBe('k2');
  expect(JSON.stringify(config)).not.toContain(GIVEN.PERSONAL_DATA_KEYS.slice(3));
  expect(faultsOf(read, { ...GIVEN, PERSONAL_DATA_KEYS: 'k1=short' })).toEqual(['PERSONAL_DATA_KEYS']);
});
