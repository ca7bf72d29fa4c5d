import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What writing needs beside the records: their history, the commands that were carried out, and the periods that are closed. */
export class Recording1603000000009 implements MigrationInterface {
  readonly name = 'Recording1603000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table record_change (
        seq bigint generated always as identity not null,
        record_type text not null,
        record_id text not null,
        version integer not null,
        action text not null,
        step text,
        at timestamptz not null default clock_timestamp(),
        actor_subject text not null,
        actor_role text not null,
        actor_ward text,
        request_id text not null,
        reason text,
        before jsonb,
        after jsonb not null,
        constraint "PK_record_change" primary key (seq),
        constraint "UQ_record_change_version" unique (record_type, record_id, version)
      )
    `);
    await runner.query(`
      create function record_change_refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        raise exception 'The history of records is only ever added to: % is refused.', tg_op
          using errcode = 'object_not_in_prerequisite_state';
      end $$
    `);
    await runner.query(`
      create trigger record_change_refuse before update or delete or truncate on record_change
      for each statement execute function record_change_refuse()
    `);
    await runner.query(`
      create table carried_out_command (
        subject text not null,
        key text not null,
        name text not null,
        input_hash text not null,
        record_id text,
        version integer,
        at timestamptz not null default now(),
        constraint "PK_carried_out_command" primary key (subject, key)
      )
    `);
    await runner.query(`
      create table closed_period (
        id text not null,
        period_from date not null,
        period_to date not null,
        closed_at timestamptz not null,
        reopened_at timestamptz,
        constraint "PK_closed_period" primary key (id),
        constraint "CHK_closed_period_ends" check (period_to >= period_from)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table record_change, carried_out_command, closed_period`);
    await runner.query(`drop function record_change_refuse`);
  }
}
