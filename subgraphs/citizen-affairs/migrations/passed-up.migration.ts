import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPE = `(select current_setting('hai_cap.ward', true))`;

/** A reminder is there for the ward that its matter is about. */
const REMINDERS_OF_WARD = `${SCOPE} = '*'
  or exists (select from voter_recommendation m where m.id = reminder.recommendation_id and m.ward_id = ${SCOPE})
  or exists (select from petition m where m.id = reminder.petition_id and m.ward_id = ${SCOPE})`;

/** Where it came from what wards passed up, the digest that a recommendation went with, and whose rows reminders are. */
export class PassedUp1603000000015 implements MigrationInterface {
  readonly name = 'PassedUp1603000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table voter_recommendation add digest_id text, add origin_ward_id text, add origin_id text`);
    await runner.query(`alter table petition add origin_ward_id text, add origin_id text`);
    await runner.query(`create index "IDX_d5375f4577d5922e6756ba9960" on voter_recommendation (digest_id)`);
    await runner.query(
      `create unique index "IDX_47ac09ea0b5992ca58a037ffd5" on voter_recommendation (origin_ward_id, origin_id)`,
    );
    await runner.query(`create unique index "IDX_26867edd767d2f68fcd068d0d2" on petition (origin_ward_id, origin_id)`);
    await runner.query(`alter table reminder enable row level security`);
    await runner.query(
      `create policy ward_rows on reminder using (${REMINDERS_OF_WARD}) with check (${REMINDERS_OF_WARD})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy ward_rows on reminder`);
    await runner.query(`alter table reminder disable row level security`);
    await runner.query(`alter table petition drop origin_id, drop origin_ward_id`);
    await runner.query(`alter table voter_recommendation drop origin_id, drop origin_ward_id, drop digest_id`);
  }
}
