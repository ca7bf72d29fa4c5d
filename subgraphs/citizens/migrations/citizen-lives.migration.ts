import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What recommendations and petitions go through: their days, deadlines and extensions, and reminders about them. */
export class CitizenLives1603000000014 implements MigrationInterface {
  readonly name = 'CitizenLives1603000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table voter_recommendation alter contact_id drop not null, add response text,
        add extension_count integer not null default 0, add state_on date`);
    await runner.query(`
      alter table petition add due_on date, add extension_count integer not null default 0, add result_on date,
        add state_on date`);
    await runner.query(`
      create table reminder (
        id text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        version integer not null default 1,
        cancelled_at timestamptz,
        deleted_at timestamptz,
        shared_at timestamptz default now(),
        number text,
        sent_on date not null,
        recipient text not null,
        recommendation_id text,
        petition_id text,
        constraint reminder_is_about_one_matter check (num_nonnulls(recommendation_id, petition_id) = 1),
        constraint "PK_9ec029d17cb8dece186b9221ede" primary key (id)
      )
    `);
    await runner.query(`create index "IDX_54181d0f3b8ca55d8453266ea9" on reminder (updated_at)`);
    await runner.query(`create index "IDX_b6238f0171e938adc069075b94" on reminder (sent_on)`);
    await runner.query(`create index "IDX_6213ff249fec3b3d296417485c" on reminder (recommendation_id)`);
    await runner.query(`create index "IDX_4eba06b46cad89b8dfd2ba7681" on reminder (petition_id)`);
    await runner.query(`
      alter table reminder
        add constraint "FK_6213ff249fec3b3d296417485c3" foreign key (recommendation_id) references voter_recommendation(id),
        add constraint "FK_4eba06b46cad89b8dfd2ba76812" foreign key (petition_id) references petition(id)`);
    for (const [column, parent] of Object.entries(MATTERS)) {
      const constraint = `reminder_under_draft_${column}`;
      await runner.query(`
        create constraint trigger ${constraint} after insert or update of shared_at, ${column} on reminder
        deferrable initially deferred for each row
        execute function refuse_shared_under_draft('${parent}', '${column}', '${constraint}')`);
      await runner.query(`
        create constraint trigger ${constraint}_above after update of shared_at on ${parent}
        deferrable initially deferred for each row
        execute function refuse_draft_above_shared('reminder', '${column}', '${constraint}')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [column, parent] of Object.entries(MATTERS))
      await runner.query(`drop trigger reminder_under_draft_${column}_above on ${parent}`);
    await runner.query(`drop table reminder`);
    await runner.query(`alter table petition drop state_on, drop result_on, drop extension_count, drop due_on`);
    await runner.query(`
      alter table voter_recommendation drop state_on, drop extension_count, drop response,
        alter contact_id set not null`);
  }
}

/** What a reminder is about, and is a draft under: the column and the table. */
const MATTERS = { recommendation_id: 'voter_recommendation', petition_id: 'petition' };
