import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizen affairs keeps beyond the records of any council. */
export class CitizenAffairs1603000000003 implements MigrationInterface {
  readonly name = 'CitizenAffairs1603000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type round_phase as enum('BEFORE_SESSION', 'AFTER_SESSION', 'OTHER')`);
    await runner.query(`
      create table voter_contact_round (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        name text not null,
        phase round_phase not null,
        session_ordinal integer,
        starts_on date not null,
        constraint "PK_986a45706548300d21bc8b7f31b" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_cf93d4cb9328527d317a98f708" on voter_contact_round  (updated_at)`);
    await runner.query(`create index "IDX_70f90e9b8537f16e34fbf05983" on voter_contact_round  (starts_on)`);
    await runner.query(`
      create table recommendation_digest (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        round_id text not null,
        number text,
        recipient text not null,
        sent_on date not null,
        constraint "PK_b2a1dff8cc3e2a520347744aece" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_3630558f3b7328cf2d8dec066b" on recommendation_digest  (updated_at)`);
    await runner.query(`create index "IDX_3ee2fd3c9f40e04b6c44fe5924" on recommendation_digest  (round_id)`);
    await runner.query(`create index "IDX_e2e4242a07677b09609a6297e3" on recommendation_digest  (sent_on)`);
    await runner.query(
      `alter table recommendation_digest add constraint "FK_3ee2fd3c9f40e04b6c44fe5924b" foreign key (round_id) references voter_contact_round(id)`,
    );
    await runner.query(`alter table citizen_dialogue add ward_id text`);
    await runner.query(`alter table petition add ward_id text`);
    await runner.query(`alter table voter_recommendation add ward_id text not null`);
    await runner.query(`alter table voter_contact add round_id text not null`);
    await runner.query(`alter table voter_contact add ward_id text not null`);
    await runner.query(`create index "IDX_4516fdc36851b58eaf3048b053" on citizen_dialogue  (ward_id)`);
    await runner.query(`create index "IDX_4a55e18ff5b8729d49e85e4faa" on petition  (ward_id)`);
    await runner.query(`create index "IDX_c4c90c745a65eecf3219f7ded5" on voter_recommendation  (ward_id)`);
    await runner.query(`create index "IDX_986a45706548300d21bc8b7f31" on voter_contact  (round_id)`);
    await runner.query(`create index "IDX_dc4e45f8c73e62fa3977653539" on voter_contact  (ward_id)`);
    await runner.query(
      `alter table voter_contact add constraint "FK_986a45706548300d21bc8b7f31b" foreign key (round_id) references voter_contact_round(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table voter_contact drop ward_id, drop round_id`);
    await runner.query(`alter table voter_recommendation drop ward_id`);
    await runner.query(`alter table petition drop ward_id`);
    await runner.query(`alter table citizen_dialogue drop ward_id`);
    await runner.query(`drop table recommendation_digest, voter_contact_round cascade`);
    await runner.query(`drop type round_phase`);
  }
}
