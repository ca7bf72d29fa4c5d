import type { EntityManager } from 'typeorm';
import type { Period } from '../../indicators/period';

/** The ids of the wards in force on a day (YYYY-MM-DD), by code. */
export async function wardsInForceOn(db: EntityManager, day: string): Promise<string[]> {
  return wardsInForceDuring(db, { from: day, to: day });
}

/** The ids of the wards of a period: all that are in force on any day of it up to today, by code and then by their first day. */
export async function wardsOfPeriod(db: EntityManager, period: Period, today: string): Promise<string[]> {
  return wardsInForceDuring(db, period.untilToday(today));
}

async function wardsInForceDuring(db: EntityManager, { from, to }: { from: string; to: string }): Promise<string[]> {
  const wards = await db.query<{ id: string }[]>(
    `select id from ward where valid_from <= $2 and (valid_to is null or valid_to > $1)
       and deleted_at is null and cancelled_at is null and shared_at is not null
     order by code, valid_from, id`,
    [from, to],
  );
  return wards.map(({ id }) => id);
}
