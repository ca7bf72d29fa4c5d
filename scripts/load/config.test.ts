import { ConfigRefused } from '../../platform/config/read-config';
import { readLoadConfig } from './config';

const city = 'postgres://city:secret@db:5432/city';
const affairs = 'postgres://affairs:secret@db:5432/affairs';
const given = { CITY_COUNCIL_DATABASE_URL: city, CITIZEN_AFFAIRS_DATABASE_URL: affairs };

function refusalOf(env: NodeJS.ProcessEnv): ConfigRefused {
  try {
    readLoadConfig(env);
  } catch (error) {
    if (error instanceof ConfigRefused) return error;
  }
  throw new Error('the configuration was not refused');
}

test('the databases are those that the environment names, wards by id', () => {
  const wards = 'song-cau=postgres://a:b=c@db/song_cau, duc-xuan=postgresql://d:e@db/duc_xuan';

  expect(readLoadConfig({ ...given, WARD_COUNCIL_DATABASE_URLS: wards })).toEqual({
    cityCouncil: city,
    citizenAffairs: affairs,
    wards: new Map([
      ['song-cau', 'postgres://a:b=c@db/song_cau'],
      ['duc-xuan', 'postgresql://d:e@db/duc_xuan'],
    ]),
  });
});

test('an environment that names no database is not a faulty one', () => {
  expect(readLoadConfig({ PATH: '/bin', CITY_COUNCIL_DATABASE_URL: '' })).toBeNull();
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
