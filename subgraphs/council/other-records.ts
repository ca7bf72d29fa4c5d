import type { EntityManager } from 'typeorm';
import { toEntities } from '../../platform/database/to-entity';
import type { CouncilRecord } from '../records/council-record.model';

/** What a record that keeps no rule any more is not. */
const LIVE = 'r.deleted_at is null and r.cancelled_at is null';

/** The first other live record of the same kind for which `where` holds over the row `r`; its values begin at $2. */
export async function findOther<T extends CouncilRecord>(
  tx: EntityManager,
  record: T,
  where: string,
  values: readonly unknown[],
): Promise<T | undefined> {
  return findLive(tx, record.constructor as new () => T, `r.id <> $1 and ${where}`, [record.id, ...values]);
}

/** The first live record of a kind, by its class or table, for which `where` holds over the row `r`; its values begin at $1. */
export async function findLive<T extends CouncilRecord>(
  tx: EntityManager,
  kind: (new () => T) | string,
  where: string,
  values: readonly unknown[],
): Promise<T | undefined> {
  const { tableName } = tx.dataSource.getMetadata(kind);
  const rows = await tx.query<Record<string, unknown>[]>(
    `select r.* from ${tableName} r where ${LIVE} and ${where} order by r.id limit 1`,
    [...values],
  );
  return toEntities(tx.dataSource, kind, rows)[0];
}
