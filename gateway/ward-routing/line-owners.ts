import {
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation that asks for lines of a report so that each says whose it is. */
export interface OwnedLines {
  query: string;
  document: DocumentNode;
  /** The name under which lines say it though nobody had asked for it: it is no part of the answer. */
  owner?: string;
}

/**
 * Has each line of a report say whose it is: by its place alone nobody can tell when a server gives the figures of another
 * ward. `query` is the text of the document.
 */
export function askForOwners(query: string, document: DocumentNode): OwnedLines {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections.find(isEntities);
  const lines = entities?.selectionSet?.selections.filter(isOfLines) ?? [];
  if (!operation || !entities?.selectionSet || lines.length === 0 || lines.some(saysOwner)) return { query, document };
  const owner = unusedName(query);
  const asked: FieldNode = { ...entities, selectionSet: withMore(entities.selectionSet, ownerAs(owner)) };
  const whole = { ...operation, selectionSet: replaced(operation.selectionSet, entities, asked) };
  const owned = { ...document, definitions: document.definitions.map((one) => (one === operation ? whole : one)) };
  return { query: print(owned), document: owned, owner };
}

const isEntities = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.name.value === '_entities';

const isOfLines = (selection: SelectionNode): boolean =>
  selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === 'WardReport';

/** Whether a line says it in any case; what is asked for on a condition may not be there. */
function saysOwner(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FRAGMENT_SPREAD || (selection.directives?.length ?? 0) > 0) return false;
  if (selection.kind === Kind.FIELD && selection.name.value === 'wardId') return true;
  const leads = selection.kind === Kind.INLINE_FRAGMENT || selection.name.value === 'answer';
  return leads && (selection.selectionSet?.selections.some(saysOwner) ?? false);
}

/** A name that nothing in the query has. */
function unusedName(query: string): string {
  let name = 'lineOf';
  while (query.includes(name)) name += '_';
  return name;
}

function ownerAs(name: string): SelectionNode[] {
  const [operation] = parse(`{ ... on WardReport { ${name}: wardId } }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? [...operation.selectionSet.selections] : [];
}

const withMore = (set: SelectionSetNode, more: SelectionNode[]): SelectionSetNode => ({
  ...set,
  selections: [...set.selections, ...more],
});

const replaced = (set: SelectionSetNode, before: SelectionNode, after: SelectionNode): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((one) => (one === before ? after : one)),
});
