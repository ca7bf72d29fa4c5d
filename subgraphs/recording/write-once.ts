import type { EntityManager } from 'typeorm';
import { OPEN_FINGERPRINTS } from '../../platform/sealing/fingerprint';
import { NotAllowed } from '../viewer/viewer.errors';
import type { Viewer } from '../viewer/viewer';
import { type Command, keepOutcome, takeKey } from './carried-out-commands';
import type { RecorderOptions } from './carry-out';
import { refusalOfDatabase } from './refusals';
import { Refused, type UserError } from './user-error';

/** What something that is no record is written with. */
export interface OnceSight {
  tx: EntityManager;
  viewer: Viewer;
  now: Date;
}

/** Under which id it was written; or the mistakes, and nothing was written. */
export type WrittenOnce = { id: string; userErrors: [] } | { id: null; userErrors: readonly UserError[] };

/**
 * Writes in one transaction what is no record of a kind, once, however often it is asked for under its key. `write` gives the
 * id under which it stands, or refuses with Refused. Refuses with NotAllowed a viewer who may not write here.
 */
export async function writeOnce(
  { db, viewer, mayRecord, keys, now }: RecorderOptions,
  command: Command,
  write: (sight: OnceSight) => Promise<string>,
): Promise<WrittenOnce> {
  if (!mayRecord) throw new NotAllowed();
  try {
    const id = await db.transaction(async (tx) => {
      const earlier = await takeKey(tx, viewer.subject, command, keys ?? OPEN_FINGERPRINTS);
      if (earlier) return earlier.recordId;
      const written = await write({ tx, viewer, now: now() });
      await keepOutcome(tx, viewer.subject, command, { recordId: written, version: 1 });
      return written;
    });
    return { id, userErrors: [] };
  } catch (error) {
    const refused = error instanceof Refused ? error : refusalOfDatabase(error);
    if (!refused) throw error;
    return { id: null, userErrors: refused.userErrors };
  }
}
