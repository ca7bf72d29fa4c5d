import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { toEntities } from '../../platform/database/to-entity';
import { QueryTooCostly } from '../../platform/limits/limits.errors';
import type { AccessNotes } from '../access-log/access-notes';
import { readBookmark } from './bookmark';
import { type Page, pageInfoOf } from './connection';
import type { CouncilRecord, RecordClass } from './council-record.model';
import { readCursor, writeCursor } from './cursor';
import { bookmarkOf, type PlacedRow, queryPlaces } from './placed-rows';
import { byIdSql, type Condition, type ListQuery, countBySql, countSql, isOfChanges, pageSql } from './record-list.sql';
import { checkPageSize, checkSince, type RecordListArgs } from './record-list.args';
import type { RecordRights } from './record-rights';

/** Lists that hang on a parent: the column that names it, and which parent. */
export interface Parent {
  column: string;
  id: string;
}

/**
 * Records that one request is given at most, each as often as it stands in the answer. What a question costs is estimated;
 * this holds whatever the estimate. A page of the gateway's comes to half of it.
 */
const MAX_HANDED_OUT = 50_000;

/**
 * Reads records for one request: by id, by parent, and in pages, and of all only those that its viewer may read.
 * What may not be read is as if it were not there; a kind that may not be read at all is refused with NotAllowed.
 * Whatever is asked for in the same tick is read in one statement, so a list costs no more statements when it is longer.
 * Made anew for each request: a loader remembers what its viewer was allowed to see. What is handed out is noted.
 */
export class RecordReader {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();
  private handedOut = 0;
  private tooMany: QueryTooCostly | undefined;

  constructor(
    private readonly db: EntityManager,
    private readonly rights: RecordRights,
    private readonly notes?: AccessNotes,
  ) {}

  /** Whether the viewer may read any record of this kind. */
  mayRead(entity: RecordClass): boolean {
    return this.rights.mayRead(entity);
  }

  /** Notes that a list of this kind is asked for. Refuses with NotAllowed where the viewer may read no record of it. */
  refuseUnreadable(entity: RecordClass): void {
    this.rights.conditionsOn(entity);
    this.notes?.listed(entity.name);
  }

  /** The record with this id, or null. Removed records are found too: a reference to one must not dangle. */
  async byId<T extends CouncilRecord>(entity: RecordClass<T>, id: string): Promise<T | null> {
    const record = await this.find(entity, id);
    this.notes?.listed(entity.name); // that there is no such record is an answer too
    return this.handOut(record);
  }

  /** The same, not yet handed out: for places of lists, of which somebody may only ask how many there are. */
  find<T extends CouncilRecord>(entity: RecordClass<T>, id: string): Promise<T | null> {
    return this.idLoader(entity).load(id) as Promise<T | null>; // this loader was made for the same entity
  }

  /** Notes that a record that was found leaves the server. Refuses with QueryTooCostly the record that is too many. */
  handOut<T extends CouncilRecord | null>(record: T): T {
    if (!record) return record;
    // The same error again, for it may be met at as many places.
    if (++this.handedOut > MAX_HANDED_OUT)
      throw (this.tooMany ??= new QueryTooCostly('records', undefined, MAX_HANDED_OUT));
    this.notes?.record(record.constructor.name, record.id);
    return record;
  }

  /** Notes that the cursor of a record leaves the server: it holds the day and the id. */
  handOutCursor(type: string, id: string): void {
    this.notes?.record(type, id);
  }

  /** Keeps a record that was read in another way, so that nobody reads it again in this request. */
  remember(record: CouncilRecord): void {
    this.idLoader(record.constructor as RecordClass).prime(record.id, record); // a record's class is one of records
  }

  /**
   * Every standing record under one parent, in the order it happened: for lists that are short by nature. Refuses with
   * QueryTooCostly one that has more than `atMost`, for a part of it would pass for the whole.
   */
  async allUnder<T extends CouncilRecord>(entity: RecordClass<T>, parent: Parent, atMost: number): Promise<T[]> {
    const loader = this.loader(`${atMost} ${entity.name} by ${parent.column}`, (parentIds) =>
      this.readAllUnder(entity, parent.column, parentIds, atMost),
    );
    const records = (await loader.load(parent.id)) as T[]; // this loader was made for the same entity
    return records.map((record) => this.handOut(record));
  }

