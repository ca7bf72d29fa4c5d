import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ConfigRefused, readConfig } from '../config/read-config';
import { keyRing } from './key-ring-config';

const variables = z.object({ KEYS: keyRing });
const read = (text: string | undefined) => readConfig({ KEYS: text }, variables).KEYS;

const key = () => randomBytes(32).toString('base64');
const PLACE = { table: 'shoe', column: 'owner', id: 's1' };

function faultsOf(text: string | undefined): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return error.faults;
  }
}

test('the first key seals, and what an older one sealed still opens', () => {
  const old = key();
  const sealed = read(`old-1=${old}`).seal('text', PLACE);

  const rotated = read(` new-2=${key()} , old-1=${old.replace(/=$/, '')} `);

  expect(rotated.sealsWith).toBe('new-2');
  expect(rotated.open(sealed, PLACE)).toBe('text');
});

test.each([
  ['no key at all', ''],
  ['a key without an id', randomBytes(32).toString('base64')],
  ['an id in capitals', `K1=${randomBytes(32).toString('base64')}`],
  ['a key that is too short', `k1=${randomBytes(31).toString('base64')}`],
  ['a key that is too long', `k1=${randomBytes(33).toString('base64')}`],
  ['a key that is no base64', `k1=${'*'.repeat(44)}`],
  ['a comma at the end', `k1=${randomBytes(32).toString('base64')},`],
])('%s is refused', (_, text) => {
  expect(faultsOf(text)).toHaveLength(1);
});

test('every fault is listed, by its place, and no key is printed', () => {
  const [one, two] = [key(), key()];

  const faults = faultsOf(`k1=${one},k1=${two},k2=${one},k3=${two.slice(4)},${two}`);

  expect(faults.map((fault) => /pair \d/.exec(fault)?.[0])).toEqual(['pair 2', 'pair 3', 'pair 4', 'pair 5']);
  for (const secret of [one, two, two.slice(4)]) expect(faults.join()).not.toContain(secret);
});

test('a key ring that is not set says what was expected', () => {
  expect(faultsOf(undefined)).toEqual([expect.stringMatching(/^KEYS is not set: expected "id=key" pairs/)]);
});
