import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ward keeps of what it passed up to the city. */
export class PassingUp1603000000015 implements MigrationInterface {
  readonly name = 'PassingUp1603000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table voter_recommendation add passed_up_at timestamptz, add handling_state recommendation_state,
        add handling_version integer, add handling_as_of timestamptz`);
    await runner.query(`
      alter table petition add passed_up_at timestamptz, add handling_state petition_state,
        add handling_disposition petition_disposition, add handling_version integer, add handling_as_of timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table petition drop passed_up_at, drop handling_state, drop handling_disposition, drop handling_version,
        drop handling_as_of`);
    await runner.query(`
      alter table voter_recommendation drop passed_up_at, drop handling_state, drop handling_version, drop handling_as_of`);
  }
}
