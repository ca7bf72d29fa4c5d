import { faultError, stateOf, type WardFault } from './ward-fault';

const FAULTS: [fault: WardFault, code: string, state: string][] = [
  ['UNREACHABLE', 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['BROKEN', 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['TIMED_OUT', 'WARD_TIMEOUT', 'TIMED_OUT'],
  ['REFUSED', 'WARD_REFUSED', 'REFUSED'],
  ['SCHEMA_BEHIND', 'WARD_SCHEMA_BEHIND', 'SCHEMA_BEHIND'],
  ['UNKNOWN_WARD', 'UNKNOWN_WARD', 'UNREACHABLE'],
  ['BAD_INPUT', 'BAD_USER_INPUT', 'REFUSED'],
];

test.each(FAULTS)('the fault %s is the code %s for clients and the state %s for the report', (fault, code, state) => {
  expect(faultError(fault, 'song-cau', ['_entities', 3])).toEqual({
    message: expect.stringMatching(/^[^/]+\. [^/]+\.$/), // in both languages
    path: ['_entities', 3],
    extensions: { code, ward: 'song-cau' },
  });
  expect(stateOf(fault)).toBe(state);
});

test('a fault is told in the words of the ward where there are any', () => {
  expect(faultError('BAD_INPUT', 'song-cau', [], 'what was expected').message).toBe('what was expected');
});
