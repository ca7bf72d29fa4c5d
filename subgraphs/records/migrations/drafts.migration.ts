import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One reference from a kind of record to another, as the names of its tables and columns. */
interface Reference {
  child: string;
  parent: string;
  column: string;
  constraint: string;
}

/**
 * A record under a draft is a draft too: shared, it would be read and counted while what it belongs to is hidden.
 * The database sees to it when a transaction ends, whatever wrote the rows and in whichever order.
 */
export class Drafts1603000000008 implements MigrationInterface {
  readonly name = 'Drafts1603000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_SHARED_UNDER_DRAFT);
    await runner.query(REFUSE_DRAFT_ABOVE_SHARED);
    for (const { child, parent, column, constraint } of await referencesBetweenRecords(runner)) {
      await runner.query(`
        create constraint trigger ${constraint} after insert or update of shared_at, ${column} on ${child}
        deferrable initially deferred for each row
        execute function refuse_shared_under_draft('${parent}', '${column}', '${constraint}')`);
      await runner.query(`
        create constraint trigger ${constraint}_above after update of shared_at on ${parent}
        deferrable initially deferred for each row
        execute function refuse_draft_above_shared('${child}', '${column}', '${constraint}')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function refuse_shared_under_draft() cascade');
    await runner.query('drop function refuse_draft_above_shared() cascade');
  }
}

/** Looks at the row as it is at the end of the transaction, which may have changed it again. */
const REFUSE_SHARED_UNDER_DRAFT = `
  create function refuse_shared_under_draft() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    is_wrong boolean;
  begin
    execute format(
      'select exists (select from public.%I c join public.%I p on p.id = c.%I
         where c.id = $1 and c.shared_at is not null and p.shared_at is null)',
      tg_table_name, tg_argv[0], tg_argv[1])
    into is_wrong using new.id;
    if is_wrong then
      raise exception 'a record under a draft is a draft' using errcode = '23514', constraint = tg_argv[2], table = tg_table_name;
    end if;
    return null;
  end $$`;

const REFUSE_DRAFT_ABOVE_SHARED = `
  create function refuse_draft_above_shared() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    is_wrong boolean;
  begin
    execute format(
      'select exists (select from public.%I p join public.%I c on c.%I = p.id
         where p.id = $1 and p.shared_at is null and c.shared_at is not null)',
      tg_table_name, tg_argv[0], tg_argv[1])
    into is_wrong using new.id;
    if is_wrong then
      raise exception 'a record above shared ones is no draft' using errcode = '23514', constraint = tg_argv[2], table = tg_table_name;
    end if;
    return null;
  end $$`;

/** The references between different kinds of record so far; a duplicate may refer to a draft of its own kind. */
async function referencesBetweenRecords(runner: QueryRunner): Promise<Reference[]> {
  return (await runner.query(`
    select child.relname as child, parent.relname as parent, a.attname as column,
      child.relname || '_under_draft_' || a.attname as constraint
    from pg_constraint f
    join pg_class child on child.oid = f.conrelid
    join pg_class parent on parent.oid = f.confrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.conrelid <> f.confrelid and f.connamespace = 'public'::regnamespace
      and exists (select from pg_attribute s where s.attrelid = child.oid and s.attname = 'shared_at')
      and exists (select from pg_attribute s where s.attrelid = parent.oid and s.attname = 'shared_at')
    order by child, parent`)) as Reference[];
}
