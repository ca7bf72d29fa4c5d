import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { BadInput } from '../../platform/errors/domain-error';
import type { IdOwner } from '../../platform/graphql/global-id';
import type { Period } from '../indicators/period';
import type { Viewer } from '../viewer/viewer';
import { connectionOf } from './connection';
import type { RecordClass } from './council-record.model';
import type { Condition } from './record-list.sql';
import { RecordListArgs } from './record-list.args';
import type { Parent, RecordReader } from './record-reader';

export interface ListContext {
  records: RecordReader;
  viewer: Viewer;
  /** Of a ward's server: whose records it keeps. */
  wardId?: string;
}

export interface RecordListOptions<Filter extends object, Root extends object> {
  /** The type that the list is a field of; a root field unless told. */
  of?: new () => Root;
  field: string;
  description: string;
  record: RecordClass;
  filter: new () => Filter;
  /** What the filter means in columns. May refuse with NotAllowed a viewer whom its answer would tell too much. */
  conditions(filter: Filter, viewer: Viewer, owner: IdOwner): Condition[];
  /** Which of the records belong to the object the list hangs on; all unless told. */
  parent?(root: Root): Parent;
}

/**
 * A paged list of records as a resolver class: with filter, order, updatedSince and cursors, the same everywhere.
 * Connection types are named after the record's class, which bears the name of its type in the schema.
 */
export function recordList<Filter extends object, Root extends object>(
  options: RecordListOptions<Filter, Root>,
): new () => object {
  const Connection = connectionOf(options.record);

  @ArgsType()
  class ListArgs extends RecordListArgs {
    @Field(() => options.filter, { nullable: true, description: 'Only records that meet every condition given.' })
    filter?: Filter | null;
  }

  class ListResolver {
    [options.field](root: Root, args: ListArgs, context: ListContext) {
      const owner = { type: options.record.name, wardId: context.wardId };
      const conditions = args.filter ? options.conditions(args.filter, context.viewer, owner) : [];
      return context.records
        .page(options.record, args, conditions, options.parent?.(root))
        .then((page) => Object.assign(new Connection(), page));
    }
  }

  // By hand, because the name of the field is only known here.
  const { prototype } = ListResolver;
  const method = Object.getOwnPropertyDescriptor(prototype, options.field) as PropertyDescriptor; // declared just above
  Root()(prototype, options.field, 0);
  Args(() => ListArgs)(prototype, options.field, 1);
  Ctx()(prototype, options.field, 2);
  const declare = options.of ? FieldResolver : Query;
  // Nullable, so that a mistake in one list, or a server that is down, leaves the rest of the page standing.
  declare(() => Connection, { description: options.description, nullable: true })(prototype, options.field, method);
  if (options.of) Resolver(() => options.of as new () => Root)(ListResolver);
  else Resolver()(ListResolver);
  return ListResolver;
}

/**
 * Conditions out of a filter: `equal` pairs columns with wanted values, the unset ones left out; `within` keeps days of a period.
 * Refuses with BadInput a text that no database holds.
 */
export function conditionsOf(
  equal: Record<string, unknown>,
  within?: { column: string; period: Period | null | undefined },
): Condition[] {
  const conditions: Condition[] = Object.entries(equal)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([column, value]) => ({ column, is: Array.isArray(value) ? 'in' : '=', value: storable(value) }));
  if (within?.period) {
    conditions.push(
      { column: within.column, is: '>=', value: within.period.from },
      { column: within.column, is: '<=', value: within.period.to },
    );
  }
  return conditions;
}

/** PostgreSQL holds any text but one with a zero character in it. */
function storable(value: unknown): unknown {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  if (!texts.some((text) => typeof text === 'string' && text.includes('\0'))) return value;
  throw new BadInput(
    { vi: 'Không văn bản nào có ký tự số không.', en: 'No text has a zero character in it.' },
    {
      argument: 'filter',
    },
  );
}
