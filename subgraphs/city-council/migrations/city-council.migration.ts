import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the city council keeps beyond the records of any council. */
export class CityCouncil1603000000003 implements MigrationInterface {
  readonly name = 'CityCouncil1603000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table briefing_conference (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        title text not null,
        held_on date not null,
        reviews_from date not null,
        reviews_to date not null,
        plans_from date not null,
        plans_to date not null,
        chair_name text not null,
        chair_title text not null,
        constraint "PK_055c510e9a05f638b5461d7c34c" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_0a10f164a87fa86a90ca247398" on briefing_conference  (updated_at)`);
    await runner.query(`create index "IDX_69121d61a7a79a94855732a82f" on briefing_conference  (held_on)`);
    await runner.query(`
      create table city (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        code text not null,
        name text not null,
        name_en text not null,
        province_name text not null,
        established_on date not null,
        constraint "PK_b222f51ce26f7e5ca86944a6739" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_30ed5429ba71049444b64174bd" on city  (updated_at)`);
    await runner.query(`create index "IDX_9cb48a6c473542a5c4a41f9c95" on city  (established_on)`);
    await runner.query(`
      create table conference_guest (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        conference_id text not null,
        name text not null,
        title text not null,
        invited_on date not null,
        constraint "PK_9b187b58408037e258faf12ea1b" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_842fae67ff4d9c697cf3a1f161" on conference_guest  (updated_at)`);
    await runner.query(`create index "IDX_2e6f780841e599a54b1a5d71fc" on conference_guest  (conference_id)`);
    await runner.query(`create index "IDX_13ddc6c35531ed523f23c6bc8e" on conference_guest  (invited_on)`);
    await runner.query(`
      create table council_committee (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        name text not null,
        kind text not null,
        in_force_from date not null,
        in_force_to date,
        constraint "PK_8f9170bb7591fa75713cb6a7ee4" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_230cb665047e632e5913117db5" on council_committee  (updated_at)`);
    await runner.query(`create index "IDX_b12f84b3a70c5d1067ab60f24e" on council_committee  (in_force_from)`);
    await runner.query(`
      create table council_term (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        ordinal integer not null,
        starts_on date not null,
        ends_on date,
        constraint "PK_fca0bba790a6f4b66b900233b21" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_72c49758d902871b215151024b" on council_term  (updated_at)`);
    await runner.query(`create index "IDX_578e9ca12231a6587f306eaa5e" on council_term  (starts_on)`);
    await runner.query(`
      create table deputy_group (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        name text not null,
        formed_on date not null,
        constraint "PK_5b0b12750387f5b2f06aeb3d3d1" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_21f28e52754c1e8594af5756e8" on deputy_group  (updated_at)`);
    await runner.query(`create index "IDX_a2797427c942ace981d6d84283" on deputy_group  (formed_on)`);
    await runner.query(`
      create table explanation_hearing (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        subject text not null,
        explained_by text not null,
        held_on date not null,
        constraint "PK_24bf6c0c0d852ccb5f5cda0cc1f" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_60978def4856accaf59f74a726" on explanation_hearing  (updated_at)`);
    await runner.query(`create index "IDX_bbf8a45be3d2eb88ed210be7a4" on explanation_hearing  (held_on)`);
    await runner.query(`
      create table interpellation (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        subject text not null,
        addressee text not null,
        asked_on date not null,
        due_on date,
        answered_on date,
        session_id text,
        deputy_id text,
        constraint "PK_d0fc2cf396b5ef99dc3371469f8" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_ac77846a2037d7388c162a5e69" on interpellation  (updated_at)`);
    await runner.query(`create index "IDX_8028d6d9fab5fb87919ea10067" on interpellation  (asked_on)`);
    await runner.query(`create index "IDX_e66db93f12f96a98eca8ec0c43" on interpellation  (session_id)`);
    await runner.query(`create index "IDX_9de9a71180476532e928573de8" on interpellation  (deputy_id)`);
    await runner.query(`create type ward_kind as enum('WARD', 'COMMUNE', 'TOWNSHIP', 'SPECIAL_ZONE')`);
    await runner.query(`
      create table ward (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        code text not null,
        kind ward_kind not null,
        name text not null,
        name_en text not null,
        valid_from date not null,
        valid_to date,
        constraint "PK_e6725fa4a50e449c4352d2230e1" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_fb511c2b3b3cf5b2c7629f60ab" on ward  (updated_at)`);
    await runner.query(`create index "IDX_edd522cc2531a46fb787a2717b" on ward  (valid_from)`);
    await runner.query(`
      create table ward_succession (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        predecessor_id text not null,
        successor_id text not null,
        effective_on date not null,
        legal_basis text not null,
        constraint "PK_ef8472ec8d9f5832838974b3f79" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_6cd3ac00e019dc380a0dcf050b" on ward_succession  (updated_at)`);
    await runner.query(`create index "IDX_58f0b9a931d2e4dd6f63a13232" on ward_succession  (predecessor_id)`);
    await runner.query(`create index "IDX_2b8d867d03c4c55269a88de32d" on ward_succession  (successor_id)`);
    await runner.query(`create index "IDX_344b64173e0bcd7bed2b1ad349" on ward_succession  (effective_on)`);
    await runner.query(`
      create table work_programme (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        title text not null,
        body post_body not null,
        year integer not null,
        quarter integer,
        adopted_on date not null,
        constraint "PK_3764ee2b003ef4425e3da932c1b" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_cda73b3434af94bc0fa586f521" on work_programme  (updated_at)`);
    await runner.query(`create index "IDX_a58afeb2ee0ac96ad3776843ad" on work_programme  (adopted_on)`);
    await runner.query(`
      create table accepted_return (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        ward_id text not null,
        period_from date not null,
        period_to date not null,
        accepted_on date not null,
        constraint "PK_13ee1fe43a2935848f4fb88aad8" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_54d6e8516351d065fa37727daf" on accepted_return  (updated_at)`);
    await runner.query(`create index "IDX_2d6972f820b41ef9015af90ac1" on accepted_return  (ward_id)`);
    await runner.query(`create index "IDX_dc42b0523e75a94fcdea614c25" on accepted_return  (accepted_on)`);
    await runner.query(`create type planned_task_state as enum('PLANNED', 'IN_PROGRESS', 'DONE')`);
    await runner.query(`
      create table planned_task (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        ordinal integer not null,
        title text not null,
        state planned_task_state not null,
        planned_from date not null,
        planned_to date not null,
        conference_id text,
        programme_id text,
        constraint "PK_ac7568d4dfddfb9702a6b24dc9f" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_59c9f893f3477520bb82ae4bb4" on planned_task  (updated_at)`);
    await runner.query(`create index "IDX_a571a3d134d775be0ac7e89cb1" on planned_task  (planned_from)`);
    await runner.query(`create index "IDX_4c8b7785b2a89101f28c749c66" on planned_task  (conference_id)`);
    await runner.query(`create index "IDX_276dece3456e7fdb79fd28b43e" on planned_task  (programme_id)`);
    await runner.query(
      `alter table conference_guest add constraint "FK_2e6f780841e599a54b1a5d71fc9" foreign key (conference_id) references briefing_conference(id)`,
    );
    await runner.query(
      `alter table interpellation add constraint "FK_e66db93f12f96a98eca8ec0c43c" foreign key (session_id) references council_session(id)`,
    );
    await runner.query(
      `alter table interpellation add constraint "FK_9de9a71180476532e928573de85" foreign key (deputy_id) references deputy(id)`,
    );
    await runner.query(
      `alter table ward_succession add constraint "FK_58f0b9a931d2e4dd6f63a13232d" foreign key (predecessor_id) references ward(id)`,
    );
    await runner.query(
      `alter table ward_succession add constraint "FK_2b8d867d03c4c55269a88de32d9" foreign key (successor_id) references ward(id)`,
    );
    await runner.query(
      `alter table accepted_return add constraint "FK_2d6972f820b41ef9015af90ac10" foreign key (ward_id) references ward(id)`,
    );
    await runner.query(
      `alter table planned_task add constraint "FK_4c8b7785b2a89101f28c749c66f" foreign key (conference_id) references briefing_conference(id)`,
    );
    await runner.query(
      `alter table planned_task add constraint "FK_276dece3456e7fdb79fd28b43e8" foreign key (programme_id) references work_programme(id)`,
    );
    await runner.query(`alter table deputy add term_id text`);
    await runner.query(`alter table deputy add group_id text`);
    await runner.query(`alter table overseen_unit add ward_id text`);
    await runner.query(`alter table survey_visit add ward_id text`);
    await runner.query(`create index "IDX_cb67ade30dca97eab7e64eb2aa" on deputy  (term_id)`);
    await runner.query(`create index "IDX_5b0b12750387f5b2f06aeb3d3d" on deputy  (group_id)`);
    await runner.query(`create index "IDX_622dd3c6fdb2e2a7f42015735d" on overseen_unit  (ward_id)`);
    await runner.query(`create index "IDX_ff9a22629525ac03e1cfb630cb" on survey_visit  (ward_id)`);
    await runner.query(
      `alter table deputy add constraint "FK_cb67ade30dca97eab7e64eb2aab" foreign key (term_id) references council_term(id)`,
    );
    await runner.query(
      `alter table deputy add constraint "FK_5b0b12750387f5b2f06aeb3d3d1" foreign key (group_id) references deputy_group(id)`,
    );
    await runner.query(
      `alter table overseen_unit add constraint "FK_622dd3c6fdb2e2a7f42015735d9" foreign key (ward_id) references ward(id)`,
    );
    await runner.query(
      `alter table survey_visit add constraint "FK_ff9a22629525ac03e1cfb630cbd" foreign key (ward_id) references ward(id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table survey_visit drop ward_id`);
    await runner.query(`alter table overseen_unit drop ward_id`);
    await runner.query(`alter table deputy drop group_id, drop term_id`);
    await runner.query(
      `drop table planned_task, accepted_return, work_programme, ward_succession, ward, interpellation, explanation_hearing, deputy_group, council_term, council_committee, conference_guest, city, briefing_conference cascade`,
    );
    await runner.query(`drop type planned_task_state, ward_kind`);
  }
}
