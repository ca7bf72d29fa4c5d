import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A file of a copy: its path below the copy's folder with `/`, its length, and its SHA-256 as hexadecimal digits. */
export interface CopiedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** How a copy of a file differs from what was copied. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
  constructor(readonly file: string) {
    super(`${file} is not the file that was copied: it is missing, cut short, or was changed.`);
  }
}

/** Waiting for the disk takes most of the time of a copy; some files at a time keep it at work. */
export const COPIED_AT_ONCE = 8;

/** Whose a copied file is to be; by default whoever makes it. */
export interface NewFile {
  mode: number;
  owner?: { uid: number; gid: number } | null;
  /** Whether it is to outlive the machine; a copy that is only tried need not. */
  isDurable?: boolean;
}

/** Copies a file and gives its length and SHA-256. Refuses as the system refuses. */
export async function copyHashed(
  from: string,
  to: string,
  { mode, owner, isDurable = true }: NewFile,
): Promise<Omit<CopiedFile, 'path'>> {
  const target = await open(to, 'wx', mode);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const part of createReadStream(from) as AsyncIterable<Buffer>) {
      hash.update(part);
      bytes += part.length;
      await target.writeFile(part);
    }
    if (owner) await target.chown(owner.uid, owner.gid);
    if (isDurable) await target.datasync();
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await target.close();
  }
}

/** The length and SHA-256 of a file. */
export async function hashFile(file: string): Promise<Omit<CopiedFile, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
