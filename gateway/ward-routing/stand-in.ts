import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { isObject } from '../../platform/http/graphql-http';
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
  const answer = { __typename: 'WardAnswer', wardId: representation.wardId, state };
  const standIn: Record<string, unknown> = {};
  for (const selected of entitySelections(document)) fill(standIn, selected, { ...representation, answer });
  return standIn;
}

/** Of what stands in the place of a line that did not come, what says why: to be put into one that came in part. */
export function answerIn(
  document: DocumentNode,
  representation: Representation,
  state: string,
): Record<string, unknown> {
  const standIn = standInFor(document, representation, state) ?? {};
  return Object.fromEntries(Object.entries(standIn).filter(([, value]) => isObject(value))); // nothing else in it is one
}

/**
 * What stands in the place of a line of the report that rests on something else than the ward's live records: the city
 * council says in its key what that is, so no ward is asked. Undefined for all that a ward is to be asked; null where the
 * key cannot be read.
 */
export function settledLine(
  document: DocumentNode,
  { __typename, restsOn, ...key }: Representation,
): Record<string, unknown> | null | undefined {
  if (__typename !== 'WardReport' || typeof restsOn !== 'string' || restsOn === LIVE) return undefined;
  const said = parsed(restsOn);
  if (!said) return null;
  const line: Record<string, unknown> = {};
  for (const selected of entitySelections(document)) fill(line, selected, { __typename, restsOn, ...key, ...said });
  return line;
}

/** As the subgraphs write it in the key of a line that the ward itself answers. */
const LIVE = 'LIVE';

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return isObject(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a line of the report is the one of the ward that was asked, by every name of a ward in it: a server that gives the
 * line of another ward would be shown, and counted, in its place. A line that names none is nobody's. True for everything else.
 */
export function isOfItsWard(
  document: DocumentNode,
  representation: Representation,
  entity: Record<string, unknown>,
): boolean {
  const { __typename, wardId } = representation;
  if (__typename !== 'WardReport') return true;
  const right: Record<string, unknown> = {};
  const named = { wardId, answer: { wardId }, tally: { wardId } };
  for (const selected of entitySelections(document)) fill(right, selected, named);
  const names = Object.entries(right).flatMap(([field, value]) => {
    const given = entity[field];
    if (value === wardId) return [given];
    if (!isObject(value) || !isObject(given)) return [];
    return Object.keys(value).flatMap((name) => (value[name] === wardId ? [given[name]] : []));
  });
  return names.length > 0 && names.every((name) => name === wardId);
}

/** What is selected of a `WardReport` under `_entities`. Other gateways ask for the type's name beside the types, and go by it. */
function entitySelections(document: DocumentNode): SelectionSetNode[] {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  if (entities?.kind !== Kind.FIELD) return [];
  return (entities.selectionSet?.selections ?? []).flatMap((selection): SelectionSetNode[] => {
    if (selection.kind === Kind.FIELD) return [{ kind: Kind.SELECTION_SET, selections: [selection] }];
    const isOfLines = selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === 'WardReport';
    return isOfLines ? [selection.selectionSet] : [];
  });
}

/** Copies what is known under the names asked for; what is not known is null. */
function fill(target: Record<string, unknown>, { selections }: SelectionSetNode, known: Record<string, unknown>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) fill(target, selection.selectionSet, known);
    if (selection.kind !== Kind.FIELD) continue;
    const value = known[selection.name.value] ?? null;
    const name = selection.alias?.value ?? selection.name.value;
    if (selection.selectionSet && isObject(value)) {
      const begun = target[name]; // a name may be selected more than once
      const inner = isObject(begun) ? begun : {};
      fill(inner, selection.selectionSet, value);
      target[name] = inner;
    } else target[name] = value;
  }
}
