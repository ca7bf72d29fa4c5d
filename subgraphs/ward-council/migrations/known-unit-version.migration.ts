import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days in which a ward is in force bear on its figures without a record: the version of its records counts them too. */
export class KnownUnitVersion1603000000540 implements MigrationInterface {
  readonly name = 'KnownUnitVersion1603000000540';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger records_version_renew after insert or update or delete or truncate on known_unit
      for each statement execute function records_version_renew()`);
    await runner.query(`alter table known_unit enable always trigger records_version_renew`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger records_version_renew on known_unit`);
  }
}
