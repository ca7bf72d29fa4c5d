import type { Pool, QueryResultRow } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { toEntity } from './to-entity';

/** A statement that PostgreSQL plans once a connection and then knows by its name. One name, one text. */
export interface PreparedQuery {
  name: string;
  text: string;
  values: unknown[];
}

/**
 * Runs a statement that is asked over and over: planning a long one takes several times as long as running it on a small
 * database. TypeORM's own `query` cannot name a statement, so this goes to the pool below it.
 */
export async function queryPrepared<Row extends QueryResultRow>(db: DataSource, query: PreparedQuery): Promise<Row[]> {
  const pool = (db.driver as PostgresDriver).master as Pool; // every data source here is one of PostgreSQL
  const { rows } = await pool.query<Row>(query);
  return rows;
}

/** The same for whole rows of one table, `select r.* …`, as TypeORM's entities. */
export async function findPrepared<Entity extends ObjectLiteral>(
  db: DataSource,
  entity: EntityTarget<Entity>,
  query: PreparedQuery,
): Promise<Entity[]> {
  const metadata = db.getMetadata(entity);
  const rows = await queryPrepared<Record<string, unknown>>(db, query);
  return rows.map((row) => toEntity(db, metadata, metadata.columns, row) as Entity); // metadata is that of Entity
}
