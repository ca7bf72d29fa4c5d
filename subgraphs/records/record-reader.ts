import DataLoader from 'dataloader';
import { Any, type DataSource } from 'typeorm';
import { type Page, pageInfoOf } from './connection';
import type { CouncilRecord, RecordClass } from './council-record.model';
import { readCursor, writeCursor } from './cursor';
import { type Condition, type ListQuery, countSql, pageSql } from './record-list.sql';
import { checkPageSize, type RecordListArgs } from './record-list.args';

/** Lists that hang on a parent: the column that names it, and which parent. */
export interface Parent {
  column: string;
  id: string;
}

interface PlacedRow {
  parent: string;
  id: string;
  sorted_by: string;
}

/**
 * Reads records for one request: by id, by parent, and in pages.
 * Whatever is asked for in the same tick is read in one statement, so a list costs no more statements when it is longer.
 * Made anew for each request: a loader remembers what its viewer was allowed to see.
 */
export class RecordReader {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(private readonly db: DataSource) {}

  /** The record with this id, or null. Removed records are found too: a reference to one must not dangle. */
  byId<T extends CouncilRecord>(entity: RecordClass<T>, id: string): Promise<T | null> {
    return this.idLoader(entity).load(id) as Promise<T | null>; // this loader was made for the same entity
  }

  /** Keeps a record that was read in another way, so that nobody reads it again in this request. */
  remember(record: CouncilRecord): void {
    this.idLoader(record.constructor as RecordClass).prime(record.id, record); // a record's class is one of records
  }

  /** Every standing record under one parent, in the order it happened: for lists that are short by nature. */
  allUnder<T extends CouncilRecord>(entity: RecordClass<T>, parent: Parent): Promise<T[]> {
    return this.loader(`all ${entity.name} by ${parent.column}`, async (parentIds) => {
      const query: ListQuery = { order: 'OLDEST_FIRST', conditions: [], includeCancelled: false };
      const { sql, values } = pageSql(this.tableOf(entity), parent.column, parentIds, query, null);
      const rows = await this.db.query<PlacedRow[]>(sql, values);
      const records = await Promise.all(rows.map((row) => this.byId(entity, row.id)));
      return parentIds.map((parentId) => records.filter((record, at) => record && rows[at]?.parent === parentId));
    }).load(parent.id) as Promise<T[]>; // this loader was made for the same entity
  }

  /** A page of the records that meet the conditions, under one parent or all. Refuses with BadInput a bad size or cursor. */
  page<T extends CouncilRecord>(
    entity: RecordClass<T>,
    args: RecordListArgs,
    conditions: Condition[],
    parent?: Parent,
  ): Promise<Page<T>> {
    const first = checkPageSize(args.first);
    const query: ListQuery = {
      order: args.orderBy,
      conditions,
      includeCancelled: args.includeCancelled,
      updatedSince: args.updatedSince ?? undefined,
      after: args.after ? readCursor(args.orderBy, args.after) : undefined,
    };
    const key = `page of ${entity.name} by ${parent?.column} ${JSON.stringify([first, query])}`;
    return this.loader(key, (parentIds) => this.readPages(entity, parent?.column, parentIds, query, first)).load(
      parent?.id ?? '',
    ) as Promise<Page<T>>;
  }

  private idLoader(entity: RecordClass): DataLoader<string, unknown> {
    return this.loader(`id of ${entity.name}`, async (ids) => {
      // One array, not one parameter an id: a statement has room for 65,535 parameters, and a page of every ward has more ids.
      const rows = await this.db.getRepository<CouncilRecord>(entity).findBy({ id: Any([...ids]) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((wanted) => byId.get(wanted) ?? null);
    });
  }

  private async readPages(
    entity: RecordClass,
    parentColumn: string | undefined,
    parentIds: readonly string[],
    query: ListQuery,
    first: number,
  ) {
    const { sql, values } = pageSql(this.tableOf(entity), parentColumn, parentIds, query, first + 1);
    const rows = await this.db.query<PlacedRow[]>(sql, values);
    const records = new Map(
      (await Promise.all(rows.map((row) => this.byId(entity, row.id)))).map((record) => [record?.id, record]),
    );
    return parentIds.map((parentId): Page<unknown> => {
      const found = rows.filter((row) => row.parent === parentId);
      const edges = found.slice(0, first).map((row) => ({
        cursor: writeCursor(query.order, { sortedBy: row.sorted_by, id: row.id }),
        node: records.get(row.id),
      }));
      return {
        edges,
        pageInfo: pageInfoOf(
          edges.map((edge) => edge.cursor),
          found.length > first,
          query.after !== undefined,
        ),
        countAll: () => this.count(entity, parentColumn, parentId, query),
      };
    });
  }

  private count(
    entity: RecordClass,
    parentColumn: string | undefined,
    parentId: string,
    query: ListQuery,
  ): Promise<number> {
    return this.loader(`count of ${entity.name} by ${parentColumn} ${JSON.stringify(query)}`, async (parentIds) => {
      const { sql, values } = countSql(this.tableOf(entity), parentColumn, parentIds, query);
      const rows = await this.db.query<{ parent: string; count: number }[]>(sql, values);
      return parentIds.map((wanted) => rows.find((row) => row.parent === wanted)?.count ?? 0);
    }).load(parentId) as Promise<number>; // this loader counts
  }

  private loader(key: string, read: (keys: readonly string[]) => Promise<unknown[]>): DataLoader<string, unknown> {
    const known = this.loaders.get(key);
    if (known) return known;
    const made = new DataLoader<string, unknown>(read);
    this.loaders.set(key, made);
    return made;
  }

  private tableOf(entity: RecordClass) {
    return { name: this.db.getMetadata(entity).tableName, eventColumn: entity.eventColumn };
  }
}
