import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the city asks of wards and tells them, what it closes, and what it issues. */
export class CityCoordination1603000000018 implements MigrationInterface {
  readonly name = 'CityCoordination1603000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type briefing_report_state as enum ('DRAFT', 'ISSUED', 'SUPERSEDED')`);
    await runner.query(`
      create table briefing_report (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        period_from date not null,
        period_to date not null,
        state briefing_report_state not null,
        drafted_on date not null,
        title text not null,
        conference_id text,
        supersedes_id text,
        assessment text,
        direction text,
        proposals text,
        affairs_figures text,
        affairs_counted_at timestamptz,
        number text,
        issued_on date,
        signer_name text,
        signer_title text,
        issued_at timestamptz,
        issued_by text,
        frozen text,
        sha256 text,
        constraint "PK_45e7021b1775dd6dcb5ede87e6c" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_f848b337559398ab1d23825679" on briefing_report (updated_at)`);
    await runner.query(`create index "IDX_98f81d85bfa1e4d3ca0ce3813f" on briefing_report (drafted_on)`);
    await runner.query(`create index "IDX_d1f04695fa0c72ff5a2b61fbf4" on briefing_report (conference_id)`);
    await runner.query(`create index "IDX_92ff754367bfdb4d9a240d98bb" on briefing_report (supersedes_id)`);
    await runner.query(`create type period_closing_state as enum ('CLOSED', 'REOPENED')`);
    await runner.query(`
      create table period_closing (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        period_from date not null,
        period_to date not null,
        state period_closing_state not null,
        closed_on date not null,
        closed_at timestamptz not null,
        note text,
        reopened_at timestamptz,
        reopen_reason text,
        constraint "PK_dc8e70c2a9dd449fe69bf3de16e" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_348ceceed226b143a34b3e4056" on period_closing (updated_at)`);
    await runner.query(`create index "IDX_ba06d5a4034b51e3e776d135b6" on period_closing (closed_on)`);
    await runner.query(`create type guidance_kind as enum ('GUIDANCE', 'TASK')`);
    await runner.query(`
      create table guidance (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        kind guidance_kind not null,
        title text not null,
        body text not null,
        sent_on date not null,
        due_on date,
        constraint "PK_ec3d596ea4116e47ff0cea38e1d" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_acc49dfbcf113c765d50d02dc6" on guidance (updated_at)`);
    await runner.query(`create index "IDX_83fa15352364d9b1fdc1740066" on guidance (sent_on)`);
    await runner.query(`create type guidance_state as enum ('SENT', 'ARRIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'DONE')`);
    await runner.query(`
      create table guidance_receipt (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        guidance_id text not null,
        ward_id text not null,
        sent_on date not null,
        state guidance_state not null,
        arrived_at timestamptz,
        acknowledged_at timestamptz,
        progress text,
        done_on date,
        ward_version integer not null default 0,
        constraint "PK_fdb36cd32f0218d557fe7558336" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_454a8f08b20624fc27ef7f9691" on guidance_receipt (updated_at)`);
    await runner.query(`create index "IDX_40858a7b481c750ee8c4aed4ec" on guidance_receipt (ward_id)`);
    await runner.query(`create index "IDX_a9814636d175a0d635ef70182d" on guidance_receipt (sent_on)`);
    await runner.query(
      `create unique index "IDX_332321a2b7dd138f7c401822a9" on guidance_receipt (guidance_id, ward_id)`,
    );
    await runner.query(
      `create type collected_return_state as enum ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')`,
    );
    await runner.query(`
      create table collected_return (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        ward_id text not null,
        period_from date not null,
        period_to date not null,
        state collected_return_state not null,
        since timestamptz not null,
        request_id text,
        due_on date,
        acknowledged_at timestamptz,
        submission integer not null default 0,
        submitted_at timestamptz,
        submitted_by text,
        comment text,
        figure_comments text,
        frozen text,
        sha256 text,
        decided_at timestamptz,
        decided_by text,
        decision_note text,
        constraint "PK_82ccc92c9e3cca4f68438d9e294" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_18fdfef3efcd53b12768085d45" on collected_return (updated_at)`);
    await runner.query(`create index "IDX_50a2a0cba907da914bfcbeb47a" on collected_return (period_to)`);
    await runner.query(`create index "IDX_8198bc98634ae4e3014afdb64f" on collected_return (request_id)`);
    await runner.query(
      `create unique index "IDX_2c1f4cb64964411bbc673a159b" on collected_return (ward_id, period_from, period_to)`,
    );
    await runner.query(`
      create table return_request (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        period_from date not null,
        period_to date not null,
        requested_on date not null,
        due_on date not null,
        note text,
        constraint "PK_27b4fb62d047bfc2259c2ae4d64" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_7c1099f295ed8503950985873f" on return_request (updated_at)`);
    await runner.query(`create index "IDX_8c204f505ae2050fa321cf7344" on return_request (requested_on)`);
    await runner.query(
      `alter table briefing_report add constraint "FK_d1f04695fa0c72ff5a2b61fbf4e" foreign key (conference_id) references briefing_conference(id)`,
    );
    await runner.query(
      `alter table briefing_report add constraint "FK_92ff754367bfdb4d9a240d98bb9" foreign key (supersedes_id) references briefing_report(id)`,
    );
    await runner.query(
      `alter table guidance_receipt add constraint "FK_ce02ba354426d88ac31845f2f4a" foreign key (guidance_id) references guidance(id)`,
    );
    await runner.query(
      `alter table guidance_receipt add constraint "FK_40858a7b481c750ee8c4aed4eca" foreign key (ward_id) references ward(id)`,
    );
    await runner.query(
      `alter table collected_return add constraint "FK_716de6252bf229abf60680dc6e3" foreign key (ward_id) references ward(id)`,
    );
    await runner.query(
      `alter table collected_return add constraint "FK_8198bc98634ae4e3014afdb64f7" foreign key (request_id) references return_request(id)`,
    );
    await runner.query(REFUSE_CHANGE_OF_ISSUED);
    await runner.query(`
      create trigger briefing_report_issued before update or delete on briefing_report
      for each row execute function refuse_change_of_issued()
    `);
    await runner.query(`
      create trigger briefing_report_kept before truncate on briefing_report
      for each statement execute function refuse_change_of_issued()
    `);
    for (const reference of REFERENCES) await guardDrafts(runner, reference);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { child, parent, column } of REFERENCES)
      await runner.query(`drop trigger ${child}_under_draft_${column}_above on ${parent}`);
    await runner.query(
      `drop table collected_return, return_request, period_closing, briefing_report, guidance_receipt, guidance`,
    );
    await runner.query(
      `drop type collected_return_state, period_closing_state, briefing_report_state, guidance_kind, guidance_state`,
    );
    await runner.query(`drop function refuse_change_of_issued`);
  }
}

