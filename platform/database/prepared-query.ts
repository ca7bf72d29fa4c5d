import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { type EntityManager, type EntityTarget, type ObjectLiteral, QueryRunnerAlreadyReleasedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { toEntities } from './to-entity';

/** A statement that PostgreSQL plans once a connection and then knows by its name. One name, one text. */
export interface PreparedQuery {
  name: string;
  text: string;
  values: unknown[];
}

/**
 * Runs a statement that is asked over and over: planning a long one takes several times as long as running it on a small
 * database. TypeORM's own `query` cannot name a statement, so this goes to the connection below it: the manager's own
 * where it has one, else any of the pool.
 */
export async function queryPrepared<Row extends QueryResultRow>(
  db: EntityManager,
  query: PreparedQuery,
): Promise<Row[]> {
  const { queryRunner, dataSource } = db;
  if (queryRunner?.isReleased) throw new QueryRunnerAlreadyReleasedError();
  if (queryRunner) return (await ((await queryRunner.connect()) as PoolClient).query<Row>(query)).rows;
  // Not the pool's own `query`: from that one a statement may be sent while another request is being worked for.
  const client = await ((dataSource.driver as PostgresDriver).master as Pool).connect(); // every data source here is one of PostgreSQL
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    client.release();
  }
}

/** The same for whole rows of one table, `select r.* …`, as TypeORM's entities. */
export async function findPrepared<Entity extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<Entity>,
  query: PreparedQuery,
): Promise<Entity[]> {
  return toEntities(db.dataSource, entity, await queryPrepared<Record<string, unknown>>(db, query));
}
