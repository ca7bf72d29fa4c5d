import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each row of a file said when it was last loaded, by column, so that what a file says anew is told from what it said before. */
export class LoadedRowValues1603000000410 implements MigrationInterface {
  readonly name = 'LoadedRowValues1603000000410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table loaded_row (
        record_type text not null,
        row_key text not null,
        record_id text not null,
        digest text not null,
        version integer,
        said jsonb,
        constraint "PK_loaded_row" primary key (record_type, row_key)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table loaded_row`);
  }
}
