import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums that tallies are counted from, as lines that add up, and which tables they are kept over by which definition. What
 * writes them is made from the definitions of the figures, after the migrations: see keep-figures.ts.
 */
export class KeptFigures1603000000300 implements MigrationInterface {
  readonly name = 'KeptFigures1603000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_figure (
        id bigint generated always as identity,
        code text not null,
        month date not null,
        since date not null,
        by_day boolean not null,
        amount bigint not null
      )
    `);
    await runner.query(
      `create index kept_figure_by_month on kept_figure (month) include (code, since, amount) where not by_day`,
    );
    await runner.query(
      `create index kept_figure_by_day on kept_figure (since) include (code, month, amount) where by_day`,
    );
    await runner.query(`
      create table kept_table (
        name text not null primary key,
        definition text not null,
        codes text[] not null
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const kept = (await runner.query(`select name from kept_table`)) as { name: string }[];
    for (const { name } of kept) await runner.query(`drop function if exists keep_figures_of_${name}() cascade`);
    await runner.query(`drop table kept_table, kept_figure`);
  }
}
