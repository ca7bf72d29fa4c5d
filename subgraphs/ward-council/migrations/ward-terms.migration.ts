import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The terms of a ward's council, within which its sessions and meetings are numbered. */
export class WardTerms1603000000012 implements MigrationInterface {
  readonly name = 'WardTerms1603000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table council_term (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        ordinal integer not null,
        starts_on date not null,
        ends_on date,
        constraint "PK_fca0bba790a6f4b66b900233b21" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_72c49758d902871b215151024b" on council_term  (updated_at)`);
    await runner.query(`create index "IDX_578e9ca12231a6587f306eaa5e" on council_term  (starts_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table council_term`);
  }
}
