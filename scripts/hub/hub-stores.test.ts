import { randomBytes } from 'node:crypto';
import { ConfigRefused } from '../../platform/config/read-config';
import { readHubStores } from './hub-stores';

const city = 'postgres://city:secret@db:5432/city';
const affairs = 'postgres://affairs:secret@db:5432/affairs';
const newKey = () => randomBytes(32).toString('base64');
const given = { CITY_COUNCIL_DATABASE_URL: city, CITIZEN_AFFAIRS_DATABASE_URL: affairs };

function refusalOf(env: NodeJS.ProcessEnv): ConfigRefused {
  try {
    readHubStores(env);
  } catch (error) {
    if (error instanceof ConfigRefused) return error;
  }
  throw new Error('the configuration was not refused');
}

test('the databases are those that the environment names, wards by id', () => {
  const wards = 'song-cau=postgres://a:b=c@db/song_cau, duc-xuan=postgresql://d:e@db/duc_xuan';

  expect(readHubStores({ ...given, WARD_COUNCIL_DATABASE_URLS: wards })).toEqual({
    databases: {
      cityCouncil: { ownerUrl: city },
      citizenAffairs: { ownerUrl: affairs },
      wards: new Map([
        ['song-cau', { ownerUrl: 'postgres://a:b=c@db/song_cau' }],
        ['duc-xuan', { ownerUrl: 'postgresql://d:e@db/duc_xuan' }],
      ]),
    },
    keys: {},
  });
});

test('the keys are those that the environment gives, a ring for each ward', () => {
  const [one, two, three] = [newKey(), newKey(), newKey()];
  const read = readHubStores({
    ...given,
    WARD_COUNCIL_DATABASE_URLS: 'song-cau=postgres://a:b@db/c',
    CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS: `k1=${one}`,
    WARD_COUNCIL_PERSONAL_DATA_KEYS: `song-cau:k2=${two},k1=${one}; duc-xuan:k3=${three}`,
  });

  const { citizenAffairs, wards } = read?.keys ?? {};
  const place = { table: 'shoe', column: 'owner', id: 's1' };
  expect(citizenAffairs?.sealsWith).toBe('k1');
  expect([...(wards ?? [])].map(([wardId, ring]) => [wardId, ring.sealsWith])).toEqual([
    ['song-cau', 'k2'],
    ['duc-xuan', 'k3'],
  ]);
  expect(wards?.get('song-cau')?.open(citizenAffairs?.seal('text', place) ?? '', place)).toBe('text');
});

test('every fault of the keys is listed, and no key is in the list', () => {
  const key = newKey();
  const { faults } = refusalOf({
    ...given,
    WARD_COUNCIL_DATABASE_URLS: 'song-cau=postgres://a:b@db/c',
    CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS: key,
    WARD_COUNCIL_PERSONAL_DATA_KEYS: `${key};song-cau:k1=${key};duc-xuan:k1=${key},k1=${key};song-cau:k1=${key}`,
  });

  expect(faults.map((fault) => fault.replace(/(?<=pair \d).*/, ''))).toEqual([
    'CITIZEN_AFFAIRS_PERSONAL_DATA_KEYS: pair 1',
    ...[1, 3, 4].map((place) => `WARD_COUNCIL_PERSONAL_DATA_KEYS: pair ${place}`),
  ]);
  expect(faults.join()).not.toContain(key);
});

test('an environment that names no database is not a faulty one', () => {
  expect(readHubStores({ PATH: '/bin', CITY_COUNCIL_DATABASE_URL: '' })).toBeNull();
});

test('every fault is listed, and no password is in the list', () => {
  const wards =
    'song-cau=postgres://a:hush@db/x,Sông Cầu=postgres://a:hush@db/y,duc-xuan=db:hush,song-cau=postgres://a:hush@db/z';
  const { faults, message } = refusalOf({ CITY_COUNCIL_DATABASE_URL: 'db:hush', WARD_COUNCIL_DATABASE_URLS: wards });

  const names = faults.map((fault) => fault.slice(0, fault.indexOf(':')));
  expect(names).toEqual([
    'CITY_COUNCIL_DATABASE_URL',
    'CITIZEN_AFFAIRS_DATABASE_URL is not set',
    ...['WARD_COUNCIL_DATABASE_URLS', 'WARD_COUNCIL_DATABASE_URLS', 'WARD_COUNCIL_DATABASE_URLS'],
  ]);
  expect(message).toMatch(/pair 2 .*\n.*pair 3 .*\n.*pair 4 names ward "song-cau" again/);
  expect(message).not.toContain('hush');
});
