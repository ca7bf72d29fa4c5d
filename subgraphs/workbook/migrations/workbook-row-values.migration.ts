import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ward's database knows the rows of its workbooks already; now those of any file, and what each said, by column. */
export class WorkbookRowValues1603000000410 implements MigrationInterface {
  readonly name = 'WorkbookRowValues1603000000410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table loaded_row add said jsonb, alter version drop not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from loaded_row where version is null`);
    await runner.query(`alter table loaded_row drop said, alter version set not null`);
  }
}
