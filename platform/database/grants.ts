import { type Client, escapeIdentifier } from 'pg';

export type TableRight = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** What a server's role may do with single tables, by name, where that is not the usual. */
export type TableRights = Readonly<Record<string, readonly TableRight[]>>;

/**
 * What a server's role may do in further schemas, such as that of a library: with the tables and functions that are named,
 * and with nothing else there.
 */
export type SchemaRights = Readonly<Record<string, { tables: TableRights; functions: readonly string[] }>>;

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

/** The exceptions from what a server's role may usually do. */
export interface RoleRights {
  /** Tables of the server's own schema with which it may do less than with others. */
  rights?: TableRights | undefined;
  /** What it may do elsewhere; nothing unless told. */
  schemas?: SchemaRights | undefined;
}

/**
 * Gives a server's role exactly the rights that its work needs on every table and sequence of `owner`, whose
 * connection this is, and takes all others from it and from PUBLIC; all at once, so that a running server feels nothing.
 * Refuses an exception for a table that is not there: its name is wrong, and the real table would get the usual rights.
 */
export async function grantRights(owner: Client, serverRole: string, { rights = {}, schemas = {} }: RoleRights = {}) {
  const [own] = (await owner.query<{ schema: string }>('select current_schema() as schema')).rows;
  const statements = await schemaStatements(owner, serverRole, own?.schema ?? '', {
    exceptions: rights,
    rightsOf: (table) => rightsOn(table, rights),
    views: ['SELECT'],
    sequences: ['USAGE'],
    functions: [],
  });
  for (const [schema, { tables, functions }] of Object.entries(schemas)) {
    const rightsOf = (table: string) => tables[table] ?? [];
    statements.push(
      ...(await schemaStatements(owner, serverRole, schema, {
        exceptions: tables,
        rightsOf,
        ...{ views: [], sequences: [] },
        functions,
      })),
    );
  }
  await owner.query(statements.join(';\n')); // sent as one text, the statements are one transaction
}

interface SchemaWishes {
  /** Tables that must be there. */
  exceptions: TableRights;
  rightsOf(table: string): readonly TableRight[];
  views: readonly string[];
  sequences: readonly string[];
  functions: readonly string[];
}

async function schemaStatements(owner: Client, serverRole: string, schema: string, wishes: SchemaWishes) {
  const { rows } = await owner.query<{ name: string; kind: 'r' | 'p' | 'v' | 'S' }>(
    `select relname as name, relkind as kind from pg_class
     where relnamespace = to_regnamespace(quote_ident($1)) and relowner = current_user::regrole and relkind in ('r', 'p', 'v', 'S')
     order by relname`,
    [schema],
  );
  const tables = rows.filter(({ kind }) => kind === 'r' || kind === 'p').map(({ name }) => name);
  const views = rows.filter(({ kind }) => kind === 'v').map(({ name }) => name);
  const sequences = rows.filter(({ kind }) => kind === 'S').map(({ name }) => name);
  const unknown = Object.keys(wishes.exceptions).find((table) => !tables.includes(table));
  if (unknown) throw new Error(`There is no table "${unknown}" to give other rights on than the usual.`);
  const [place, role] = [escapeIdentifier(schema), escapeIdentifier(serverRole)];
  return [
    `revoke all on schema ${place} from public, ${role}`,
    `grant usage on schema ${place} to ${role}`,
    ...statementsOn('table', schema, tables, serverRole, wishes.rightsOf),
    ...statementsOn('table', schema, views, serverRole, () => wishes.views),
    ...statementsOn('sequence', schema, sequences, serverRole, () => wishes.sequences),
    ...wishes.functions.map((name) => `grant execute on function ${place}.${escapeIdentifier(name)} to ${role}`),
  ];
}

function statementsOn(
  kind: 'table' | 'sequence',
  schema: string,
  names: readonly string[],
  serverRole: string,
  rightsOf: (name: string) => readonly string[],
): string[] {
  if (names.length === 0) return [];
  const role = escapeIdentifier(serverRole);
  const listed = (some: readonly string[]): string =>
    some.map((name) => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`).join(', ');
  const byRights = Map.groupBy(names, (name) => rightsOf(name).join(', '));
  const grants = [...byRights].filter(([rights]) => rights !== '');
  return [
    `revoke all on ${kind} ${listed(names)} from public, ${role}`,
    ...grants.map(([rights, some]) => `grant ${rights} on ${kind} ${listed(some)} to ${role}`),
  ];
}
