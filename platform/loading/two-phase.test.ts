import { commitAll, wayToCommit } from './commit';
import { checkAndLoad } from './load';
import { LoadFailed } from './load-failed';
import { closeSessions, lockTargets } from './lock';
import type { Session } from './session';
import { startShoeWorld, type ShoeWorld } from './test-shoe-world';
import { Brand, Sale, saleId } from './test-shoes';
import { commitByPromise } from './two-phase';

let world: ShoeWorld;
beforeAll(async () => {
  world = await startShoeWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

/** A transaction open in both databases, each with a row written in it. */
async function openLoad(): Promise<Session[]> {
  const sessions = await lockTargets(world.targets, {});
  for (const session of sessions) {
    await session.begin();
    if (session.target.name === 'factory') await session.query(`INSERT INTO brand (id, name) VALUES ('ti', 'Tiến')`);
    else await session.query(`INSERT INTO sale (id, shoe_id, pairs) VALUES ($1, 's1', 1)`, [saleId(1)]);
  }
  return sessions;
}

/** The session, except that its connection is cut when it is about to send such a statement. */
function cutBefore(session: Session, statement: string): Session {
  const query: Session['query'] = async (sql, parameters) => {
    if (sql.startsWith(statement)) {
      const [own] = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await session.target.db.query('SELECT pg_terminate_backend($1, 5000)', [own?.pid]);
    }
    return session.query(sql, parameters);
  };
  return Object.assign(Object.create(session) as Session, { query });
}

/** Commits by promise with the connection of one session cut before such a statement. */
async function crash(place: number, statement: string): Promise<void> {
  const sessions = await openLoad();
  const wired = sessions.map((session, at) => (at === place ? cutBefore(session, statement) : session));
  await expect(commitByPromise(wired)).rejects.toBeInstanceOf(LoadFailed);
  await closeSessions(sessions);
}

async function rowsAndPromises(): Promise<{ rows: number; promises: number }> {
  const rows = (await world.factory.getRepository(Brand).count()) + (await world.shop.getRepository(Sale).count());
  const open = 'SELECT gid FROM pg_prepared_xacts WHERE database = current_database()';
  const promises = (await world.factory.query(open)).length + (await world.shop.query(open)).length;
  return { rows, promises };
}

describe('a load that is cut short between promise and commit', () => {
  test('is taken back by the next load when the last database had not promised', async () => {
    await crash(1, 'PREPARE TRANSACTION');
    expect(await rowsAndPromises()).toEqual({ rows: 0, promises: 1 });

    await checkAndLoad(world.targets);
    expect(await rowsAndPromises()).toEqual({ rows: 0, promises: 0 });
  });

  test('is taken back by the next load when nothing had been committed', async () => {
    await crash(0, 'COMMIT PREPARED');
    expect(await rowsAndPromises()).toEqual({ rows: 0, promises: 2 });

    await checkAndLoad(world.targets);
    expect(await rowsAndPromises()).toEqual({ rows: 0, promises: 0 });
  });

  test('is completed by the next load when one database had committed', async () => {
    await crash(1, 'COMMIT PREPARED');
    expect(await rowsAndPromises()).toEqual({ rows: 1, promises: 1 });

    await checkAndLoad(world.targets);
    expect(await rowsAndPromises()).toEqual({ rows: 2, promises: 0 });
  });

  test('is not decided by a load of other databases, which cannot see what became of it', async () => {
    await crash(0, 'COMMIT PREPARED');
    const factory = world.targets.filter(({ name }) => name === 'factory');

    await expect(checkAndLoad(factory)).rejects.toBeInstanceOf(LoadFailed);
    expect(await rowsAndPromises()).toEqual({ rows: 0, promises: 2 });
    await checkAndLoad(world.targets);
  });
});

describe('without prepared transactions to spare', () => {
  test('the databases are committed one after another', async () => {
    const sessions = await openLoad();
    const [setting] = await world.shop.query<{ most: number }[]>(
      `SELECT current_setting('max_prepared_transactions')::int AS most`,
    );
    const most = setting?.most ?? 0;
    const [any] = sessions as [Session];

    expect(await wayToCommit(Array.from({ length: most + 2 }, () => any))).toBe('ONE_AFTER_ANOTHER');
    await commitAll(sessions, 'ONE_AFTER_ANOTHER');
    await closeSessions(sessions);
    expect(await rowsAndPromises()).toEqual({ rows: 2, promises: 0 });
  });

  test('a database that is lost after the first commit is named, with what to do', async () => {
    const sessions = await openLoad();
    const wired = sessions.map((session, at) => (at === 1 ? cutBefore(session, 'COMMIT') : session));
    const [first, second] = sessions.map(({ target }) => target.name);

    await expect(commitAll(wired, 'ONE_AFTER_ANOTHER')).rejects.toMatchObject({
      message: `${second}: could not be loaded after ${first} had been; load the same files again`,
    });
    await closeSessions(sessions);
    expect(await rowsAndPromises()).toEqual({ rows: 1, promises: 0 });
  });
});
