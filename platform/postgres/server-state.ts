import type { Client } from 'pg';

/** A role that exists. */
export interface RoleState {
  /** The password as PostgreSQL stores it; null without one. */
  verifier: string | null;
  /** True if it may do more than log in, or may not log in. */
  hasOtherRights: boolean;
}

/** A database that exists. */
export interface DatabaseState {
  owner: string;
  /** True if roles other than the owner may use it. */
  isOpenToAll: boolean;
}

/** What a server has of the wanted roles and databases, by name. */
export interface ServerState {
  /** The role that we are. */
  admin: string;
  roles: Map<string, RoleState>;
  databases: Map<string, DatabaseState>;
}

/** Reads what there is of these roles and databases. The client is a superuser's: others cannot see verifiers. */
export async function readServerState(
  client: Client,
  roleNames: readonly string[],
  databaseNames: readonly string[],
): Promise<ServerState> {
  const admin = await client.query<{ name: string }>('SELECT current_user AS name');
  const roles = await client.query<RoleState & { name: string }>(
    `SELECT rolname AS name, rolpassword AS verifier,
            NOT rolcanlogin OR rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS "hasOtherRights"
       FROM pg_authid WHERE rolname = ANY($1)`,
    [roleNames],
  );
  const databases = await client.query<DatabaseState & { name: string }>(
    `SELECT datname AS name, pg_get_userbyid(datdba) AS owner,
            EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee = 0) AS "isOpenToAll"
       FROM pg_database WHERE datname = ANY($1)`,
    [databaseNames],
  );
  return {
    admin: admin.rows[0]!.name, // a SELECT without FROM gives one row
    roles: new Map(roles.rows.map((row) => [row.name, row])),
    databases: new Map(databases.rows.map((row) => [row.name, row])),
  };
}
