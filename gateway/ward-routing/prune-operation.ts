import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { Step } from './follow-way';
import { askForOlderIds, type OlderIds } from './older-ids';

/** An operation without what a server does not know. */
export interface Pruned {
  document: DocumentNode;
  query: string;
  /** The variables that it still has. */
  variables: ReadonlySet<string>;
  /** What was left out, by the way to it from an entity; the last step is a field. */
  leftOut: Step[][];
  /** Where it asks for ids in the words of a server before global ids. */
  ids: OlderIds;
}

/**
 * Leaves out of an operation what a server's schema does not know: every field that it has something against, with all
 * that is in it. A field of which it does not know an argument goes as a whole: without the argument it would answer something
 * else. Fragments on types that it does not know go in silence, for it has no objects of them. Null where it does not know how
 * to be asked for entities at all.
 */
export function pruneOperation(document: DocumentNode, schema: GraphQLSchema): Pruned | null {
  const spread = withoutSpreads(document);
  if (!spread) return null;
  const { operation, ids } = askForOlderIds(spread, schema);
  let pruned: OperationDefinitionNode = operation;
  const leftOut: Step[][] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [pruned] };
    const errors = validate(schema, whole, undefined, { maxErrors: Infinity });
    if (errors.length === 0) return { document: whole, query: print(whole), variables: namesOf(pruned), leftOut, ids };
    const wrong = blamed(pruned, new Set(errors.flatMap(({ nodes }) => nodes ?? [])));
    if (wrong.size === 0) return null;
    const { variableDefinitions = [], selectionSet } = pruned;
    pruned = {
      ...pruned,
      variableDefinitions: variableDefinitions.filter((one) => !wrong.has(one)),
      selectionSet: without(selectionSet, wrong, [], leftOut),
    };
    if (pruned.selectionSet.selections.every(isTypename)) return null;
  }
  return null;
}

/** A field that goes leaves variables unused, which then go too; more rounds than a few are a schema that contradicts itself. */
const MOST_ROUNDS = 8;

type Blamable = FieldNode | InlineFragmentNode | VariableDefinitionNode;

/** The nearest thing around each node that can be left out. */
function blamed(operation: OperationDefinitionNode, nodes: ReadonlySet<ASTNode>): Set<ASTNode> {
  const around: Blamable[] = [];
  const wrong = new Set<ASTNode>();
  visit(operation, {
    enter(node) {
      if (isBlamable(node)) around.push(node);
      const nearest = around.at(-1);
      // What is about the operation as a whole has another node that it is about.
      if (nodes.has(node) && nearest) wrong.add(nearest);
    },
    leave(node) {
      if (isBlamable(node)) around.pop();
    },
  });
  return wrong;
}

const isBlamable = (node: ASTNode): node is Blamable =>
  node.kind === Kind.FIELD || node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.VARIABLE_DEFINITION;

/** A selection without what is wrong; `way` leads to it. What is left of nothing asks for the type's name, which there always is. */
function without(
  { selections }: SelectionSetNode,
  wrong: ReadonlySet<ASTNode>,
  way: Step[],
  leftOut: Step[][],
): SelectionSetNode {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection]; // there are none any more
    const further: Step[] = [...way, selection.kind === Kind.FIELD ? { field: selection } : { on: selection }];
    if (wrong.has(selection)) {
      if (selection.kind === Kind.FIELD) leftOut.push(further.slice(1)); // without _entities
      return [];
    }
    if (!selection.selectionSet) return [selection];
    return [{ ...selection, selectionSet: without(selection.selectionSet, wrong, further, leftOut) }];
  });
  return { kind: Kind.SELECTION_SET, selections: kept.length > 0 ? kept : [TYPENAME] };
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const isTypename = (selection: SelectionNode) =>
  selection.kind === Kind.FIELD && selection.name.value === TYPENAME.name.value;

const namesOf = ({ variableDefinitions = [] }: OperationDefinitionNode) =>
  new Set(variableDefinitions.map(({ variable }) => variable.name.value));

/** The operation of a document with its fragments in their places. */
function withoutSpreads({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation || fragments.size === 0) return operation;
  return visit(operation, {
    FragmentSpread({ name, directives = [] }) {
      const { typeCondition, selectionSet } = fragments.get(name.value) ?? {};
      if (!typeCondition || !selectionSet) return BREAK;
      const inlined: InlineFragmentNode = { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives };
      return inlined; // visited in turn, for it may have spreads of its own
    },
  });
}
