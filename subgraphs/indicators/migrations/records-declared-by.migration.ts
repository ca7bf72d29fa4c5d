import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who declared from which day on records are kept; null of what came with the data or by a command. */
export class RecordsDeclaredBy1603000000550 implements MigrationInterface {
  readonly name = 'RecordsDeclaredBy1603000000550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table records_from add declared_by text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table records_from drop declared_by`);
  }
}
