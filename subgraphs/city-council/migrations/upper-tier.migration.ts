import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The upper tier is a province, a city or a district, with its days and what it became; and which of them other servers were told. */
export class UpperTier1603000000542 implements MigrationInterface {
  readonly name = 'UpperTier1603000000542';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create type upper_tier_kind as enum ('PROVINCE', 'CITY', 'URBAN_DISTRICT', 'RURAL_DISTRICT', 'TOWN')`,
    );
    await runner.query(`
      alter table city
        alter province_name drop not null,
        add kind upper_tier_kind,
        add ceased_on date,
        add succeeded_by text
    `);
    await runner.query('alter table told_unit add upper_tier jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table told_unit drop upper_tier');
    await runner.query(`update city set province_name = name where province_name is null`);
    await runner.query(`
      alter table city alter province_name set not null, drop kind, drop ceased_on, drop succeeded_by
    `);
    await runner.query('drop type upper_tier_kind');
  }
}
