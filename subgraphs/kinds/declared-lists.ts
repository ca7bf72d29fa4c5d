import { Field, InputType } from 'type-graphql';
import { snakeCase } from '../../platform/database/snake-case-names';
import { type Period, PeriodScalar } from '../indicators/period';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import { recordReference, recordsUnder } from '../records/record-links.resolver';
import { conditionsOf, recordList } from '../records/record-list.resolver';
import { type DeclaredField, declaredFields, type Reference } from './declared-record';
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
export function declaredLists(
  council: (new () => object) | undefined,
  kinds: readonly DeclaredKind[],
): (new () => object)[] {
  return [
    ...kinds.flatMap((kind) => listOf(council, kind)),
    ...kinds.flatMap(({ record }) => declaredFields(record).flatMap((field) => linksAlong(record, field, kinds))),
  ];
}

function listOf(council: (new () => object) | undefined, { record, list }: DeclaredKind) {
  if (!list) return [];
  const { field, description, filter, isRoot } = list;
  const of = isRoot ? undefined : council;
  if (!filter) return [dayList(of, field, record, description)];
  const { input, conditions } = filter;
  return [recordList({ ...(of && { of }), field, record, filter: input, conditions, description })];
}

function linksAlong(record: RecordClass, { property, reference }: DeclaredField, kinds: readonly DeclaredKind[]) {
  if (!reference?.link && !reference?.back) return [];
  const { link, back } = reference;
  const to = referredTo(reference, kinds);
  const idOf = (root: CouncilRecord) => (root as unknown as Readonly<Record<string, string | null>>)[property] ?? null;
  const column = snakeCase(property);
  return [
    ...(link ? [recordReference({ ...link, of: record, record: to, idOf })] : []),
    ...(back ? [recordsUnder({ ...back, of: to, record, parent: ({ id }: CouncilRecord) => ({ column, id }) })] : []),
  ];
}

/** The class that a reference leads to: of a kind that each tier has for itself, that of the tier whose kinds these are. */
function referredTo({ to }: Reference, kinds: readonly DeclaredKind[]): RecordClass {
  const found = typeof to === 'string' ? kinds.find(({ table }) => table === to)?.record : to;
  if (!found)
    throw new Error(`A reference leads to ${String(to)}, and no declared kind of this server has that table.`);
  return found;
}
