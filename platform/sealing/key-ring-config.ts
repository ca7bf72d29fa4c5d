import { z } from 'zod';
import { KeyRing, type SealingKey } from './key-ring';
import { KEY_ID } from './sealed-text';

const FORM = '"id=key" pairs, separated by commas, the key that seals first; a key is 32 bytes in base64';

const KEY_BYTES = 32;
const keyId = new RegExp(`^${KEY_ID}$`);

/**
 * Reads a key ring from a variable. Faults name a pair by its place and nothing of what stands in it: text in the wrong
 * place may be a key.
 */
export const keyRing = z.string({ error: `expected ${FORM}` }).transform((text, check): KeyRing => {
  const pairs = text.split(',').map(readPair);
  const refuse = (place: number, message: string) =>
    check.addIssue({ code: 'custom', message: `pair ${place + 1} ${message}` });
  for (const [place, pair] of pairs.entries()) {
    if (!pair) refuse(place, `is not one of ${FORM}`);
    else if (pairs.findIndex((other) => other?.id === pair.id) < place) refuse(place, 'has the id of an earlier one');
    else if (pairs.findIndex((other) => other?.bytes.equals(pair.bytes)) < place)
      refuse(place, 'is the key of an earlier one');
  }
  const [first, ...rest] = pairs.filter((pair) => pair !== undefined);
  if (check.issues.length > 0 || !first) return z.NEVER;
  return new KeyRing([first, ...rest]);
});

function readPair(pair: string): SealingKey | undefined {
  const at = pair.indexOf('=');
  const id = pair.slice(0, Math.max(at, 0)).trim();
  const base64 = pair.slice(at + 1).trim();
  const bytes = Buffer.from(base64, 'base64');
  // Buffer.from passes over what is no base64; only a key that comes out as it went in was meant as one.
  const isKey = bytes.length === KEY_BYTES && bytes.toString('base64').replace(/=$/, '') === base64.replace(/=$/, '');
  return keyId.test(id) && isKey ? { id, bytes } : undefined;
}
