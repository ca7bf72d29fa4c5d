import { type FieldNode, Kind, type SelectionNode } from 'graphql';

/** What tells whose cells they are. */
const NAMES = new Set(['__typename', 'wardId', 'period']);

/** Whether a root field asks for raw cells of reports and for nothing else of them: what a server may be let in for. */
export function asksForRawCells({ name, selectionSet }: FieldNode): boolean {
  return name.value === '_entities' && (selectionSet?.selections.every(isOfReports) ?? false);
}

function isOfReports(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
  if (selection.kind !== Kind.INLINE_FRAGMENT || selection.typeCondition?.name.value !== 'WardReport') return false;
  return selection.selectionSet.selections.every(
    (one) => one.kind === Kind.FIELD && (one.name.value === 'rawCells' || NAMES.has(one.name.value)),
  );
}
