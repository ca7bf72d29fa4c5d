import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'address';

/** Leaves word in the provider's folder where it is to be found. Gives the function that takes it back. */
export function tellAddress(folder: string, issuer: string): () => void {
  const file = join(folder, FILE);
  writeFileSync(file, `${issuer}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** Where the provider that uses this folder is, or was when it was killed; null where none is. */
export function addressIn(folder: string): string | null {
  const file = join(folder, FILE);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
