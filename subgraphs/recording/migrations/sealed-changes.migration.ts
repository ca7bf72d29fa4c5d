import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That personal data changed stands in the history of records; what it was never does. */
export class SealedChanges1603000000013 implements MigrationInterface {
  readonly name = 'SealedChanges1603000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table record_change add sealed_changes text[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table record_change drop sealed_changes`);
  }
}
