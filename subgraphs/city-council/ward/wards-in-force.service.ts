import type { EntityManager } from 'typeorm';

const STANDING = 'deleted_at is null and cancelled_at is null and shared_at is not null';

/** The ids of the wards in force on a day (YYYY-MM-DD), by code. */
export async function wardsInForceOn(db: EntityManager, day: string): Promise<string[]> {
  return idsOf(db, 'valid_from <= $1 and (valid_to is null or valid_to > $1)', [day]);
}

/** The ids of the wards that were in force on any day from one to another, by code. */
export async function wardsInForceDuring(db: EntityManager, from: string, to: string): Promise<string[]> {
  return idsOf(db, 'valid_from <= $2 and (valid_to is null or valid_to > $1)', [from, to]);
}

async function idsOf(db: EntityManager, condition: string, days: string[]): Promise<string[]> {
  const sql = `select id from ward where ${condition} and ${STANDING} order by code, id`;
  return (await db.query<{ id: string }[]>(sql, days)).map(({ id }) => id);
}
