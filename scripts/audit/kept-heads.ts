import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { CommandRefused } from '../hub/hub-command.errors';
import type { Head } from './chain-check';

/** Ends of logs by the name of their database, kept where who can rewrite a log cannot reach them. */
export type KeptHeads = Readonly<Record<string, Head>>;

/** The file is not there or not one that `writeHeads` wrote. */
export class NoKeptHeads extends CommandRefused {
  constructor(file: string) {
    super({
      vi: `${file} không có nội dung mà --write ghi ra.`,
      en: `${file} does not hold heads as --write writes them.`,
    });
  }
}

const heads = z.record(
  z.string(),
  z.strictObject({ lines: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/** Refuses with NoKeptHeads. */
export function readHeads(file: string): KeptHeads {
  try {
    return heads.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new NoKeptHeads(file); // whatever is wrong with it, there is nothing to compare with
  }
}

/** Writes the heads in one step: half a file would be worse than the old one. */
export function writeHeads(file: string, kept: KeptHeads): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}
