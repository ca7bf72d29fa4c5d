import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What two servers do not have alike after one of them was put back, and how people settled it. */
export class MattersAtOdds1603000000630 implements MigrationInterface {
  readonly name = 'MattersAtOdds1603000000630';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table crossing_peer add matters_due boolean not null default false`);
    await runner.query(`
      create table matter_at_odds (
        id uuid not null default gen_random_uuid(),
        peer text not null,
        kind text not null,
        key text not null,
        here jsonb,
        there jsonb,
        found_at timestamptz not null default clock_timestamp(),
        alike_at timestamptz,
        settled_at timestamptz,
        settled_by text,
        settlement text,
        constraint "PK_matter_at_odds" primary key (id),
        constraint "UQ_matter_at_odds" unique (peer, kind, key)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table matter_at_odds`);
    await runner.query(`alter table crossing_peer drop matters_due`);
  }
}
