import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { Representation } from './split-by-ward';

/**
 * What stands in the place of a ward's entity that did not come.
 * For a line of the report it says so as data, because the totals are computed from data and never see errors:
 * `{ answer: { wardId, state }, tally: null }`. For everything else it is null.
 * Written under the names the request asks for, which may be aliases.
 */
export function standInFor(
  document: DocumentNode,
  representation: Representation,
  state: string,
): Record<string, unknown> | null {
  if (representation.__typename !== 'WardReport') return null;
  const answer = { wardId: representation.wardId, state };
  const standIn: Record<string, unknown> = {};
  for (const selected of entitySelections(document)) fill(standIn, selected, { ...representation, answer });
  return standIn;
}

/** The selections on `WardReport` under `_entities`. */
function entitySelections(document: DocumentNode): SelectionSetNode[] {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  if (entities?.kind !== Kind.FIELD) return [];
  return (entities.selectionSet?.selections ?? []).flatMap((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === 'WardReport'
      ? [selection.selectionSet]
      : [],
  );
}

/** Copies what is known under the names asked for; what is not known is null. */
function fill(target: Record<string, unknown>, { selections }: SelectionSetNode, known: Record<string, unknown>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) fill(target, selection.selectionSet, known);
    if (selection.kind !== Kind.FIELD) continue;
    const value = known[selection.name.value] ?? null;
    const name = selection.alias?.value ?? selection.name.value;
    if (selection.selectionSet && value !== null) {
      fill(
        (target[name] = (target[name] as Record<string, unknown> | undefined) ?? {}) as Record<string, unknown>,
        selection.selectionSet,
        value as Record<string, unknown>,
      );
    } else target[name] = value;
  }
}
