import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ward declares to keep changes its figures without a record: the version of its records counts that too. */
export class RecordsFromVersion1603000000521 implements MigrationInterface {
  readonly name = 'RecordsFromVersion1603000000521';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger records_version_renew after insert or update or delete or truncate on records_from
      for each statement execute function records_version_renew()`);
    await runner.query(`alter table records_from enable always trigger records_version_renew`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger records_version_renew on records_from`);
  }
}
