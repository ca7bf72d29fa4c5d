import type { DataSource } from 'typeorm';
import { DatabaseNotUpToDate, ServerRoleUnbound } from './database.errors';
import { type RoleRights, rightsOn } from './grants';
import { readMigrationState } from './migration-state';

/**
 * Holds a database that is open as a server's role against what the server needs: nothing is left to migrate, the role
 * has its rights, and is one that rules bind. Refuses with DatabaseNotUpToDate and ServerRoleUnbound.
 */
export async function refuseUnfit(db: DataSource, { rights = {}, schemas = {} }: RoleRights = {}): Promise<void> {
  await refuseUnbound(db);
  const names = db.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const { pending } = await readMigrationState((statement) => db.query(statement), names);
  if (pending.length > 0) throw new DatabaseNotUpToDate(`migrations are to be run (${pending.join(', ')})`);
  const tables = ['migrations', ...db.entityMetadatas.map(({ tableName }) => tableName)];
  const own = tables.map((table) => ({ table, needed: rightsOn(table, rights) }));
  const elsewhere = Object.entries(schemas).flatMap(([schema, { tables: known }]) =>
    Object.entries(known).map(([table, needed]) => ({ schema, table, needed })),
  );
  const wanted = [...own, ...elsewhere].flatMap(({ needed, ...place }) => needed.map((right) => ({ ...place, right })));
  const missing = await db.query<{ table: string }[]>(
    `select distinct "table" from jsonb_to_recordset($1) as wanted("schema" text, "table" text, "right" text)
     where not coalesce(
       has_table_privilege(to_regclass(concat_ws('.', quote_ident("schema"), quote_ident("table"))), "right"), false)
     order by 1`,
    [JSON.stringify(wanted)],
  );
  if (missing.length > 0)
    throw new DatabaseNotUpToDate(`rights are missing on ${missing.map(({ table }) => table).join(', ')}`);
}

/** Limits on rights and rows hold for a role that owns nothing here, and is no member of the role that does. */
async function refuseUnbound(db: DataSource): Promise<void> {
  const [role] = await db.query<{ name: string; isUnbound: boolean }[]>(
    `select rolname as name, rolsuper or rolbypassrls or pg_has_role(r.oid, d.datdba, 'member') or exists (
        select from pg_class c where pg_has_role(r.oid, c.relowner, 'member')
      ) as "isUnbound"
     from pg_roles r, pg_database d where rolname = current_user and datname = current_database()`,
  );
  if (!role || role.isUnbound) throw new ServerRoleUnbound(role?.name ?? '');
}
