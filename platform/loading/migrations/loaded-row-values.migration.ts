import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each row of a file said when it was last loaded, by column, so that what a file says anew is told from what it said before. */
export class LoadedRowValues1603000000410 implements MigrationInterface {
  readonly name = 'LoadedRowValues1603000000410';

  async up(runner: QueryRunner): Promise<void> {
    // A ward's database has the table already, for its workbooks.
    await runner.query(`
      create table if not exists loaded_row (
        record_type text not null,
        row_key text not null,
        record_id text not null,
        digest text not null,
        version integer not null,
        constraint "PK_loaded_row" primary key (record_type, row_key)
      )
    `);
    await runner.query(`alter table loaded_row add said jsonb, alter version drop not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from loaded_row where version is null`);
    await runner.query(`alter table loaded_row drop said, alter version set not null`);
  }
}
