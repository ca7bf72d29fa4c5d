import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The access log, and what makes it one that nobody can change unnoticed: the database itself numbers and chains its lines. */
export class AccessLog1603000000007 implements MigrationInterface {
  readonly name = 'AccessLog1603000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_log (
        seq bigint not null,
        at timestamptz not null,
        viewer_subject text not null,
        viewer_role text not null,
        viewer_ward text,
        kind text not null,
        operation text,
        request_id text not null,
        types jsonb not null,
        record_count integer not null,
        purpose text,
        previous_hash text not null,
        hash text not null,
        constraint "PK_access_log" primary key (seq),
        constraint "CHK_access_log_kind" check (kind in ('RECORDS', 'FIGURES', 'PERSONAL_DATA')),
        constraint "CHK_access_log_record_count" check (record_count >= 0)
      )
    `);
    await runner.query(`create index "IDX_access_log_at" on access_log (at)`);
    // Where the chain ends: without it, a last line that is taken away would not be missed.
    await runner.query(`
      create table access_log_head (
        is_only boolean not null default true,
        count bigint not null,
        hash text not null,
        constraint "PK_access_log_head" primary key (is_only),
        constraint "CHK_access_log_head_is_only" check (is_only)
      )
    `);
    // The hash is FIRST_PREVIOUS_HASH of canonical-line.ts; written out, because a migration never changes.
    await runner.query(`insert into access_log_head (count, hash) values (0, repeat('0', 64))`);
    await appendFunction(runner);
    await refuseChanges(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table access_log, access_log_head`);
    await runner.query(`drop function access_log_append, access_log_refuse, access_log_field`);
  }
}

/** The same form is made by canonical-line.ts, for whoever verifies the chain without trusting the database. */
async function appendFunction(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function access_log_field(value text) returns text language sql immutable set search_path = pg_catalog, pg_temp
    return case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end
  `);
  // As the owner, because nobody else may write the head; with a path of its own, because a caller's could lead astray.
  await runner.query(`
    create function access_log_append() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
    declare
      head public.access_log_head%rowtype;
    begin
      select * into strict head from public.access_log_head for update; -- one writer at a time: two would fork the chain
      new.seq := head.count + 1;
      new.at := clock_timestamp(); -- not now(): a transaction that had to wait began before the line it comes after
      new.previous_hash := head.hash;
      new.hash := encode(sha256(convert_to(
        public.access_log_field(new.previous_hash) || public.access_log_field(new.seq::text) ||
        public.access_log_field(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ||
        public.access_log_field(new.viewer_subject) || public.access_log_field(new.viewer_role) ||
        public.access_log_field(new.viewer_ward) || public.access_log_field(new.kind) ||
        public.access_log_field(new.operation) || public.access_log_field(new.request_id) ||
        public.access_log_field(new.types::text) || public.access_log_field(new.record_count::text) ||
        public.access_log_field(new.purpose), 'UTF8')), 'hex');
      update public.access_log_head set count = new.seq, hash = new.hash;
      return new;
    end $$
  `);
  await runner.query(
    `create trigger access_log_append before insert on access_log for each row execute function access_log_append()`,
  );
}

/** Rights keep the server from all of this already; the triggers keep its owner from doing it by mistake. */
async function refuseChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function access_log_refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      raise exception 'The access log is only ever added to: % on % is refused.', tg_op, tg_table_name
        using errcode = 'object_not_in_prerequisite_state';
    end $$
  `);
  await runner.query(`
    create trigger access_log_refuse before update or delete or truncate on access_log
    for each statement execute function access_log_refuse()
  `);
  await runner.query(`
    create trigger access_log_head_refuse before insert or update or delete or truncate on access_log_head
    for each statement when (pg_trigger_depth() = 0) execute function access_log_refuse()
  `);
}
