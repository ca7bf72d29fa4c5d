import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lives of a database: each begins where it is first opened, and where it was put back to an older state. */
export class DatabaseEpoch1603000000510 implements MigrationInterface {
  readonly name = 'DatabaseEpoch1603000000510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table database_epoch (
        number integer not null,
        id uuid not null default gen_random_uuid(),
        system_identifier text not null,
        database_oid text not null,
        table_oid text not null,
        timeline text not null,
        begun_at timestamptz not null default clock_timestamp(),
        constraint "PK_database_epoch" primary key (number)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table database_epoch`);
  }
}
