import { createHash, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { KEY_ID, type Place } from './sealed-text';

/** Whether a text is the one of a fingerprint; not known where the key that made it is not here. */
export type Recognition = 'SAME' | 'OTHER' | 'NOT_KNOWN';

/** Recognises texts that are not kept. */
export interface Recogniser {
  /** What a text is recognised by at one place; elsewhere the same text has another one. */
  fingerprint(text: string, place: Place): string;
  recognise(fingerprint: string, text: string, place: Place): Recognition;
}

/** A fingerprint taken apart. */
interface FingerprintParts {
  keyId: string;
  mac: string;
}

const fingerprintForm = new RegExp(`^print[.]1[.](${KEY_ID})[.]([A-Za-z0-9_-]{43})$`);

/** Writes the parts as one text; version 1 is HMAC-SHA-256 under a key that HKDF derives. */
export const writeFingerprint = ({ keyId, mac }: FingerprintParts): string => `print.1.${keyId}.${mac}`;

/** Takes a fingerprint apart; undefined where the text is not one. */
export function readFingerprint(text: string): FingerprintParts | undefined {
  const [, keyId, mac] = fingerprintForm.exec(text) ?? [];
  return keyId && mac ? { keyId, mac } : undefined;
}

/** What HKDF derives the key of fingerprints for, so that the one that seals does nothing else. */
export const FINGERPRINT_USE = 'fingerprints 1';

/** Of a text at its place; JSON keeps the parts apart whatever stands in them. */
export const macOf = (key: KeyObject, text: string, { table, column, id }: Place): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([table, column, id, text]))
    .digest('base64url');

/** Compares in a time that does not tell how much was right. */
export const isSameMac = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Plain SHA-256, for a server without keys: only where what is recognised lies open in the same database anyway, because
 * whoever can guess a text can tell whether it was this one.
 */
export const OPEN_FINGERPRINTS: Recogniser = {
  fingerprint: (text) => `open.1.${createHash('sha256').update(text).digest('base64url')}`,
  recognise(fingerprint, text, place) {
    if (!fingerprint.startsWith('open.1.')) return 'NOT_KNOWN';
    return this.fingerprint(text, place) === fingerprint ? 'SAME' : 'OTHER';
  },
};
