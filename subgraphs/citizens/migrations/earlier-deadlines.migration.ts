import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the deadline of a recommendation was before each extension; of those there are it stands in their history. */
export class EarlierDeadlines1603000000026 implements MigrationInterface {
  readonly name = 'EarlierDeadlines1603000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table voter_recommendation add earlier_deadlines jsonb`);
    await runner.query(`
      update voter_recommendation r set earlier_deadlines = extended.deadlines from (
        select record_id, jsonb_agg(
          jsonb_build_object('dueOn', before ->> 'due_on', 'extendedOn', after ->> 'state_on') order by version) as deadlines
        from record_change
        where record_type in ('VoterRecommendation', 'WardRecommendation') and step = 'extend' and before ->> 'due_on' is not null
        group by record_id) extended
      where extended.record_id = r.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table voter_recommendation drop earlier_deadlines`);
  }
}
