import { createHash, randomUUID } from 'node:crypto';
import { DatabaseRefused, LoadFailed } from './load-failed';
import type { Session } from './session';

/**
 * Commits in all databases or in none, by prepared transactions. First every database promises to commit
 * (PREPARE TRANSACTION), in the order of the sessions; then each is told to. A promise survives any crash.
 *
 * The first session's promise is the decision. It is made first, kept first, and on the way back taken back last: so
 * as long as it stands nothing has been committed, and once it is gone every promise that is left must be kept.
 * `finishInterruptedLoad` rests on this.
 */
export async function commitByPromise(sessions: Session[]): Promise<void> {
  const names = promiseNames(sessions);
  await promiseAll(sessions, names);
  await keepAll(sessions, names);
}

/**
 * Ends what an earlier load of the same databases left between promise and commit: takes it back if nothing was
 * committed, completes it if anything was. To be called under the lock, when no other load can be under way.
 * Refuses with LoadFailed when the earlier load was of other databases too, as its decision cannot be seen from here.
 */
export async function finishInterruptedLoad(sessions: Session[]): Promise<void> {
  const left = (await Promise.all(sessions.map(promisesIn))).flat();
  const stranger = left.find(({ databases }) => databases !== databasesKey(sessions));
  if (stranger) {
    const explanation = 'a load of it and other databases was cut short; run that same load again first';
    throw new LoadFailed(stranger.session.target.name, explanation);
  }
  const undecided = new Set(left.filter(({ place }) => place === 0).map(({ loadId }) => loadId));
  for (const { session, name, loadId } of left.toSorted((a, b) => b.place - a.place)) {
    await session.query(`${undecided.has(loadId) ? 'ROLLBACK' : 'COMMIT'} PREPARED '${name}'`);
  }
}

const prefix = 'data-load';

interface LeftPromise {
  session: Session;
  name: string;
  loadId: string;
  databases: string;
  place: number;
}

/** A promise's name tells its load, which databases that load was of, and the place among them; no quotes in it. */
function promiseNames(sessions: Session[]): string[] {
  const loadId = randomUUID();
  return sessions.map((_, place) => [prefix, loadId, databasesKey(sessions), place].join(':'));
}

function databasesKey(sessions: Session[]): string {
  const identities = sessions.map(({ databaseIdentity }) => databaseIdentity).join();
  return createHash('sha256').update(identities).digest('hex').slice(0, 32);
}

async function promisesIn(session: Session): Promise<LeftPromise[]> {
  const rows = await session.query<{ name: string }>(
    'SELECT gid AS name FROM pg_prepared_xacts WHERE database = current_database() AND starts_with(gid, $1)',
    [`${prefix}:`],
  );
  return rows.map(({ name }) => {
    const [, loadId = '', databases = '', place = ''] = name.split(':');
    return { session, name, loadId, databases, place: Number(place) };
  });
}

async function promiseAll(sessions: Session[], names: string[]): Promise<void> {
  for (const [place, session] of sessions.entries()) {
    try {
      await session.query(`PREPARE TRANSACTION '${names[place]}'`);
    } catch (error) {
      // No answer: whether this one has promised is unknown, so the first promise must stand until the next load.
      if (!(error instanceof DatabaseRefused)) throw error;
      for (let back = place - 1; back >= 0; back -= 1)
        await sessions[back]?.query(`ROLLBACK PREPARED '${names[back]}'`);
      throw error;
    }
  }
}

async function keepAll(sessions: Session[], names: string[]): Promise<void> {
  const failures: unknown[] = [];
  for (const [place, session] of sessions.entries()) {
    try {
      await session.query(`COMMIT PREPARED '${names[place]}'`);
    } catch (error) {
      // While the first has not been kept the load can still be taken back; after it the others must follow.
      if (place === 0) throw error;
      failures.push(new LoadFailed(session.target.name, 'will be loaded when the same load is run again', error));
    }
  }
  const [first] = failures;
  if (first instanceof Error) throw first;
}
