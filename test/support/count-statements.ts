import { Client, type QueryConfig } from 'pg';
import { currentWork } from '../../platform/database/request-work';
import { requestIdsOf } from './ask-graphql';

/** What a connection begins with; whether a pool opens one while something is done is up to chance. */
const OPENS_CONNECTION = /^select (pg_backend_pid\(\) as pid, set_config|current_setting\('DateStyle'\))/;

/**
 * The texts of the SQL statements that the servers of this process send for the requests that something makes, in their order; not
 * those that open connections, and none of other work meanwhile: of hubs that test files share, of deliveries, of followers.
 */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const original = Client.prototype.query;
  const sent: { text: string; requestId: string | undefined }[] = [];
  Client.prototype.query = function noted(this: Client, ...args: unknown[]) {
    const [statement] = args as [string | QueryConfig];
    const text = typeof statement === 'string' ? statement : statement.text;
    if (!OPENS_CONNECTION.test(text)) sent.push({ text, requestId: currentWork()?.requestId });
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original; // the many signatures of `query` all come down to passing everything on
  try {
    const requestIds = await requestIdsOf(act);
    return sent.flatMap(({ text, requestId }) => (requestId && requestIds.has(requestId) ? [text] : []));
  } finally {
    Client.prototype.query = original;
  }
}

/** How many these are. */
export const countStatements = async (act: () => Promise<unknown>): Promise<number> => (await statementsOf(act)).length;
