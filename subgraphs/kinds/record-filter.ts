import { Field, ID, InputType } from 'type-graphql';
import { type IdOwner, toRecordId } from '../../platform/graphql/global-id';
import { type Period, PeriodScalar } from '../indicators/period';
import { conditionsOf } from '../records/record-list.resolver';
import type { Condition } from '../records/record-list.sql';
import type { Viewer } from '../viewer/viewer';

/** One thing that a list can be narrowed by. */
export interface FilterField {
  /** Its type in the graph. */
  type: unknown;
  description: string;
  /** What a value of it means in columns of records of this owner. Refuses with NotAllowed a viewer whom the answer would tell too much. */
  conditions(value: unknown, viewer: Viewer, owner: IdOwner): Condition[];
}

/** What the list of a kind can be narrowed by. */
export interface RecordFilter {
  input: new () => object;
  conditions(filter: object, viewer: Viewer, owner: IdOwner): Condition[];
}

/** Declares what a list can be narrowed by, field by field; what is left out or null narrows nothing. */
export function recordFilter(name: string, description: string, fields: Record<string, FilterField>): RecordFilter {
  class Filter {}
  InputType(name, { description })(Filter);
  for (const [field, one] of Object.entries(fields)) {
    const options = { nullable: true, description: one.description };
    Field((() => one.type) as never, options)(Filter.prototype, field);
  }
  return {
    input: Filter,
    conditions: (filter, viewer, owner) =>
      Object.entries(filter).flatMap(([field, value]: [string, unknown]) =>
        value === undefined || value === null ? [] : (fields[field]?.conditions(value, viewer, owner) ?? []),
      ),
  };
}

/** A column that holds the value, or one of the values if the type is a list. */
export const equal = (column: string, type: unknown, description: string): FilterField => ({
  ...{ type, description },
  conditions: (value) => conditionsOf({ [column]: value }),
});

/** Some records, each by its global id or its record id. */
export const idsGiven = (description: string): FilterField => ({
  ...{ type: [ID], description },
  conditions: (ids, _, owner) => conditionsOf({ id: (ids as string[]).map((id) => toRecordId(id, owner)) }), // of its type, by the graph
});

/** A day that lies in a period. */
export const within = (column: string, description: string): FilterField => ({
  ...{ type: PeriodScalar, description },
  conditions: (period) => conditionsOf({}, { column, period: period as Period }), // of its type, by the graph
});

/** SQL over the row `r` that holds; `?` stands for the value. */
export const holding = (sql: string, type: unknown, description: string): FilterField => ({
  ...{ type, description },
  conditions: (value) => [{ holds: sql, value }],
});
