import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows of files that were loaded, so that they are known when they come again. */
export class LoadedRows1603000000023 implements MigrationInterface {
  readonly name = 'LoadedRows1603000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table loaded_row (
        record_type text not null,
        row_key text not null,
        record_id text not null,
        digest text not null,
        version integer not null,
        constraint "PK_loaded_row" primary key (record_type, row_key)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table loaded_row`);
  }
}
