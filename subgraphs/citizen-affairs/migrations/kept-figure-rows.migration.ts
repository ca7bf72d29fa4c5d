import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sums over all rows are there only for a connection for which all rows are there. */
export class KeptFigureRows1603000000301 implements MigrationInterface {
  readonly name = 'KeptFigureRows1603000000301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table kept_figure enable row level security`);
    await runner.query(
      `create policy ward_rows on kept_figure using ((select current_setting('hai_cap.ward', true)) = '*')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy ward_rows on kept_figure`);
    await runner.query(`alter table kept_figure disable row level security`);
  }
}