/** References to records of another kind: what is under a draft is a draft, as everywhere. */
const REFERENCES = [
  { child: 'collected_return', parent: 'ward', column: 'ward_id' },
  { child: 'collected_return', parent: 'return_request', column: 'request_id' },
  { child: 'briefing_report', parent: 'briefing_conference', column: 'conference_id' },
  { child: 'guidance_receipt', parent: 'guidance', column: 'guidance_id' },
  { child: 'guidance_receipt', parent: 'ward', column: 'ward_id' },
];

async function guardDrafts(runner: QueryRunner, { child, parent, column }: (typeof REFERENCES)[number]): Promise<void> {
  const constraint = `${child}_under_draft_${column}`;
  await runner.query(`
    create constraint trigger ${constraint} after insert or update of shared_at, ${column} on ${child}
    deferrable initially deferred for each row
    execute function refuse_shared_under_draft('${parent}', '${column}', '${constraint}')`);
  await runner.query(`
    create constraint trigger ${constraint}_above after update of shared_at on ${parent}
    deferrable initially deferred for each row
    execute function refuse_draft_above_shared('${child}', '${column}', '${constraint}')`);
}

/** Whoever writes, the owner too: of an issued report nothing changes but that another one has taken its place. */
const REFUSE_CHANGE_OF_ISSUED = `
  create function refuse_change_of_issued() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare
    changeable constant text[] := array['state', 'version', 'updated_at'];
  begin
    if tg_op = 'TRUNCATE' then
      raise exception 'Issued reports are kept.' using errcode = 'object_not_in_prerequisite_state';
    end if;
    if old.state = 'DRAFT' then
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - changeable = to_jsonb(old) - changeable
      and (new.state = old.state or (old.state = 'ISSUED' and new.state = 'SUPERSEDED')) then
      return new;
    end if;
    raise exception 'An issued report is never changed: % is refused.', tg_op
      using errcode = 'object_not_in_prerequisite_state';
  end $$`;
