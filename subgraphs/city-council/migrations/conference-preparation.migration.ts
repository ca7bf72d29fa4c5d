import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a conference is prepared with: its place and agenda, and who is to do what it plans. */
export class ConferencePreparation1603000000028 implements MigrationInterface {
  readonly name = 'ConferencePreparation1603000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table briefing_conference add place text, add agenda text`);
    await runner.query(`alter table planned_task add assigned_to text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table planned_task drop assigned_to`);
    await runner.query(`alter table briefing_conference drop agenda, drop place`);
  }
}
