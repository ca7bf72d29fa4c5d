import type { QueryRunner } from 'typeorm';

/** The table of the units that a server has been told of. `loadedBefore` is SQL that says whether the database holds records already. */
export async function createKnownUnits(runner: QueryRunner, loadedBefore: string): Promise<void> {
  await runner.query(`
    create table known_unit (
      id text not null,
      valid_from date,
      valid_to date,
      version bigint not null,
      constraint "PK_known_unit" primary key (id),
      constraint "CHK_known_unit_ends" check (valid_to > valid_from)
    )
  `);
  // ANY_UNIT of recording/known-units.ts; written out, because a migration never changes.
  await runner.query(`insert into known_unit (id, version) select '*', 0 where ${loadedBefore}`);
}
