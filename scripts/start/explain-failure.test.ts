import { LoadFailed } from '../../platform/loading/load-failed';
import { PortTaken } from '../../platform/http/port-taken';
import { explainFailure } from './explain-failure';

const FULL = /^[^\n]* \/ The disk of \/[^\n]* is full: [^\n]*\.$/;

test.each([
  ['a database', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ['the system', Object.assign(new Error('write'), { code: 'ENOSPC' })],
  ['a load', new LoadFailed('city-council', 'its database refused (code 53100)')],
  ['initdb', new Error('could not write to file "base/4/1249": No space left on device')],
  ['a cause', new Error('it failed', { cause: Object.assign(new Error('write'), { code: 'ENOSPC' }) })],
])('that a disk is full is told in one sentence, whoever says so: %s', (_, error) => {
  expect(explainFailure(error, '/tmp/not/there')).toMatch(FULL);
});

test('where PostgreSQL could not say so any more, the space that is left does', () => {
  expect(explainFailure(new Error('Connection terminated unexpectedly'), '/proc/self')).toMatch(FULL); // it never has any space
});

test('where a port is taken, the variables that choose another are named', () => {
  expect(explainFailure(new PortTaken('127.0.0.1', 4400), '/tmp/not/there')).toMatch(
    /^Port 4400 on 127\.0\.0\.1 is taken .* GATEWAY_PORT, .*IDENTITY_PORT\.$/,
  );
});

test('any other refusal is told in its own words', () => {
  expect(explainFailure(new Error('No such world.'), '/tmp/not/there')).toBe('No such world.');
});
