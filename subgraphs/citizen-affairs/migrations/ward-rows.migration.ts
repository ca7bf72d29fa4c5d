import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looked up once a statement, not once a row. Null where the connection does not say, and then no comparison is true. */
const SCOPE = `(select current_setting('hai_cap.ward', true))`;

/** Which rows of a table are there for a connection; all of them where its setting is '*'. */
const RULES: Record<string, string> = {
  voter_contact: `${SCOPE} in ('*', ward_id)`,
  voter_recommendation: `${SCOPE} in ('*', ward_id)`,
  petition: `${SCOPE} in ('*', ward_id)`,
  citizen_dialogue: `${SCOPE} in ('*', ward_id)`,
  // A round is of no ward: it is there for a ward where one of its contacts was held.
  voter_contact_round: `${SCOPE} = '*' or exists (
    select from voter_contact c where c.round_id = voter_contact_round.id and c.ward_id = ${SCOPE})`,
  // A digest goes with its round.
  recommendation_digest: `${SCOPE} = '*' or exists (
    select from voter_contact c where c.round_id = recommendation_digest.round_id and c.ward_id = ${SCOPE})`,
  citizen_reception: `${SCOPE} = '*'`,
};

/**
 * A second line of defence behind the rights that services see to: the rows of one ward are not there for the officers
 * of another, whatever a statement says. Holds for the server's role; the tables' owner, who loads them, sees all.
 */
export class WardRows1603000000006 implements MigrationInterface {
  readonly name = 'WardRows1603000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, rule] of Object.entries(RULES)) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy ward_rows on ${table} using (${rule}) with check (${rule})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(RULES)) {
      await runner.query(`drop policy ward_rows on ${table}`);
      await runner.query(`alter table ${table} disable row level security`);
    }
  }
}
