import type { LoadOptions, LoadTarget } from './load-target';
import { Session } from './session';

/** Advisory locks of a database are told apart by a number; this one is the loader's. */
const lockNumber = 7_226_011_900;

/** Makes a transaction wait until no load is under way in this database, and lets none begin until it ends. */
export async function takeTurnWithLoads(query: (sql: string, values?: unknown[]) => Promise<unknown>): Promise<void> {
  await query('set local statement_timeout = 0'); // however long the other one takes
  await query('select pg_advisory_xact_lock($1)', [lockNumber]);
}

/**
 * Opens a session for each target and locks its database against other loads, which wait for their turn. The
 * databases are locked in one order by all loads, so two loads can never wait for each other.
 * The sessions come in that order; the caller closes them with `closeSessions`.
 */
export async function lockTargets(targets: LoadTarget[], options: LoadOptions): Promise<Session[]> {
  const sessions: Session[] = [];
  try {
    for (const target of targets) sessions.push(await Session.open(target));
    refuseSharedDatabases(sessions);
    sessions.sort((a, b) => (a.databaseIdentity < b.databaseIdentity ? -1 : 1));
    for (const session of sessions) await lock(session, options);
    return sessions;
  } catch (error) {
    await closeSessions(sessions);
    throw error;
  }
}

/** Gives the locks and the connections back. */
export async function closeSessions(sessions: Session[]): Promise<void> {
  for (const session of sessions) {
    // On a broken connection this fails, and the database has dropped the lock with it.
    await session.query('SELECT pg_advisory_unlock($1)', [lockNumber]).catch(() => undefined);
    await session.close();
  }
}

async function lock(session: Session, { onProgress }: LoadOptions): Promise<void> {
  const [free] = await session.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [lockNumber]);
  if (free?.ours) return;
  onProgress?.({ phase: 'WAITING_FOR_OTHER_LOADS', target: session.target.name });
  // The transaction is only for its freedom from time limits: the lock belongs to the session and outlives it.
  await session.begin();
  await session.query('SELECT pg_advisory_lock($1)', [lockNumber]);
  await session.query('COMMIT');
}

function refuseSharedDatabases(sessions: Session[]): void {
  const byDatabase = new Map<string, string>();
  for (const { databaseIdentity, target } of sessions) {
    const other = byDatabase.get(databaseIdentity);
    if (other !== undefined) throw new Error(`Targets ${other} and ${target.name} have the same database`);
    byDatabase.set(databaseIdentity, target.name);
  }
}
