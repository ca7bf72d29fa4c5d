import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What left for other servers, and what came from them. */
export class Crossings1603000000010 implements MigrationInterface {
  readonly name = 'Crossings1603000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outgoing_crossing (
        id uuid not null,
        kind text not null,
        receiver text not null,
        payload jsonb not null,
        about_type text not null,
        about_id text not null,
        created_at timestamptz not null default clock_timestamp(),
        constraint "PK_outgoing_crossing" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_outgoing_crossing_about" on outgoing_crossing (about_type, about_id)`);
    await runner.query(`
      create table incoming_crossing (
        id uuid not null,
        kind text not null,
        sender text not null,
        payload_hash text not null,
        taken_in_at timestamptz not null default clock_timestamp(),
        constraint "PK_incoming_crossing" primary key (id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outgoing_crossing, incoming_crossing`);
  }
}
