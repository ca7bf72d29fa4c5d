import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What tokens are signed with: a private key on the curve P-256. */
export const SIGNING_ALGORITHM = 'ES256';

/** The key that tokens are signed with, made at the first start and kept in `folder` for this user only, so that tokens outlive a restart. */
export async function keepSigningKey(folder: string): Promise<JWK> {
  const file = join(folder, 'signing-key.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWK; // our own file
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: SIGNING_ALGORITHM, use: 'sig', kid: crypto.randomUUID() };
  // Renamed when it is whole: a power cut leaves no half a key for the next start to stumble over.
  writeFileSync(`${file}.new`, JSON.stringify(key), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return key;
}
