import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The row that says which ward a database belongs to. */
export class WardCouncil1603000000003 implements MigrationInterface {
  readonly name = 'WardCouncil1603000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ward_council (
        ward_id text not null,
        name text not null,
        constraint "PK_bddae1dd7dac9a5c7016210df6d" primary key (ward_id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ward_council cascade`);
  }
}
