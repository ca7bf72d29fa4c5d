import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createKnownUnits } from '../../recording/migrations/known-units.table';

/** The wards and their days, as the city council tells them. A database that holds records already goes on as it did until it is told. */
export class KnownUnits1603000000421 implements MigrationInterface {
  readonly name = 'KnownUnits1603000000421';

  async up(runner: QueryRunner): Promise<void> {
    const tables = ['voter_contact_round', 'citizen_reception', 'petition', 'citizen_dialogue', 'record_change'];
    await createKnownUnits(runner, tables.map((table) => `exists (select from ${table})`).join(' or '));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_unit');
  }
}
