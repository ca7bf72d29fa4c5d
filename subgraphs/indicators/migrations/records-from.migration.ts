import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which day a council keeps which records, as it has declared: see records-from.model.ts. */
export class RecordsFrom1603000000520 implements MigrationInterface {
  readonly name = 'RecordsFrom1603000000520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create type tally_group as enum (${GROUPS.map((group) => `'${group}'`).join(', ')})`);
    await runner.query(`
      create table records_from (
        id text not null,
        tally_group tally_group,
        since date,
        reason text not null,
        declared_at timestamptz not null,
        constraint "PK_records_from" primary key (id),
        constraint records_from_has_a_reason check (reason <> '')
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table records_from`);
    await runner.query(`drop type tally_group`);
  }
}

/** Written out, because a migration never changes. */
const GROUPS = [
  ...['SESSIONS', 'STANDING_MEETINGS', 'RESOLUTIONS', 'VOTER_CONTACTS', 'RECOMMENDATIONS', 'OVERSIGHT'],
  ...['SURVEYS', 'RECEPTIONS', 'PETITIONS', 'DIALOGUES'],
];
