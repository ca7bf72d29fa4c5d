import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createKnownUnits } from '../../recording/migrations/known-units.table';

/** The days in which the ward is in force, as the city council tells them. One that was loaded before goes on as it did until it is told. */
export class KnownUnit1603000000420 implements MigrationInterface {
  readonly name = 'KnownUnit1603000000420';

  async up(runner: QueryRunner): Promise<void> {
    await createKnownUnits(runner, 'exists (select from ward_council)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_unit');
  }
}
