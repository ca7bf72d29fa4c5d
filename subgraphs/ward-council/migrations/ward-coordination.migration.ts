import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the city asks of a ward and tells it, and what the ward hands in. */
export class WardCoordination1603000000018 implements MigrationInterface {
  readonly name = 'WardCoordination1603000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type guidance_kind as enum ('GUIDANCE', 'TASK')`);
    await runner.query(`create type guidance_state as enum ('SENT', 'ARRIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'DONE')`);
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
        state guidance_state not null,
        acknowledged_at timestamptz,
        acknowledged_by text,
        progress text,
        done_on date,
        constraint "PK_ec3d596ea4116e47ff0cea38e1d" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_acc49dfbcf113c765d50d02dc6" on guidance (updated_at)`);
    await runner.query(`create index "IDX_83fa15352364d9b1fdc1740066" on guidance (sent_on)`);
    await runner.query(`create type return_state as enum ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')`);
    await runner.query(`
      create table ward_return (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        period_from date not null,
        period_to date not null,
        state return_state not null,
        comment text,
        figure_comments text,
        submission integer not null default 0,
        submitted_at timestamptz,
        submitted_by text,
        frozen text,
        sha256 text,
        decided_at timestamptz,
        decision_note text,
        constraint "PK_90121c24eeb1f566526fc608d69" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_f6010a0b8375f0166e0a1943f0" on ward_return (updated_at)`);
    await runner.query(`create index "IDX_a919ec102b6c7b0e7ed2792439" on ward_return (period_to)`);
    await runner.query(`create unique index "IDX_397a51b06b69790f934f48c4d2" on ward_return (period_from, period_to)`);
    await runner.query(`create type return_request_state as enum ('ARRIVED', 'ACKNOWLEDGED')`);
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
        state return_request_state not null,
        requested_on date not null,
        due_on date not null,
        note text,
        acknowledged_at timestamptz,
        acknowledged_by text,
        constraint "PK_27b4fb62d047bfc2259c2ae4d64" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_7c1099f295ed8503950985873f" on return_request (updated_at)`);
    await runner.query(`create index "IDX_8c204f505ae2050fa321cf7344" on return_request (requested_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table return_request, ward_return, guidance`);
    await runner.query(`drop type return_request_state, return_state, guidance_kind, guidance_state`);
  }
}
