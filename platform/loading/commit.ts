import type { LoadReport } from './load-target';
import { LoadFailed } from './load-failed';
import type { Session } from './session';
import { commitByPromise } from './two-phase';

/**
 * Commits the open transactions, one in each database.
 *
 * ALL_AT_ONCE: all or none, whatever crashes; see two-phase.ts.
 *
 * ONE_AFTER_ANOTHER, where a server allows too few prepared transactions: by now every row is written and every
 * constraint checked, so only a crash or a lost connection within these milliseconds leaves some databases loaded
 * and others not. Loading the same files again mends it, and leaves what was loaded as it is.
 */
export async function commitAll(sessions: Session[], way: LoadReport['committed']): Promise<void> {
  const [only] = sessions;
  if (way === 'ONE_AFTER_ANOTHER') return commitOneAfterAnother(sessions);
  if (sessions.length > 1) return commitByPromise(sessions);
  await only?.query('COMMIT');
}

/** Rolls back what is still open. A connection that is broken is passed over: its transaction ended with it. */
export async function rollBackAll(sessions: Session[]): Promise<void> {
  for (const session of sessions) await session.query('ROLLBACK').catch(() => undefined);
}

/** Whether the servers have a prepared transaction to spare for each database. A single database needs none. */
export async function wayToCommit(sessions: Session[]): Promise<LoadReport['committed']> {
  if (sessions.length <= 1) return 'ALL_AT_ONCE';
  const spare = new Map<string, number>();
  for (const session of sessions) {
    const left = spare.get(session.serverIdentity) ?? (await sparePromises(session));
    spare.set(session.serverIdentity, left - 1);
  }
  return [...spare.values()].every((left) => left >= 0) ? 'ALL_AT_ONCE' : 'ONE_AFTER_ANOTHER';
}

async function sparePromises(session: Session): Promise<number> {
  const [row] = await session.query<{ spare: number }>(
    `SELECT current_setting('max_prepared_transactions')::int - count(*)::int AS spare FROM pg_prepared_xacts`,
  );
  return row?.spare ?? 0;
}

async function commitOneAfterAnother(sessions: Session[]): Promise<void> {
  const loaded: string[] = [];
  for (const session of sessions) {
    const { name } = session.target;
    try {
      await session.query('COMMIT');
    } catch (error) {
      if (loaded.length === 0) throw error;
      throw new LoadFailed(
        name,
        `could not be loaded after ${loaded.join(', ')} had been; load the same files again`,
        error,
      );
    }
    loaded.push(name);
  }
}
