import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote a petition and what it says: sealed values and nothing else, and in no index. */
export class PersonalData1603000000005 implements MigrationInterface {
  readonly name = 'PersonalData1603000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table petition add petitioner_name text, add petitioner_address text, add petitioner_phone text, add content text`,
    );
    const sealed =
      '^sealed[.]1[.]([a-z0-9][a-z0-9-]{0,31})[.]([A-Za-z0-9_-]{16})[.]([A-Za-z0-9_-]{22})[.]([A-Za-z0-9_-]*)$';
    await runner.query(
      `alter table petition add constraint petition_personal_data_is_sealed check (
        petitioner_name ~ '${sealed}' and petitioner_address ~ '${sealed}' and petitioner_phone ~ '${sealed}' and content ~ '${sealed}'
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table petition drop constraint petition_personal_data_is_sealed, drop petitioner_name, drop petitioner_address, drop petitioner_phone, drop content`,
    );
  }
}
