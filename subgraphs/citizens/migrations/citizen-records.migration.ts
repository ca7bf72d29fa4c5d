import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records of a council's work with citizens, in either tier. */
export class CitizenRecords1603000000002 implements MigrationInterface {
  readonly name = 'CitizenRecords1603000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table voter_contact (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        held_on date not null,
        place text,
        attending integer not null,
        speaking integer not null,
        constraint "PK_df9cedb5383a2ce37c42706d3dd" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_e8532d1e6d5f7c52258cb3e636" on voter_contact  (updated_at)`);
    await runner.query(`create index "IDX_b933aea181c91db54612798400" on voter_contact  (held_on)`);
    await runner.query(
      `create type recommendation_state as enum('CAPTURED', 'ANSWERED_AT_MEETING', 'CONSOLIDATED', 'CLASSIFIED', 'TRANSFERRED', 'IN_RESOLUTION', 'RESPONDED', 'UNDER_OVERSIGHT', 'CLOSED', 'RETURNED', 'DUPLICATE', 'CARRIED_OVER')`,
    );
    await runner.query(`create type competent_level as enum('WARD', 'CITY', 'PROVINCE', 'CENTRAL')`);
    await runner.query(
      `create type recommendation_outcome as enum('EXPLAINED', 'RESOLVED_BY_DOCUMENT', 'RESOLVED_BY_INSPECTION', 'RESOLVED_BY_WORKS', 'IN_PROGRESS_WITH_ROADMAP', 'IN_PROGRESS_WITHOUT_ROADMAP', 'AWAITING_RESOURCES', 'DEPENDS_ON_HIGHER_LEVEL', 'NOT_RESOLVABLE_AT_ONCE', 'OTHER')`,
    );
    await runner.query(`
      create table voter_recommendation (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        contact_id text not null,
        raised_on date not null,
        content text not null,
        state recommendation_state not null,
        competent_level competent_level,
        responsible_body text,
        answered_on date,
        transferred_on date,
        due_on date,
        responded_on date,
        outcome recommendation_outcome,
        merged_into_id text,
        constraint "PK_acc6f5513b82e42e7204e40c296" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_ace12e55f6302caedd4e457174" on voter_recommendation  (updated_at)`);
    await runner.query(`create index "IDX_7ff48195638c8fbb630fccc7b4" on voter_recommendation  (contact_id)`);
    await runner.query(`create index "IDX_cead367ebc5ec61e03a087acbf" on voter_recommendation  (raised_on)`);
    await runner.query(`create index "IDX_5bb91f7c98e79509fc51a96861" on voter_recommendation  (merged_into_id)`);
    await runner.query(`
      create table citizen_reception (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        received_at timestamptz not null,
        received_on date generated always as (((received_at at time zone 'Asia/Ho_Chi_Minh')::date)) stored not null,
        citizen_count integer not null,
        received_by text,
        constraint "PK_c65b24af571cfafc39dee4d3b53" primary key (id)
      )
    `);
    // TypeORM made this table before the first migration: it keeps the expressions of generated columns in its own words,
    // for PostgreSQL gives them back in others.
    await runner.query(`
      insert into typeorm_metadata (type, database, schema, "table", name, value)
      values ('GENERATED_COLUMN', current_database(), current_schema(), 'citizen_reception', 'received_on',
        '((received_at at time zone ''Asia/Ho_Chi_Minh'')::date)')
    `);
    await runner.query(`create index "IDX_2a29701e8d9135a7e0717d2297" on citizen_reception  (updated_at)`);
    await runner.query(`create index "IDX_3302922e6a1d348753debb5609" on citizen_reception  (received_on)`);
    await runner.query(
      `create type petition_kind as enum('COMPLAINT', 'DENUNCIATION', 'RECOMMENDATION', 'FEEDBACK', 'REQUEST')`,
    );
    await runner.query(
      `create type petition_state as enum('RECEIVED', 'CLASSIFIED', 'TRANSFERRED', 'AWAITING_RESULT', 'RESULT_RECEIVED', 'RETURNED', 'GUIDED', 'ANSWERED', 'FILED', 'CLOSED')`,
    );
    await runner.query(
      `create type petition_disposition as enum('PENDING', 'TRANSFERRED', 'RETURNED', 'GUIDED', 'ANSWERED', 'FILED')`,
    );
    await runner.query(
      `create type petition_return_reason as enum('OUT_OF_JURISDICTION', 'ANONYMOUS', 'DUPLICATE', 'NO_NEW_FACTS', 'ALREADY_SETTLED', 'NOT_ELIGIBLE')`,
    );
    await runner.query(`
      create table petition (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        kind petition_kind not null,
        received_on date not null,
        state petition_state not null,
        disposition petition_disposition not null,
        disposed_on date,
        handled_by text,
        return_reason petition_return_reason,
        constraint "PK_469bc03ae1fe441954bcb2e6a0c" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_a30c4b9453a8bbca6ec6001e92" on petition  (updated_at)`);
    await runner.query(`create index "IDX_4cb7576424f55172658c6c6999" on petition  (received_on)`);
    await runner.query(`
      create table citizen_dialogue (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        held_on date not null,
        topic text not null,
        citizen_count integer not null,
        constraint "PK_529cb00591757c12206e6b896b1" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_3fcb650574e41c08d39ae34f51" on citizen_dialogue  (updated_at)`);
    await runner.query(`create index "IDX_fd6408f30c368312051457fa45" on citizen_dialogue  (held_on)`);
    await runner.query(
      `alter table voter_recommendation add constraint "FK_7ff48195638c8fbb630fccc7b4c" foreign key (contact_id) references voter_contact(id)`,
    );
    await runner.query(
      `alter table voter_recommendation add constraint "FK_5bb91f7c98e79509fc51a96861a" foreign key (merged_into_id) references voter_recommendation(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table citizen_dialogue, petition, citizen_reception, voter_recommendation, voter_contact cascade`,
    );
    await runner.query(`delete from typeorm_metadata where "table" = 'citizen_reception'`);
    await runner.query(
      `drop type petition_return_reason, petition_disposition, petition_state, petition_kind, recommendation_outcome, competent_level, recommendation_state`,
    );
  }
}
