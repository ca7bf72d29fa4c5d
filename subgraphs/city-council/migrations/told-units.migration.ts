import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each other server was last told of the units of the directory, which the city council itself looks at as they stand. */
export class ToldUnits1603000000422 implements MigrationInterface {
  readonly name = 'ToldUnits1603000000422';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view known_unit as select id, valid_from, valid_to from ward
      where deleted_at is null and cancelled_at is null and shared_at is not null
    `);
    await runner.query('create sequence told_unit_version');
    await runner.query(`
      create table told_unit (
        receiver text not null,
        units jsonb not null,
        version bigint not null default nextval('told_unit_version'),
        constraint "PK_told_unit" primary key (receiver)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_unit');
    await runner.query('drop sequence told_unit_version');
    await runner.query('drop view known_unit');
  }
}
