import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The unit of the upper tier, as the city council tells it. */
export class KnownUpperTier1603000000543 implements MigrationInterface {
  readonly name = 'KnownUpperTier1603000000543';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table upper_tier (kind text not null, name text not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table upper_tier');
  }
}
