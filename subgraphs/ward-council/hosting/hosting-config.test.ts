import { randomBytes } from 'node:crypto';
import { ConfigRefused } from '../../../platform/config/read-config';
import { hostsSeveral, readHostingConfig } from './hosting-config';

const KEYS = `one=${randomBytes(32).toString('base64')}`;

const COMMON = { OIDC_ISSUER: 'https://id.example.vn', OIDC_AUDIENCE: 'hai-cap' };
const SONG_CAU = {
  SONG_CAU_DATABASE_URL: 'postgres://song_cau:x@db:5432/song_cau',
  SONG_CAU_PERSONAL_DATA_KEYS: KEYS,
};
const DUC_XUAN = {
  DUC_XUAN_DATABASE_URL: 'postgres://duc_xuan:x@db:5432/duc_xuan',
  DUC_XUAN_PERSONAL_DATA_KEYS: KEYS,
};
const BOTH = { ...COMMON, WARD_IDS: 'song-cau, duc-xuan', ...SONG_CAU, ...DUC_XUAN };

function faultsIn(env: NodeJS.ProcessEnv): string[] {
  try {
    readHostingConfig(env);
  } catch (error) {
    if (error instanceof ConfigRefused) return error.faults;
    throw error;
  }
  return [];
}

test('each ward has its own database, keys and client, and all else is in common', () => {
  const client = { SONG_CAU_OIDC_SERVICE_CLIENT_ID: 'song', SONG_CAU_OIDC_SERVICE_CLIENT_SECRET: 'secret' };

  const { wards, port } = readHostingConfig({ ...BOTH, ...client, PORT: '4200' });

  expect(port).toBe(4200);
  expect(wards.map(({ wardId, database }) => [wardId, database.url])).toEqual([
    ['song-cau', SONG_CAU.SONG_CAU_DATABASE_URL],
    ['duc-xuan', DUC_XUAN.DUC_XUAN_DATABASE_URL],
  ]);
  expect(wards.map(({ crossings }) => crossings?.client)).toEqual([{ clientId: 'song', clientSecret: 'secret' }, null]);
});

test('many wards share connections, unless it is said how many each may have', () => {
  const many = Array.from({ length: 168 }, (_, at) => `ward-${at}`);
  const own = many.flatMap((wardId) => {
    const [prefix, role] = [wardId.toUpperCase().replace('-', '_'), wardId.replace('-', '_')];
    return [
      [`${prefix}_DATABASE_URL`, `postgres://${role}:x@db:5432/${role}`],
      [`${prefix}_PERSONAL_DATA_KEYS`, KEYS],
    ];
  });
  const env = { ...COMMON, WARD_IDS: many.join(), ...(Object.fromEntries(own) as NodeJS.ProcessEnv) };
  const poolSizes = (read: NodeJS.ProcessEnv) => new Set(readHostingConfig(read).wards.map(({ poolSize }) => poolSize));

  expect(poolSizes(BOTH)).toEqual(new Set([5]));
  expect(poolSizes(env)).toEqual(new Set([2]));
  expect(poolSizes({ ...env, DATABASE_POOL_SIZE: '9' })).toEqual(new Set([9]));
  expect(faultsIn({ ...env, DATABASE_POOL_SIZE: '0' })).toEqual([expect.stringMatching(/^DATABASE_POOL_SIZE: /)]);
});

test('a server of one ward is told of it as ever', () => {
  expect([hostsSeveral({ WARD_ID: 'song-cau' }), hostsSeveral({ WARD_IDS: ' ' }), hostsSeveral(BOTH)]).toEqual([
    ...[false, false, true],
  ]);
});

test('everything that is wrong with any ward is said at once, under the name that it has here', () => {
  const faults = faultsIn({
    ...{ WARD_IDS: 'song-cau,duc-xuan,song-cau,Sông Cầu', WARD_ID: 'song-cau', DATABASE_URL: 'postgres://x@db/x' },
    ...{ OIDC_AUDIENCE: 'hai-cap', SONG_CAU_DATABASE_URL: 'mysql://x', DUC_XUAN_OIDC_SERVICE_CLIENT_ID: 'x' },
    ...DUC_XUAN,
  });

  expect(faults).toEqual([
    'WARD_IDS: "Sông Cầu" is no id of a ward, such as song-cau',
    'WARD_IDS: "song-cau" is named twice',
    'WARD_ID: expected WARD_ID for one ward, or WARD_IDS for several',
    'DATABASE_URL: with WARD_IDS each ward has its own, such as SONG_CAU_DATABASE_URL',
    'SONG_CAU_DATABASE_URL: expected postgres://role:password@host:port/database',
    expect.stringMatching(/^OIDC_ISSUER is not set: /),
    expect.stringMatching(/^SONG_CAU_PERSONAL_DATA_KEYS is not set: /),
  ]);
});

test.each([
  [
    'a client without its secret',
    { DUC_XUAN_OIDC_SERVICE_CLIENT_ID: 'x' },
    /^DUC_XUAN_OIDC_SERVICE_CLIENT_SECRET is not set: expected it with DUC_XUAN_OIDC_SERVICE_CLIENT_ID$/,
  ],
  [
    'the database of another',
    { DUC_XUAN_DATABASE_URL: 'postgres://duc_xuan:x@db/song_cau' },
    /^DUC_XUAN_DATABASE_URL: the same database as that of "song-cau"/,
  ],
  [
    'the role of another',
    { DUC_XUAN_DATABASE_URL: 'postgres://song_cau:x@db/duc_xuan' },
    /^DUC_XUAN_DATABASE_URL: the same role as that of "song-cau"/,
  ],
  ['keys for nobody', { PERSONAL_DATA_KEYS: KEYS }, /^PERSONAL_DATA_KEYS: with WARD_IDS each ward has its own/],
  ['no ward at all', { WARD_IDS: ',' }, /^WARD_IDS: expected the ids of wards/],
])('a ward with %s is refused', (_, wrong, fault) => {
  expect(faultsIn({ ...BOTH, ...wrong })).toEqual([expect.stringMatching(fault)]);
});

test('wards on servers of their own may have roles of the same name', () => {
  const elsewhere = { DUC_XUAN_DATABASE_URL: 'postgres://song_cau:x@other:5432/song_cau' };

  expect(faultsIn({ ...BOTH, ...elsewhere })).toEqual([]);
});
