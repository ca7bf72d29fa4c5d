import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a server has sent to each other one is numbered, each number with a hash over all before, and the receiver keeps both: so
 * that either side notices that the other was put back to an older state.
 */
export class CrossingNumbers1603000000530 implements MigrationInterface {
  readonly name = 'CrossingNumbers1603000000530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table outgoing_crossing add number integer, add chain text`);
    await runner.query(
      `create unique index "IDX_outgoing_crossing_number" on outgoing_crossing (receiver, number) where number is not null`,
    );
    await runner.query(`
      create table incoming_number (
        sender text not null,
        number integer not null,
        crossing_id uuid not null,
        chain text not null,
        constraint "PK_incoming_number" primary key (sender, number)
      )
    `);
    await runner.query(`
      create table crossing_peer (
        peer text not null,
        epoch text,
        last_number integer not null default 0,
        last_chain text not null default '',
        compared_at timestamptz,
        constraint "PK_crossing_peer" primary key (peer)
      )
    `);
    await runner.query(`
      create table crossing_break (
        id integer generated always as identity not null,
        peer text not null,
        kind text not null,
        found_at timestamptz not null default clock_timestamp(),
        sent_again integer not null,
        continued_after integer,
        chain text,
        constraint "PK_crossing_break" primary key (id)
      )
    `);
    await runner.query(`
      create table lost_crossing (
        id uuid not null,
        break_id integer not null,
        kind text not null,
        taken_in_at timestamptz not null,
        constraint "PK_lost_crossing" primary key (break_id, id),
        constraint "FK_lost_crossing_break" foreign key (break_id) references crossing_break (id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lost_crossing, crossing_break, crossing_peer, incoming_number`);
    await runner.query(`drop index "IDX_outgoing_crossing_number"`);
    await runner.query(`alter table outgoing_crossing drop number, drop chain`);
  }
}
