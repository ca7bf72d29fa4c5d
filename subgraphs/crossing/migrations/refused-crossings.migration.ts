import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came from another server and was refused, until it is taken in: so that the receiver too shows it. */
export class RefusedCrossings1603000000620 implements MigrationInterface {
  readonly name = 'RefusedCrossings1603000000620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table refused_crossing (
        id uuid not null,
        sender text not null,
        kind text not null,
        failure text not null,
        times integer not null default 1,
        first_refused_at timestamptz not null default clock_timestamp(),
        last_refused_at timestamptz not null default clock_timestamp(),
        constraint "PK_refused_crossing" primary key (id, sender)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table refused_crossing`);
  }
}
