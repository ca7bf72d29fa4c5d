import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of two reports on guidance that of the later life of the ward's database is the later one, whatever their versions. */
export class WardLives1603000000621 implements MigrationInterface {
  readonly name = 'WardLives1603000000621';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table guidance_receipt add ward_life timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table guidance_receipt drop ward_life`);
  }
}
