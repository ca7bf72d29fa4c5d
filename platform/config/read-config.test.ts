import { z } from 'zod';
import {
  ConfigRefused,
  databaseUrl,
  hostOr,
  httpUrl,
  logLevelOr,
  millisecondsOr,
  portOr,
  readConfig,
} from './read-config';

const shape = z.object({
  SHOE_URL: httpUrl,
  DATABASE_URL: databaseUrl,
  TIMEOUT_MS: millisecondsOr(2_000),
  HOST: hostOr('127.0.0.1'),
  PORT: portOr(4100),
  LOG_LEVEL: logLevelOr('info'),
});

const NEEDED = { SHOE_URL: 'http://shoes:1/graphql', DATABASE_URL: 'postgres://a:b@c:1/d' };

/** Names of the variables that are complained of, in order. */
function refusedNames(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env, shape);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return error.faults.map((fault) => fault.replace(/[: ].*/, ''));
  }
}

test('what is not set has its standard value, and what is set is read', () => {
  expect(readConfig(NEEDED, shape)).toEqual({
    ...NEEDED,
    TIMEOUT_MS: 2_000,
    HOST: '127.0.0.1',
    PORT: 4100,
    LOG_LEVEL: 'info',
  });
  expect(readConfig({ ...NEEDED, PORT: '0', TIMEOUT_MS: '1', HOST: '::', LOG_LEVEL: 'silent' }, shape)).toMatchObject({
    PORT: 0,
    TIMEOUT_MS: 1,
    HOST: '::',
    LOG_LEVEL: 'silent',
  });
});

test('what is read can not be changed', () => {
  expect(Object.isFrozen(readConfig(NEEDED, shape))).toBe(true);
});

test('variables of other programs are not looked at', () => {
  expect(readConfig({ ...NEEDED, PATH: '/bin' }, shape)).not.toHaveProperty('PATH');
});

test('an empty or blank variable counts as unset', () => {
  expect(readConfig({ ...NEEDED, PORT: '', HOST: '  ' }, shape)).toMatchObject({ PORT: 4100, HOST: '127.0.0.1' });
  expect(refusedNames({ ...NEEDED, SHOE_URL: ' ' })).toEqual(['SHOE_URL']);
});

test('all faults are listed at once, each with its variable, and what is missing is said to be', () => {
  const env = { SHOE_URL: 'shoes:1', TIMEOUT_MS: 'soon', PORT: '70000', LOG_LEVEL: 'loud' };

  expect(refusedNames(env)).toEqual(['SHOE_URL', 'DATABASE_URL', 'TIMEOUT_MS', 'PORT', 'LOG_LEVEL']);
  expect(() => readConfig(env, shape)).toThrow(/DATABASE_URL is not set.*\n.*TIMEOUT_MS: /);
});

test('the password of a database is not repeated in a refusal', () => {
  expect(() => readConfig({ ...NEEDED, DATABASE_URL: 'mysql://role:hushhush@host/db' }, shape)).toThrow(ConfigRefused);
  expect(() => readConfig({ ...NEEDED, DATABASE_URL: 'mysql://role:hushhush@host/db' }, shape)).not.toThrow(/hushhush/);
});

test.each([
  ['PORT', ['-1', '65536', '80.5', 'http', 'Infinity', '0x', '6000', '4190']],
  // A timer that waits longer than 2^31-1 ms ends at once: every request would be out of time.
  ['TIMEOUT_MS', ['0', '-5', '1.5', 'NaN', '2147483648', '1e400']],
  ['SHOE_URL', ['shoes', 'ftp://shoes/', '//shoes/', 'postgres://a/b']],
  ['DATABASE_URL', ['shoes', 'http://a/b', ' postgres://a/b']],
  ['LOG_LEVEL', ['verbose', 'INFO', 'true']],
])('%s refuses %j', (name, values) => {
  for (const value of values) expect([value, refusedNames({ ...NEEDED, [name]: value })]).toEqual([value, [name]]);
});

test('the bounds themselves are taken', () => {
  expect(
    refusedNames({ ...NEEDED, PORT: '65535', TIMEOUT_MS: '2147483647', DATABASE_URL: 'postgresql://a/b' }),
  ).toEqual([]);
});
