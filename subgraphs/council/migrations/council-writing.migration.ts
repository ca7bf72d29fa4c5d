import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What writing needs of a council's records in either tier: to which session an oversight was reported, and what it asked for. */
export class CouncilWriting1603000000011 implements MigrationInterface {
  readonly name = 'CouncilWriting1603000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table thematic_oversight add reported_on date, add reported_session_id text`);
    await runner.query(`create index "IDX_b42401f9fb568ffc8244b849d1" on thematic_oversight (reported_session_id)`);
    await runner.query(
      `alter table thematic_oversight add constraint "FK_b42401f9fb568ffc8244b849d19" foreign key (reported_session_id) references council_session(id)`,
    );
    await runner.query(`create type oversight_recommendation_state as enum('OPEN', 'DONE')`);
    await runner.query(`
      create table oversight_recommendation (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        oversight_id text not null,
        addressee text not null,
        content text not null,
        made_on date not null,
        due_on date,
        state oversight_recommendation_state not null default 'OPEN',
        done_on date,
        constraint "PK_7b3e706952c1166e70b025ff99f" primary key (id),
        constraint "FK_cb1981d8bee56056908df2c492c" foreign key (oversight_id) references thematic_oversight(id)
      )
    `);
    await runner.query(`create index "IDX_9dcd1a692b19f579d1b2c427ea" on oversight_recommendation (updated_at)`);
    await runner.query(`create index "IDX_cb1981d8bee56056908df2c492" on oversight_recommendation (oversight_id)`);
    await runner.query(`create index "IDX_a1b2689633baf7dc95b0d9eb53" on oversight_recommendation (made_on)`);
    await keepUnderDrafts(runner, 'thematic_oversight', 'council_session', 'reported_session_id');
    await keepUnderDrafts(runner, 'oversight_recommendation', 'thematic_oversight', 'oversight_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger thematic_oversight_under_draft_reported_session_id_above on council_session`);
    await runner.query(`drop trigger thematic_oversight_under_draft_reported_session_id on thematic_oversight`);
    await runner.query(`drop trigger oversight_recommendation_under_draft_oversight_id_above on thematic_oversight`);
    await runner.query(`drop table oversight_recommendation`);
    await runner.query(`drop type oversight_recommendation_state`);
    await runner.query(`alter table thematic_oversight drop reported_session_id, drop reported_on`);
  }
}

/** What belongs to a draft is a draft, as everywhere else: see drafts.migration.ts. */
async function keepUnderDrafts(runner: QueryRunner, child: string, parent: string, column: string): Promise<void> {
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
