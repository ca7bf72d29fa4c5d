import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the wards' servers are. What happened to each stands one under the other, and the last of it is how it is. */
export class WardServers1603000000100 implements MigrationInterface {
  readonly name = 'WardServers1603000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type ward_server_action as enum ('ADDED', 'MOVED', 'RETIRED')`);
    await runner.query(`create type ward_server_schema as enum ('SAME', 'AHEAD', 'BEHIND')`);
    await runner.query(`
      create table ward_server_change (
        seq bigint generated always as identity not null,
        ward_id text not null,
        action ward_server_action not null,
        url text,
        schema ward_server_schema,
        changed_by text not null,
        at timestamptz not null default clock_timestamp(),
        constraint "PK_ward_server_change" primary key (seq),
        constraint "FK_ward_server_change_ward" foreign key (ward_id) references ward (id),
        constraint "CHK_ward_server_change_url" check ((url is null) = (action = 'RETIRED') and (url is null) = (schema is null))
      )
    `);
    await runner.query(`create index "IDX_ward_server_change_ward" on ward_server_change (ward_id, seq desc)`);
    await runner.query(`
      create function ward_server_change_refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        raise exception 'The directory of servers is only ever added to: % is refused.', tg_op
          using errcode = 'object_not_in_prerequisite_state';
      end $$
    `);
    await runner.query(`
      create trigger ward_server_change_refuse before update or delete or truncate on ward_server_change
      for each statement execute function ward_server_change_refuse()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ward_server_change`);
    await runner.query(`drop function ward_server_change_refuse`);
    await runner.query(`drop type ward_server_schema`);
    await runner.query(`drop type ward_server_action`);
  }
}
