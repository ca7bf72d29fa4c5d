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
export function linesAfter(hub: TestHub, server: string, after: number): Promise<LoggedLine[]> {
  const sql = `select seq::int, kind, viewer_subject, viewer_role, viewer_ward, operation, request_id, types, record_count, purpose
    from access_log where access_log.seq > $1 order by access_log.seq`;
  return hub.run<LoggedLine>(server, sql, [after]);
}

/** The same once there are so many; refuses where there are not within a second. */
export async function linesWithinASecond(
  hub: TestHub,
  server: string,
  after: number,
  count: number,
): Promise<LoggedLine[]> {
  const endsAt = performance.now() + 1_000;
  for (;;) {
    const lines = await linesAfter(hub, server, after);
    if (lines.length >= count) return lines;
    if (performance.now() > endsAt) throw new Error(`${server} has ${lines.length} lines more, not ${count}.`);
  }
}

/** The name of the role that a server works as in its database. */
export function roleOf(hub: TestHub, server: string): string {
  return new URL(hub.databaseOf(server).url).username;
}
