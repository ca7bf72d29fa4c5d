import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandRefused } from '../hub/hub-command.errors';

const copiedFile = z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.hex().length(64) });

const common = {
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** Version of the PostgreSQL that was backed up. */
  postgres: z.string(),
  files: z.array(copiedFile),
};

const database = z.object({
  /** As `ward-council/song-cau`. */
  server: z.string(),
  /** How many rows its tables had when the backup was tried. */
  rows: z.int().min(0),
});

const manifestForm = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    /** All databases of one PostgreSQL, by its files. */
    kind: z.literal('CLUSTER'),
    databases: z.array(database.extend({ database: z.string() })),
    folders: z.array(z.string()),
    /** Where the secret is that passwords and keys follow from, which is not in the backup, and how to know it. */
    secret: z.object({ file: z.string(), fingerprint: z.string() }),
  }),
  z.object({
    ...common,
    /** Every database by a dump of its own. */
    kind: z.literal('DUMPS'),
    databases: z.array(
      database.extend({
        file: z.string(),
        /** The id of the key that personal data was sealed with by then; null where the backup was not told. Keys are not in it. */
        sealedWith: z.string().nullable(),
      }),
    ),
  }),
]);

/** What a backup is, and how to know that it is whole. It is written last: a folder without one is no backup. */
export type Manifest = z.infer<typeof manifestForm>;
export type ClusterManifest = Extract<Manifest, { kind: 'CLUSTER' }>;
export type DumpsManifest = Extract<Manifest, { kind: 'DUMPS' }>;

const NAME = 'manifest.json';

/** Writes it to the disk, all of it or nothing. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const file = join(folder, NAME);
  writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** Reads it. Refuses with CommandRefused a folder that is no whole backup. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, NAME);
  if (!existsSync(file))
    throw new CommandRefused({
      vi: `${folder} không phải bản sao lưu đầy đủ: không có ${NAME}.`,
      en: `${folder} is no whole backup: it has no ${NAME}.`,
    });
  const read = manifestForm.safeParse(parsed(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new CommandRefused({
    vi: `Không đọc được ${file}: tệp đã bị sửa, hoặc do phiên bản mới hơn ghi.`,
    en: `${file} cannot be read: it was changed, or a later version has written it.`,
  });
}

/** Tells one secret from another and nothing of either. */
export const fingerprintOf = (secret: string): string =>
  createHash('sha256').update(`backup\n${secret}`).digest('hex').slice(0, 16);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
