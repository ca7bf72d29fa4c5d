import type { MigrationInterface, QueryRunner } from 'typeorm';

/** There may be several changes of units on one day: another decision of that day, or a unit that was forgotten. */
export class UnitChangesOfADay1603000000541 implements MigrationInterface {
  readonly name = 'UnitChangesOfADay1603000000541';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit_change
        drop constraint "PK_unit_change",
        add id integer generated always as identity,
        add constraint "PK_unit_change" primary key (id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit_change drop constraint "PK_unit_change", drop id,
        add constraint "PK_unit_change" primary key (effective_on)
    `);
  }
}
