import { escapeIdentifier, escapeLiteral } from 'pg';
import { withClient } from '../../platform/postgres/with-client';
import { verifyLog } from '../audit/verify-log';
import { CommandRefused } from '../hub/hub-command.errors';

/** A database that was restored, and the server that it belongs to. */
export interface RestoredDatabase {
  server: string;
  url: string;
}

/**
 * Reads every row of a restored database and follows its access log from the first line to the last. Gives how many rows there are.
 * Refuses with CommandRefused a database that cannot be read, holds nothing, or whose access log is broken.
 */
export async function tryDatabase({ server, url }: RestoredDatabase): Promise<number> {
  const tables = await countedTables(url).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(server, `không đọc được (${reason})`, `it cannot be read (${reason})`);
  });
  const rows = [...tables.values()].reduce((sum, count) => sum + count, 0);
  if (!tables.get('migrations')) throw refusal(server, 'không có gì trong đó', 'there is nothing in it');
  if (!tables.has('access_log')) return rows;
  const { faults } = await verifyLog(url);
  if (faults.length > 0) throw refusal(server, 'nhật ký truy cập không nguyên vẹn', 'its access log is broken');
  return rows;
}

async function countedTables(url: string): Promise<Map<string, number>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    if (tables.length === 0) return new Map<string, number>();
    const counts = tables.map(({ schema, name }) => {
      const place = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
      return `select ${escapeLiteral(name)} as name, (select count(*) from only ${place})::float8 as count`;
    });
    const { rows } = await client.query<{ name: string; count: number }>(counts.join(' union all '));
    return new Map(rows.map(({ name, count }) => [name, count]));
  });
}

const refusal = (server: string, vi: string, en: string): CommandRefused =>
  new CommandRefused({
    vi: `Bản sao lưu không dùng được. ${server}: ${vi}.`,
    en: `The backup cannot be used. ${server}: ${en}.`,
  });
