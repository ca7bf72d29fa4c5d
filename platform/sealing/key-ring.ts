import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  FINGERPRINT_USE,
  isSameMac,
  macOf,
  readFingerprint,
  type Recogniser,
  type Recognition,
  writeFingerprint,
} from './fingerprint';
import { type Place, readSealedText, writeSealedText } from './sealed-text';
import { NotOpened } from './sealing.errors';

/** A key with the id that stands in what it seals. */
export interface SealingKey {
  id: string;
  /** 32 bytes. */
  bytes: Buffer;
}

/** Opens sealed values. */
export interface Opener {
  /** Gives what was sealed for this place. Refuses with NotOpened. */
  open(sealed: string, place: Place): string;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals texts with AES-256-GCM, and opens them again. The first key seals; all of them open, so that a new key can be put
 * in front and the old one kept until nothing is sealed with it any more. A nonce is random, which is safe for 2^32
 * values a key (NIST SP 800-38D, 8.3). The keys cannot be read out again, nor printed.
 *
 * What is not kept at all it recognises by a fingerprint, which nobody without the keys can guess at; each of them
 * recognises what was fingerprinted with it.
 */
export class KeyRing implements Opener, Recogniser {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #fingerprintKeys: ReadonlyMap<string, KeyObject>;
  /** The id of the key that seals. */
  readonly sealsWith: string;

  /** Takes at least one key, each with an id of its own. */
  constructor(keys: readonly [SealingKey, ...SealingKey[]]) {
    this.#keys = new Map(keys.map(({ id, bytes }) => [id, createSecretKey(bytes)]));
    this.#fingerprintKeys = new Map(
      keys.map(({ id, bytes }) => [
        id,
        createSecretKey(Buffer.from(hkdfSync('sha256', bytes, '', FINGERPRINT_USE, bytes.length))),
      ]),
    );
    this.sealsWith = keys[0].id;
  }

  /** Seals a text for one place; twice the same text gives two different values. */
  seal(text: string, place: Place): string {
    const keyId = this.sealsWith;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.keyOf(keyId, place), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(keyId, place));
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return writeSealedText({ keyId, nonce, tag: cipher.getAuthTag(), ciphertext });
  }

  open(sealed: string, place: Place): string {
    const parts = readSealedText(sealed);
    if (!parts) throw new NotOpened(place, 'NOT_SEALED');
    const { keyId, nonce, tag, ciphertext } = parts;
    const key = this.keyOf(keyId, place);
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(keyId, place)).setAuthTag(tag);
    const text = decipher.update(ciphertext);
    try {
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      // Node says only that the tag does not fit, whichever of key, place or value is another one.
      throw new NotOpened(place, 'NOT_GENUINE');
    }
  }

  fingerprint(text: string, place: Place): string {
    const keyId = this.sealsWith;
    return writeFingerprint({ keyId, mac: macOf(this.#fingerprintKeys.get(keyId) as KeyObject, text, place) }); // the ring has its first key
  }

  recognise(fingerprint: string, text: string, place: Place): Recognition {
    const parts = readFingerprint(fingerprint);
    const key = parts && this.#fingerprintKeys.get(parts.keyId);
    if (!key) return 'NOT_KNOWN';
    return isSameMac(macOf(key, text, place), parts.mac) ? 'SAME' : 'OTHER';
  }

  private keyOf(id: string, place: Place): KeyObject {
    const key = this.#keys.get(id);
    if (!key) throw new NotOpened(place, 'UNKNOWN_KEY');
    return key;
  }
}

/** The id of the key that a value was sealed with; undefined where it is no sealed value. */
export function keyIdOf(sealed: string): string | undefined {
  return readSealedText(sealed)?.keyId;
}

/** What is authenticated besides the text. JSON keeps the parts apart whatever stands in them. */
function boundTo(keyId: string, { table, column, id }: Place): Buffer {
  return Buffer.from(JSON.stringify([1, keyId, table, column, id]));
}
