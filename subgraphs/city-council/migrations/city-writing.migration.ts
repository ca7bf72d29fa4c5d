import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far interpellations and planned tasks have come, and since when. */
export class CityWriting1603000000012 implements MigrationInterface {
  readonly name = 'CityWriting1603000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type interpellation_state as enum('ASKED', 'ANSWERED')`);
    await runner.query(`alter table interpellation add state interpellation_state not null default 'ASKED'`);
    await runner.query(`update interpellation set state = 'ANSWERED' where answered_on is not null`);
    await runner.query(`alter table planned_task add started_on date, add done_on date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table planned_task drop done_on, drop started_on`);
    await runner.query(`alter table interpellation drop state`);
    await runner.query(`drop type interpellation_state`);
  }
}
