/** Where a sealed value stands. It is sealed for this place: copied to another row or column it does not open. */
export interface Place {
  table: string;
  column: string;
  /** The row's lasting key. */
  id: string;
}

/** A sealed value taken apart. */
export interface SealedParts {
  keyId: string;
  nonce: Buffer;
  tag: Buffer;
  ciphertext: Buffer;
}

/** What the id of a key looks like: it stands in every sealed value and in messages, so it is no secret. */
export const KEY_ID = '[a-z0-9][a-z0-9-]{0,31}';

/** What every sealed value looks like, as a pattern that JavaScript and PostgreSQL read alike: 96 bits of nonce, 128 of tag. */
export const SEALED_FORM = `^sealed[.]1[.](${KEY_ID})[.]([A-Za-z0-9_-]{16})[.]([A-Za-z0-9_-]{22})[.]([A-Za-z0-9_-]*)$`;

const sealedForm = new RegExp(SEALED_FORM);

/** Writes the parts as one text; version 1 is AES-256-GCM. */
export function writeSealedText({ keyId, nonce, tag, ciphertext }: SealedParts): string {
  return ['sealed', 1, keyId, ...[nonce, tag, ciphertext].map((bytes) => bytes.toString('base64url'))].join('.');
}

/** Takes a sealed value apart; undefined where the text is not one. */
export function readSealedText(text: string): SealedParts | undefined {
  const [, keyId = '', nonce = '', tag = '', ciphertext = ''] = sealedForm.exec(text) ?? [];
  const bytes = (base64: string) => Buffer.from(base64, 'base64url');
  const parts = { keyId, nonce: bytes(nonce), tag: bytes(tag), ciphertext: bytes(ciphertext) };
  // Bytes can be written in base64 in more than one way; one value has one text.
  return writeSealedText(parts) === text ? parts : undefined;
}
