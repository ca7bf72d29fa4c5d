import type { EntityManager } from 'typeorm';
import type { TableRights } from './grants';

/** An epoch that has begun is never changed or taken away. */
export const EPOCH_RIGHTS: TableRights = { database_epoch: ['SELECT', 'INSERT'] };

/** A life of a database: from where it was first opened, or put back, to where it is put back. */
export interface DatabaseEpoch {
  /** 1 for the first life, one more each time it was put back. */
  number: number;
  /** The same in no other life, and in no other database. */
  id: string;
  begunAt: Date;
}

/** Statements of a database, by whoever is connected. */
type Statements = Pick<EntityManager, 'query'>;

/**
 * What a database is by PostgreSQL's own account. A dump that is restored has another table, a copy of a cluster that is played
 * forward another timeline, a database elsewhere another cluster. A standby tells no timeline, and its rows are another's to write.
 */
const IDENTITY = `
  (select system_identifier::text from pg_control_system()) as system_identifier,
  (select oid::text from pg_database where datname = current_database()) as database_oid,
  'database_epoch'::regclass::oid::text as table_oid,
  case when not pg_is_in_recovery() then left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline`;

const SAME = `(epoch.system_identifier, epoch.database_oid, epoch.table_oid) = (now.system_identifier, now.database_oid, now.table_oid)
  and epoch.timeline = coalesce(now.timeline, epoch.timeline)`;

/** The epochs of a database, the latest first. */
export function readEpochs(db: Statements): Promise<DatabaseEpoch[]> {
  return db.query('select number, id, begun_at as "begunAt" from database_epoch order by number desc');
}

/**
 * When the present life of a database began, if it was put back before: what is said since may bear lower versions than what was said
 * in an earlier life, and is the later of the two. Nothing for a database in its first life.
 */
export async function presentLife(db: Statements): Promise<{ life?: string }> {
  const [latest] = await db.query<{ begunAt: Date }[]>(
    'select begun_at as "begunAt" from database_epoch where number > 1 order by number desc limit 1',
  );
  return latest ? { life: latest.begunAt.toISOString() } : {};
}

/** Whether a database is what its latest epoch says; not where it was put back and no server has been started on it since. */
export async function isInLatestEpoch(db: Statements): Promise<boolean> {
  const [found] = await db.query<{ isSame: boolean }[]>(
    `select ${SAME} as "isSame" from database_epoch epoch, (select ${IDENTITY}) now order by number desc limit 1`,
  );
  return found?.isSame ?? true;
}

/**
 * The epoch that a database is in, at the start of its server: a new one where its identity is no longer that of the latest one,
 * for then it was put back. Refuses as PostgreSQL refuses.
 */
export async function enterEpoch(db: Statements): Promise<DatabaseEpoch & { isNew: boolean }> {
  const begun = await db.query<unknown[]>(
    `insert into database_epoch (number, system_identifier, database_oid, table_oid, timeline)
     select coalesce((select max(number) from database_epoch), 0) + 1, now.system_identifier, now.database_oid, now.table_oid,
       now.timeline
     from (select ${IDENTITY}) now where now.timeline is not null and not exists (
       select 1 from database_epoch epoch where number = (select max(number) from database_epoch) and ${SAME})
     on conflict do nothing returning number`, // of two that start at once the other has done it
  );
  const [latest] = await readEpochs(db);
  if (!latest) throw new Error('A database has no epoch: a standby is opened that no server was ever started on.');
  return { ...latest, isNew: begun.length > 0 };
}
