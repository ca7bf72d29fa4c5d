import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { CouncilRecord } from '../records/council-record.model';

/** Writes a new record, or of one that is there what has changed; TypeORM counts its versions. */
export async function writeRecord<T extends CouncilRecord>(
  tx: EntityManager,
  record: T,
  before: T | null,
): Promise<void> {
  const repository = tx.getRepository<CouncilRecord>(record.constructor);
  if (before) await repository.update({ id: record.id }, changedColumns(tx, record, before));
  else await repository.insert(record); // an entity is all of itself
}

/** The properties of two states of one record that differ. */
export function changedProperties<T extends CouncilRecord>(tx: EntityManager, record: T, before: T | null): string[] {
  const { columns } = tx.dataSource.getMetadata(record.constructor);
  const isSame = (a: unknown, b: unknown) => (a instanceof Date && b instanceof Date ? +a === +b : a === b);
  return columns
    .filter((column) => !before || !isSame(column.getEntityValue(record), column.getEntityValue(before)))
    .map(({ propertyName }) => propertyName);
}

/** Nothing may have changed at all: the version still counts that somebody looked and kept it. */
function changedColumns<T extends CouncilRecord>(tx: EntityManager, record: T, before: T) {
  const changed = changedProperties(tx, record, before);
  const values = Object.fromEntries(changed.map((property) => [property, record[property as keyof T]]));
  return { updatedAt: () => 'now()', ...values } as QueryDeepPartialEntity<CouncilRecord>; // properties of the record
}
