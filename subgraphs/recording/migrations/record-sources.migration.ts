import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a file said a change of a record stands in the history, and so does what was doubtful about the record then. */
export class RecordSources1603000000610 implements MigrationInterface {
  readonly name = 'RecordSources1603000000610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table record_change add source text`);
    await runner.query(`
      create table record_warning (
        record_type text not null,
        record_id text not null,
        version integer not null,
        code text not null,
        record_ids text[] not null,
        at timestamptz not null default clock_timestamp(),
        constraint "PK_record_warning" primary key (record_type, record_id, version, code)
      )
    `);
    await runner.query(`
      create trigger record_warning_refuse before update or delete or truncate on record_warning
      for each statement execute function record_change_refuse()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table record_warning`);
    await runner.query(`alter table record_change drop source`);
  }
}
