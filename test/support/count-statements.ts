import { Client, type QueryConfig } from 'pg';

/** What a connection begins with; whether a pool opens one while something is done is up to chance. */
const OPENS_CONNECTION = /^select (pg_backend_pid\(\) as pid, set_config|current_setting\('DateStyle'\))/;

/** The texts of the SQL statements that all servers of this process send while something is done, in their order; not those that open connections. */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const original = Client.prototype.query;
  const statements: string[] = [];
  Client.prototype.query = function noted(this: Client, ...args: unknown[]) {
    const [statement] = args as [string | QueryConfig];
    const text = typeof statement === 'string' ? statement : statement.text;
    if (!OPENS_CONNECTION.test(text)) statements.push(text);
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original; // the many signatures of `query` all come down to passing everything on
  try {
    await act();
    return statements;
  } finally {
    Client.prototype.query = original;
  }
}

/** How many these are. */
export const countStatements = async (act: () => Promise<unknown>): Promise<number> => (await statementsOf(act)).length;
