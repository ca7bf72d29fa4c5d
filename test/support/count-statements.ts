import { Client } from 'pg';

/** Counts the SQL statements that all servers of this process send while something is done. */
export async function countStatements(act: () => Promise<unknown>): Promise<number> {
  const original = Client.prototype.query;
  let statements = 0;
  Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
    statements += 1;
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original; // the many signatures of `query` all come down to passing everything on
  try {
    await act();
    return statements;
  } finally {
    Client.prototype.query = original;
  }
}
