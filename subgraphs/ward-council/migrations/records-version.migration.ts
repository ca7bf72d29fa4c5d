import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Gives a ward's records a version: what it reads changes with the records, in the same instant for everybody, and never comes
 * back. It is all the tokens of `records_version` together. A transaction that writes records renews one of them that nobody
 * else is renewing, and adds one where there is none, so nobody waits for anybody, there are never more than have written at
 * once, and what a snapshot sees of the tokens is what it sees of the records.
 *
 * Tokens are random and not counted, because a database that is put back to yesterday's copy would count to the same number
 * again, over other records.
 */
export class RecordsVersion1603000000401 implements MigrationInterface {
  readonly name = 'RecordsVersion1603000000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table records_version (
        id integer generated always as identity not null,
        token uuid not null default gen_random_uuid(),
        constraint "PK_records_version" primary key (id)
      )
    `);
    await runner.query(`insert into records_version default values`);
    // As the owner, because nobody else may write it; with a path of its own, because a caller's could lead astray.
    await runner.query(`
      create function records_version_renew() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
      begin
        -- Once in a transaction, or in a savepoint of it: rolled back to that, the setting goes with the token.
        if current_setting('records_version.is_renewed', true) = 'yes' then
          return null;
        end if;
        update public.records_version set token = gen_random_uuid()
          where id = (select id from public.records_version limit 1 for update skip locked);
        if not found then
          insert into public.records_version default values;
        end if;
        perform set_config('records_version.is_renewed', 'yes', true);
        return null;
      end $$
    `);
    for (const table of TABLES) {
      await runner.query(`
        create trigger records_version_renew after insert or update or delete or truncate on ${table}
        for each statement execute function records_version_renew()
      `);
      await runner.query(`alter table ${table} enable always trigger records_version_renew`); // also for who replays changes
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop trigger records_version_renew on ${table}`);
    await runner.query(`drop table records_version`);
    await runner.query(`drop function records_version_renew`);
  }
}

const TABLES = [
  ...['council_term', 'council_session', 'standing_meeting', 'resolution', 'deputy', 'post'],
  ...['thematic_oversight', 'overseen_unit', 'oversight_recommendation', 'survey_visit'],
  ...['voter_contact', 'voter_recommendation', 'citizen_reception', 'petition', 'citizen_dialogue', 'reminder'],
  ...['return_request', 'ward_return', 'guidance', 'ward_council'],
  'kept_table', // written when sums are counted anew: figures may change then without a record
];
