import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORDS = `to_tsvector('simple'::regconfig, regexp_replace(lower(translate(regexp_replace(normalize((content || ' '::text) || coalesce(responsible_body, ''::text), NFD), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'Dd')), '[^a-z0-9]+', ' ', 'g'))`;

/** The words of recommendations without accents, to be searched. */
export class RecommendationWords1603000000027 implements MigrationInterface {
  readonly name = 'RecommendationWords1603000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table voter_recommendation add words tsvector generated always as (${WORDS}) stored`);
    // As in the first migration: TypeORM keeps the expressions of generated columns in its own words.
    await runner.query(
      `insert into typeorm_metadata (type, database, schema, "table", name, value)
       values ('GENERATED_COLUMN', current_database(), current_schema(), 'voter_recommendation', 'words', $1)`,
      [WORDS],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from typeorm_metadata where "table" = 'voter_recommendation' and name = 'words'`);
    await runner.query(`alter table voter_recommendation drop words`);
  }
}
