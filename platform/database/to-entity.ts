import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** An entity as TypeORM itself would read it, from a row by the columns' names in the database; a column the row lacks is null. */
export function toEntity(
  db: DataSource,
  metadata: EntityMetadata,
  columns: readonly ColumnMetadata[],
  row: Readonly<Record<string, unknown>>,
): ObjectLiteral {
  const entity = metadata.create() as ObjectLiteral; // typed as any by TypeORM
  for (const column of columns) {
    column.setEntityValue(entity, db.driver.prepareHydratedValue(row[column.databaseName] ?? null, column));
  }
  return entity;
}

/** Whole rows of one table, `select r.* …`, as its entities. */
export function toEntities<Entity extends ObjectLiteral>(
  db: DataSource,
  entity: EntityTarget<Entity>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Entity[] {
  const metadata = db.getMetadata(entity);
  return rows.map((row) => toEntity(db, metadata, metadata.columns, row) as Entity); // metadata is that of Entity
}
