import { Field, InputType } from 'type-graphql';
import { snakeCase } from '../../platform/database/snake-case-names';
import { type Period, PeriodScalar } from '../indicators/period';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import { recordReference, recordsUnder } from '../records/record-links.resolver';
import { conditionsOf, recordList } from '../records/record-list.resolver';
import { type DeclaredField, declaredFields } from './declared-record';
import type { DeclaredKind } from './define-kind';

@InputType({ description: 'Which records of a council.' })
export class HappenedInFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Whose day lies in this period; see happenedOn.' })
  happenedIn?: Period | null;
}

/** A list that is asked for by its day alone; a root field if it hangs on nothing. */
export function dayList(of: (new () => object) | undefined, field: string, record: RecordClass, description: string) {
  const conditions = ({ happenedIn: period }: HappenedInFilter) =>
    conditionsOf({}, { column: record.eventColumn, period });
  return recordList({ ...(of && { of }), field, record, filter: HappenedInFilter, conditions, description });
}

/** The lists of declared kinds, on the type of their council or at the root, and the ways between their records and others. */
export function declaredLists(council: new () => object, kinds: readonly DeclaredKind[]): (new () => object)[] {
  return [
    ...kinds.flatMap(({ record, list }) =>
      list ? [dayList(list.isRoot ? undefined : council, list.field, record, list.description)] : [],
    ),
    ...kinds.flatMap(({ record }) => declaredFields(record).flatMap((field) => linksAlong(record, field))),
  ];
}

function linksAlong(record: RecordClass, { property, reference }: DeclaredField) {
  if (!reference || typeof reference.to === 'string') return [];
  const { to, link, back } = reference;
  const idOf = (root: CouncilRecord) => (root as unknown as Readonly<Record<string, string | null>>)[property] ?? null;
  const column = snakeCase(property);
  return [
    ...(link ? [recordReference({ ...link, of: record, record: to, idOf })] : []),
    ...(back ? [recordsUnder({ ...back, of: to, record, parent: ({ id }: CouncilRecord) => ({ column, id }) })] : []),
  ];
}
