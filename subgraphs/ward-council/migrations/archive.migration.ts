import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where every change of records leaves a line: who writes there, writes records. */
const WRITTEN_WITH_EVERY_CHANGE = ['record_change', 'carried_out_command', 'incoming_crossing', 'outgoing_crossing'];

/** A ward that is no longer in force keeps its records as an archive: the database itself takes no change of them any more. */
export class Archive1603000000022 implements MigrationInterface {
  readonly name = 'Archive1603000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ward_council add archived_since timestamptz, add archive_reason text,
        add constraint ward_council_archive_has_a_reason check ((archived_since is null) = (archive_reason is null))
    `);
    await runner.query(REFUSE_IN_ARCHIVE);
    for (const table of WRITTEN_WITH_EVERY_CHANGE) {
      await runner.query(`
        create trigger refuse_in_archive before insert on ${table} for each statement execute function refuse_in_archive()
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function refuse_in_archive() cascade`);
    await runner.query(`
      alter table ward_council drop constraint ward_council_archive_has_a_reason, drop archived_since, drop archive_reason
    `);
  }
}

/** HCA01 is ARCHIVED_STATE of recording/archive-refusal.ts; written out, because a migration never changes. */
const REFUSE_IN_ARCHIVE = `
  create function refuse_in_archive() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    archive json;
  begin
    select json_build_object('since', archived_since, 'reason', archive_reason) into archive
      from public.ward_council where archived_since is not null;
    if found then
      raise exception 'the records of this ward are an archive' using errcode = 'HCA01', detail = archive::text;
    end if;
    return null;
  end $$`;
