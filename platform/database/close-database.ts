import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Connections } from './connections';

/** Most closing is done by then. After it the database is asked whether it is there, and again after each rest. */
const REST_MS = 500;

/** A database that says nothing for so long answers no more; a server has two seconds to stop in. */
const ANSWER_MS = 1_000;

/** Whatever the database says: longer than a server lets finish what is in flight, and than a statement may take. */
const LONGEST_MS = 12_000;

const known = new WeakMap<DataSource, Connections>();

/** Lets a data source be closed though its database answers no more; `connections` are those that it has. */
export function closesWith(db: DataSource, connections: Connections): void {
  known.set(db, connections);
}

/**
 * Closes a database once whoever works over it has stopped, and soon in any case: where the database answers no more, its
 * connections are cut, so that what waits for it ends with a fault.
 */
export async function closeDatabase(
  db: DataSource,
  stopUsers: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const closed = new AbortController();
  const connections = known.get(db);
  if (connections) void cutOnceStalled(connections, closed.signal);
  try {
    await stopUsers();
  } finally {
    await db.destroy().finally(() => closed.abort());
  }
}

async function cutOnceStalled(connections: Connections, closed: AbortSignal): Promise<void> {
  const endsAt = performance.now() + LONGEST_MS;
  const rest = () => pause(REST_MS, true, { signal: closed }).catch(() => false);
  while (await rest()) {
    const isThere = performance.now() < endsAt && (await connections.answers(ANSWER_MS));
    if (!isThere) return connections.cut();
  }
}
