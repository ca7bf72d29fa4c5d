import { Field, InputType } from 'type-graphql';
import { snakeCase } from '../../platform/database/snake-case-names';
import { type Period, PeriodScalar } from '../indicators/period';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import { recordReference, recordsUnder } from '../records/record-links.resolver';
import { conditionsOf, recordList } from '../records/record-list.resolver';
import type { Parent } from '../records/record-reader';
import { type Back, type DeclaredField, declaredFields, type Reference } from './declared-record';
import type { DeclaredKind } from './define-kind';
import type { RecordFilter } from './record-filter';

@InputType({ description: 'Which records of a council.' })
class HappenedInFilter {
  @Field(() => PeriodScalar, { nullable: true, description: 'Whose day lies in this period; see happenedOn.' })
  happenedIn?: Period | null;
}

const byDay = (record: RecordClass): RecordFilter => ({
  input: HappenedInFilter,
  conditions: ({ happenedIn: period }: HappenedInFilter) => conditionsOf({}, { column: record.eventColumn, period }),
});

const narrowedBy = ({ input, conditions }: RecordFilter) => ({ filter: input, conditions });

/** The lists of declared kinds, on the type of their council or at the root, and the ways between their records and others. */
export function declaredLists(
  council: (new () => object) | undefined,
  kinds: readonly DeclaredKind[],
): (new () => object)[] {
  return [
    ...kinds.flatMap((kind) => listOf(kind, kind.list?.isRoot || !council ? {} : { of: council })),
    ...kinds.flatMap((kind) => declaredFields(kind.record).flatMap((field) => linksAlong(kind, field, kinds))),
  ];
}

/** What a list hangs on: a type and how it is named in the records, or nothing for a root field. */
interface ListPlace<Root extends object> {
  of?: new () => Root;
  parent?(root: Root): Parent;
}

/** The list of a kind in this place; none if it has no list. */
export function listOf<Root extends object>({ record, list }: DeclaredKind, place: ListPlace<Root>) {
  if (!list) return [];
  const { field, description, filter = byDay(record) } = list;
  return [recordList({ ...place, field, record, description, ...narrowedBy(filter) })];
}

function linksAlong(kind: DeclaredKind, { property, reference }: DeclaredField, kinds: readonly DeclaredKind[]) {
  if (!reference?.link && !reference?.back) return [];
  const { record } = kind;
  const { link, back } = reference;
  const to = referredTo(reference, kinds);
  const idOf = (root: CouncilRecord) => (root as unknown as Readonly<Record<string, string | null>>)[property] ?? null;
  return [
    ...(link ? [recordReference({ ...link, of: record, record: to, idOf })] : []),
    ...(back ? [recordsBack(kind, to, snakeCase(property), back)] : []),
  ];
}

function recordsBack({ record, list }: DeclaredKind, of: RecordClass, column: string, back: Back) {
  const { atMost, ...words } = back;
  const place = { ...words, of, record, parent: ({ id }: CouncilRecord) => ({ column, id }) };
  if (atMost === undefined) return recordList({ ...place, ...narrowedBy(list?.filter ?? byDay(record)) });
  return recordsUnder({ ...place, atMost });
}

/** The class that a reference leads to: of a kind that each tier has for itself, that of the tier whose kinds these are. */
function referredTo({ to }: Reference, kinds: readonly DeclaredKind[]): RecordClass {
  const found = typeof to === 'string' ? kinds.find(({ table }) => table === to)?.record : to;
  if (!found)
    throw new Error(`A reference leads to ${String(to)}, and no declared kind of this server has that table.`);
  return found;
}