  /** A page of the records that meet the conditions, under one parent or all. Refuses with BadInput a bad size or cursor. */
  page<T extends CouncilRecord>(
    entity: RecordClass<T>,
    args: RecordListArgs,
    conditions: Condition[],
    parent?: Parent,
  ): Promise<Page<T>> {
    const first = checkPageSize(args.first);
    checkSince(args);
    const query: ListQuery = {
      order: args.orderBy,
      conditions: [...conditions, ...this.rights.conditionsOn(entity, parent?.column)],
      includeCancelled: args.includeCancelled,
      updatedSince: args.updatedSince ?? undefined,
      changedSince: args.changedSince ? readBookmark(args.changedSince) : undefined,
      after: args.after ? readCursor(args.orderBy, args.after) : undefined,
    };
    this.notes?.listed(entity.name);
    const key = `page of ${entity.name} by ${parent?.column} ${JSON.stringify([first, query])}`;
    return this.loader(key, (parentIds) => this.readPages(entity, parent?.column, parentIds, query, first)).load(
      parent?.id ?? '',
    ) as Promise<Page<T>>;
  }

  /** How many standing records meet the conditions, by what they have in a column; those that have nothing there are left out. */
  async countBy(
    entity: RecordClass,
    column: string,
    conditions: readonly Condition[],
  ): Promise<ReadonlyMap<string, number>> {
    const all = [...conditions, ...this.rights.conditionsOn(entity)];
    this.notes?.listed(entity.name);
    const { sql, values } = countBySql(this.tableOf(entity), column, all);
    const rows = await this.db.query<{ value: string; count: number }[]>(sql, values);
    return new Map(rows.map(({ value, count }) => [value, count]));
  }

  private idLoader(entity: RecordClass): DataLoader<string, unknown> {
    return this.loader(`id of ${entity.name}`, async (ids) => {
      const { sql, values } = byIdSql(this.tableOf(entity), ids, this.rights.conditionsOn(entity));
      const records = toEntities(
        this.db.dataSource,
        entity,
        await this.db.query<Record<string, unknown>[]>(sql, values),
      );
      const byId = new Map(records.map((record) => [record.id, record]));
      return ids.map((wanted) => byId.get(wanted) ?? null);
    });
  }

  private async readAllUnder(
    entity: RecordClass,
    parentColumn: string,
    parentIds: readonly string[],
    atMost: number,
  ): Promise<(CouncilRecord[] | QueryTooCostly)[]> {
    const conditions = this.rights.conditionsOn(entity, parentColumn);
    this.notes?.listed(entity.name);
    const query: ListQuery = { order: 'OLDEST_FIRST', conditions, includeCancelled: false };
    const statement = pageSql(this.tableOf(entity), parentColumn, parentIds, query, atMost + 1);
    const byParent = Map.groupBy((await queryPlaces(this.db, statement)).rows, ({ parent }) => parent);
    return Promise.all(
      parentIds.map(async (parentId) => {
        const rows = byParent.get(parentId) ?? [];
        if (rows.length > atMost) return new QueryTooCostly('listLength', undefined, atMost);
        const records = await Promise.all(rows.map(({ id }) => this.find(entity, id)));
        return records.filter((record) => record !== null);
      }),
    );
  }

  private async readPages(
    entity: RecordClass,
    parentColumn: string | undefined,
    parentIds: readonly string[],
    query: ListQuery,
    first: number,
  ) {
    const statement = pageSql(this.tableOf(entity), parentColumn, parentIds, query, first + 1);
    const { rows, seen } = await queryPlaces(this.db, statement);
    const bookmark = bookmarkOf(query, seen);
    const ofPlaces = isOfChanges(query) ? bookmark : undefined;
    const records = new Map(
      (await Promise.all(rows.map((row) => this.find(entity, row.id)))).map((record) => [record?.id, record]),
    );
    return parentIds.map((parentId): Page<unknown> => {
      const found = rows.filter((row) => row.parent === parentId);
      const edges = found
        .slice(0, first)
        .map((row) =>
          this.edgeOf(entity, row, records.get(row.id) ?? null, { order: query.order, bookmark: ofPlaces }),
        );
      return {
        edges,
        pageInfo: pageInfoOf(edges, found.length > first, query.after !== undefined, bookmark ?? null),
        countAll: () => this.count(entity, parentColumn, parentId, query),
      };
    });
  }

  /** A place in a list; the record is handed out once it or its cursor is asked for. */
  private edgeOf(
    entity: RecordClass,
    row: PlacedRow,
    record: CouncilRecord | null,
    { order, bookmark }: { order: string; bookmark: string | undefined },
  ) {
    const handOut = () => this.handOut(record);
    const handOutCursor = () => this.handOutCursor(entity.name, row.id);
    return {
      get cursor() {
        handOutCursor();
        return writeCursor(order, { sortedBy: row.sorted_by, id: row.id, ...(bookmark && { bookmark }) });
      },
      get node() {
        return handOut();
      },
    };
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
    return { name: this.db.dataSource.getMetadata(entity).tableName, eventColumn: entity.eventColumn };
  }
}
