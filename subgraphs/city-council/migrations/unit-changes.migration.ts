import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a change of units leaves in the directory beside the units: how much went over, what came from outside, and the change itself. */
export class UnitChanges1603000000021 implements MigrationInterface {
  readonly name = 'UnitChanges1603000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table ward add also_from text`);
    await runner.query(`create type succession_extent as enum ('WHOLE', 'PART')`);
    await runner.query(`alter table ward_succession add extent succession_extent not null default 'WHOLE'`);
    await runner.query(`
      create table unit_change (
        effective_on date not null,
        content jsonb not null,
        applied_at timestamptz not null default now(),
        constraint "PK_unit_change" primary key (effective_on)
      )
    `);
    await runner.query(KEEP_END_OF_UNIT);
    await runner.query(`
      create trigger ward_keeps_its_end before update of valid_to on ward for each row
      when (old.valid_to is distinct from new.valid_to) execute function ward_keeps_its_end()
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ward_keeps_its_end() cascade`);
    await runner.query(`drop table unit_change`);
    await runner.query(`alter table ward_succession drop extent`);
    await runner.query(`drop type succession_extent`);
    await runner.query(`alter table ward drop also_from`);
  }
}

/** A file of units from before a change, loaded again, would put the old units back in force beside the new ones. */
const KEEP_END_OF_UNIT = `
  create function ward_keeps_its_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if exists (select from public.unit_change c
        join public.ward_succession s on s.effective_on = c.effective_on and s.predecessor_id = old.id
        where c.effective_on = old.valid_to and s.deleted_at is null and s.cancelled_at is null) then
      raise exception 'this unit ended by a change of units' using errcode = '23514', constraint = 'ward_keeps_its_end', table = 'ward';
    end if;
    return new;
  end $$`;
