import { type Client, escapeIdentifier } from 'pg';

export type TableRight = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** What a server's role may do with single tables, by name, where that is not the usual. */
export type TableRights = Readonly<Record<string, readonly TableRight[]>>;

/** What a server does with its records. Never TRUNCATE, REFERENCES or TRIGGER: these go round the rules for rows. */
const USUAL: readonly TableRight[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** TypeORM's own tables: a server looks up what has been migrated, and changes nothing of it. */
const OF_TYPEORM: TableRights = { migrations: ['SELECT'], typeorm_metadata: [] };

/** What a server's role may do with a table, and no more. */
export function rightsOn(table: string, exceptions: TableRights): readonly TableRight[] {
  return OF_TYPEORM[table] ?? exceptions[table] ?? USUAL;
}

/** Whatever the owner makes from now on belongs to nobody else: PostgreSQL would let all roles run its functions and use its types. */
export async function closeDefaultRights(owner: Client): Promise<void> {
  await owner.query(`
    alter default privileges revoke all on routines from public;
    alter default privileges revoke all on types from public`);
}

/**
 * Gives a server's role exactly the rights that its work needs on every table and sequence of `owner`, whose
 * connection this is, and takes all others from it and from PUBLIC; all at once, so that a running server feels nothing.
 * Refuses an exception for a table that is not there: its name is wrong, and the real table would get the usual rights.
 */
export async function grantRights(owner: Client, serverRole: string, exceptions: TableRights = {}): Promise<void> {
  const { rows } = await owner.query<{ name: string; kind: 'r' | 'p' | 'S' }>(
    `select relname as name, relkind as kind from pg_class
     where relnamespace = current_schema()::regnamespace and relowner = current_user::regrole and relkind in ('r', 'p', 'S')
     order by relname`,
  );
  const tables = rows.filter(({ kind }) => kind !== 'S').map(({ name }) => name);
  const sequences = rows.filter(({ kind }) => kind === 'S').map(({ name }) => name);
  const unknown = Object.keys(exceptions).find((table) => !tables.includes(table));
  if (unknown) throw new Error(`There is no table "${unknown}" to give other rights on than the usual.`);
  // Sent as one text, the statements are one transaction.
  await owner.query(
    [
      ...(await schemaStatements(owner, serverRole)),
      ...statementsOn('table', tables, serverRole, (table) => rightsOn(table, exceptions)),
      ...statementsOn('sequence', sequences, serverRole, () => ['USAGE']),
    ].join(';\n'),
  );
}

async function schemaStatements(owner: Client, serverRole: string): Promise<string[]> {
  const { rows } = await owner.query<{ schema: string }>('select current_schema() as schema');
  const schema = escapeIdentifier(rows[0]?.schema ?? '');
  const role = escapeIdentifier(serverRole);
  return [`revoke all on schema ${schema} from public, ${role}`, `grant usage on schema ${schema} to ${role}`];
}

function statementsOn(
  kind: 'table' | 'sequence',
  names: readonly string[],
  serverRole: string,
  rightsOf: (name: string) => readonly string[],
): string[] {
  if (names.length === 0) return [];
  const role = escapeIdentifier(serverRole);
  const listed = (some: readonly string[]): string => some.map(escapeIdentifier).join(', ');
  const byRights = Map.groupBy(names, (name) => rightsOf(name).join(', '));
  const grants = [...byRights].filter(([rights]) => rights !== '');
  return [
    `revoke all on ${kind} ${listed(names)} from public, ${role}`,
    ...grants.map(([rights, some]) => `grant ${rights} on ${kind} ${listed(some)} to ${role}`),
  ];
}
