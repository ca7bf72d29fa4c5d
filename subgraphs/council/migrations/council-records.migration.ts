import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records of a council of either tier, in its own database. */
export class CouncilRecords1603000000001 implements MigrationInterface {
  readonly name = 'CouncilRecords1603000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type session_kind as enum('REGULAR', 'THEMATIC', 'URGENT_MATTERS')`);
    await runner.query(`
      create table council_session (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        ordinal integer,
        kind session_kind not null,
        opened_on date not null,
        closed_on date,
        constraint "PK_19712e98e59eaa09f5abcf77da4" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_15f1c7d19e381864d1bbfb4ad8" on council_session  (updated_at)`);
    await runner.query(`create index "IDX_31d381fe5edc1d942c9f5f0c2c" on council_session  (opened_on)`);
    await runner.query(`create type standing_meeting_kind as enum('REGULAR', 'EXTRAORDINARY', 'EXTENDED')`);
    await runner.query(`
      create table standing_meeting (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        kind standing_meeting_kind not null,
        ordinal integer,
        held_on date not null,
        subject text,
        constraint "PK_614086a71410a84fd63d756a8a7" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_3bfee6b244ce5ef1117ddbb68f" on standing_meeting  (updated_at)`);
    await runner.query(`create index "IDX_f16878c642ae5d84066469f53e" on standing_meeting  (held_on)`);
    await runner.query(`
      create table resolution (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        number text not null,
        title text not null,
        issued_on date not null,
        session_id text,
        constraint "PK_2a6383d82766ccd2a9e6163306d" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_11350a52aacf5fec0f51ce96f3" on resolution  (updated_at)`);
    await runner.query(`create index "IDX_68b3377d56b825dbd7c79d2243" on resolution  (issued_on)`);
    await runner.query(`create index "IDX_74fe8ec59f99c12b3ea7a9f499" on resolution  (session_id)`);
    await runner.query(`
      create table deputy (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        full_name text not null,
        serves_from date not null,
        serves_to date,
        constraint "PK_eea4d66f405ea2e66cef763a372" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_a7b130b261b20c2b0032790880" on deputy  (updated_at)`);
    await runner.query(`create index "IDX_ed3178ad0ae640259e2b564e10" on deputy  (serves_from)`);
    await runner.query(`create type post_body as enum('STANDING_COMMITTEE', 'COMMITTEE', 'DEPUTY_GROUP')`);
    await runner.query(`
      create table post (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        title text not null,
        holder_name text not null,
        body post_body not null,
        is_acting boolean not null default false,
        held_from date not null,
        held_to date,
        deputy_id text,
        constraint "PK_be5fda3aac270b134ff9c21cdee" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_1b4e6fe21ecaa70007cb4b83fc" on post  (updated_at)`);
    await runner.query(`create index "IDX_077af795e394d84d1d1ecb5d0a" on post  (held_from)`);
    await runner.query(`create index "IDX_8bab464115b1577bcb687eb955" on post  (deputy_id)`);
    await runner.query(`create type oversight_mandate as enum('COUNCIL', 'STANDING_COMMITTEE', 'COMMITTEE')`);
    await runner.query(`create type oversight_state as enum('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'REPORTED')`);
    await runner.query(`
      create table thematic_oversight (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        title text not null,
        mandated_by oversight_mandate not null,
        state oversight_state not null,
        scope_from date,
        scope_to date,
        started_on date not null,
        completed_on date,
        expected_completion text,
        report_due_at_session integer,
        constraint "PK_dabd97650e4c5c114d1d4d7239c" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_4b82328759c36ddd3534a20abb" on thematic_oversight  (updated_at)`);
    await runner.query(`create index "IDX_e02390649f5e7ff181b7770b0f" on thematic_oversight  (started_on)`);
    await runner.query(`
      create table overseen_unit (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        oversight_id text not null,
        name text not null,
        named_on date not null,
        constraint "PK_9c1bed772f82641d6e3e228a32b" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_4a3d8e94e69af1181046a01432" on overseen_unit  (updated_at)`);
    await runner.query(`create index "IDX_18691f46650b64709f163de767" on overseen_unit  (oversight_id)`);
    await runner.query(`create index "IDX_e6dc889a58b0b8e24488b3e367" on overseen_unit  (named_on)`);
    await runner.query(`create type site_kind as enum('POINT', 'RESIDENTIAL_AREA', 'FACILITY')`);
    await runner.query(`
      create table survey_visit (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        oversight_id text,
        visited_on date not null,
        site_kind site_kind not null,
        site_name text not null,
        constraint "PK_36d24c2273092e421b8250dfa94" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_db041164ce482db2303067efc0" on survey_visit  (updated_at)`);
    await runner.query(`create index "IDX_6dbb9da179e667b8b00c84392b" on survey_visit  (oversight_id)`);
    await runner.query(`create index "IDX_171ab9ec1d9baef20a0b947c03" on survey_visit  (visited_on)`);
    await runner.query(
      `alter table resolution add constraint "FK_74fe8ec59f99c12b3ea7a9f4993" foreign key (session_id) references council_session(id)`,
    );
    await runner.query(
      `alter table post add constraint "FK_8bab464115b1577bcb687eb9552" foreign key (deputy_id) references deputy(id)`,
    );
    await runner.query(
      `alter table overseen_unit add constraint "FK_18691f46650b64709f163de7672" foreign key (oversight_id) references thematic_oversight(id)`,
    );
    await runner.query(
      `alter table survey_visit add constraint "FK_6dbb9da179e667b8b00c84392b2" foreign key (oversight_id) references thematic_oversight(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table survey_visit, overseen_unit, thematic_oversight, post, deputy, resolution, standing_meeting, council_session cascade`,
    );
    await runner.query(
      `drop type site_kind, oversight_state, oversight_mandate, post_body, standing_meeting_kind, session_kind`,
    );
  }
}
