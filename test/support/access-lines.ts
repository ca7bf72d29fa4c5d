import { Client } from 'pg';
import type { TestHub } from './hub';

/** A line of an access log as it stands in the database. */
export interface LoggedLine {
  seq: number;
  kind: string;
  viewer_subject: string;
  viewer_role: string;
  viewer_ward: string | null;
  operation: string | null;
  request_id: string;
  types: Record<string, number>;
  record_count: number;
  purpose: string | null;
}

/** The lines of the log of a server after the line `after`, oldest first. `server` is citizen-affairs or a ward's id. */
export async function linesAfter(hub: TestHub, server: string, after: number): Promise<LoggedLine[]> {
  const client = await open(hub, server);
  try {
    return await readAfter(client, after);
  } finally {
    await client.end();
  }
}

/** The same once there are so many; refuses where there are not within a second. */
export async function linesWithinASecond(
  hub: TestHub,
  server: string,
  after: number,
  count: number,
): Promise<LoggedLine[]> {
  const endsAt = performance.now() + 1_000;
  const client = await open(hub, server);
  try {
    for (;;) {
      const lines = await readAfter(client, after);
      if (lines.length >= count) return lines;
      if (performance.now() > endsAt) throw new Error(`${server} has ${lines.length} lines more, not ${count}.`);
    }
  } finally {
    await client.end();
  }
}

/** Does something as the owner of a server's database. */
export async function asOwner(hub: TestHub, server: string, sql: string): Promise<void> {
  const client = await open(hub, server);
  await client.query(sql).finally(() => client.end());
}

/** The name of the role that a server works as in its database. */
export function roleOf(hub: TestHub, server: string): string {
  return new URL(databaseOf(hub, server).url).username;
}

async function open(hub: TestHub, server: string): Promise<Client> {
  const client = new Client({ connectionString: databaseOf(hub, server).ownerUrl });
  await client.connect();
  return client;
}

function databaseOf({ databases }: TestHub, server: string) {
  const database = server === 'citizen-affairs' ? databases.citizenAffairs : databases.wards.get(server);
  if (!database) throw new Error(`There is no database of ${server}.`);
  return database;
}

async function readAfter(client: Client, after: number): Promise<LoggedLine[]> {
  const sql = `select seq::int, kind, viewer_subject, viewer_role, viewer_ward, operation, request_id, types, record_count, purpose
    from access_log where access_log.seq > $1 order by access_log.seq`;
  return (await client.query<LoggedLine>(sql, [after])).rows;
}
