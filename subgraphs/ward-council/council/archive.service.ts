import type { DataSource } from 'typeorm';
import { lockPeriods } from '../../recording/closed-periods';
import { checkWardIdentity } from './ward-identity';

/**
 * Makes the records of a ward an archive: its server reads on and writes no more, for the database takes nothing. `db` is
 * open as its owner. Waits for whoever is writing; done again it changes nothing. Refuses with WrongWard.
 */
export async function archiveCouncil(
  db: DataSource,
  wardId: string,
  reason: string,
): Promise<'ARCHIVED' | 'ARCHIVED_BEFORE'> {
  await checkWardIdentity(db, wardId);
  return db.transaction(async (tx) => {
    await lockPeriods(tx);
    const [archived] = await tx.query<[unknown[], number]>(
      `update ward_council set archived_since = now(), archive_reason = $1 where archived_since is null returning ward_id`,
      [reason],
    );
    return archived.length > 0 ? 'ARCHIVED' : 'ARCHIVED_BEFORE';
  });
}
