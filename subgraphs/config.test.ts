import { ConfigRefused } from '../platform/config/read-config';
import { readCitizenAffairsConfig } from './citizen-affairs/config';
import { readCityCouncilConfig } from './city-council/config';
import { readWardCouncilConfig } from './ward-council/config';

const DATABASE_URL = 'postgres://role:secret@host:5432/db';
const STANDARD = { databaseUrl: DATABASE_URL, host: '127.0.0.1', logLevel: 'info' };

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
] as const)('%s needs its database and has a port of its own', (name, read, standard) => {
  const config = read({ DATABASE_URL, WARD_ID: 'song-cau' });

  expect(config).toEqual(standard);
  expect(Object.isFrozen(config)).toBe(true);
  expect(read({ DATABASE_URL, WARD_ID: 'song-cau', PORT: '0', HOST: '0.0.0.0', LOG_LEVEL: 'silent' })).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    logLevel: 'silent',
  });
  expect(faultsOf(read, { PORT: 'x', LOG_LEVEL: 'y' })).toEqual([
    ...(name === 'ward-council' ? ['WARD_ID'] : []),
    'DATABASE_URL',
    'PORT',
    'LOG_LEVEL',
  ]);
});

test.each([['Song-Cau'], ['song cau'], ['-song'], ['song-'], ['1-song'], ['a'.repeat(65)], ["x' or '1'='1"]])(
  'the ward id %j is refused',
  (id) => {
    expect(faultsOf(readWardCouncilConfig, { DATABASE_URL, WARD_ID: id })).toEqual(['WARD_ID']);
  },
);
