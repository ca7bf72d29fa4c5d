import type { Client } from 'pg';

/** A role that exists. */
export interface RoleState {
  /** The password as PostgreSQL stores it; null without one. */
  verifier: string | null;
  /** True if it may do more than log in, or may not log in. */
  hasOtherRights: boolean;
  /** The roles whose rights it has too. */
  memberOf: string[];
}

/** A database that exists. */
export interface DatabaseState {
  owner: string;
  /** What each role may do with it, in the order of the alphabet; under '' what all roles may. */
  rights: Readonly<Record<string, readonly string[]>>;
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
            NOT rolcanlogin OR rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS "hasOtherRights",
            ARRAY(SELECT pg_get_userbyid(roleid)::text FROM pg_auth_members WHERE member = pg_authid.oid) AS "memberOf"
       FROM pg_authid WHERE rolname = ANY($1)`,
    [roleNames],
  );
  const databases = await client.query<DatabaseState & { name: string }>(
    `SELECT datname AS name, pg_get_userbyid(datdba) AS owner,
            (SELECT coalesce(jsonb_object_agg(role, rights), '{}') FROM (
               SELECT CASE grantee WHEN 0 THEN '' ELSE pg_get_userbyid(grantee)::text END AS role,
                      jsonb_agg(privilege_type ORDER BY privilege_type) AS rights
                 FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) GROUP BY grantee) given) AS rights
       FROM pg_database WHERE datname = ANY($1)`,
    [databaseNames],
  );
  return {
    admin: admin.rows[0]!.name, // a SELECT without FROM gives one row
    roles: new Map(roles.rows.map((row) => [row.name, row])),
    databases: new Map(databases.rows.map((row) => [row.name, row])),
  };
}
