import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What a query looks like, with every fragment written out where it is spread. */
export interface Shape {
  depth: number;
  selections: number;
  aliases: number;
  directives: number;
  rootFields: number;
  valueDepth: number;
}

const NOTHING: Shape = { depth: 0, selections: 0, aliases: 0, directives: 0, rootFields: 0, valueDepth: 0 };

/**
 * Measures a document before anything is known of the schema: for each limit the worst of its operations.
 * A fragment is measured once and then counted wherever it is spread, so a document that spreads fragments in fragments
 * takes no longer than its length. A fragment inside itself counts as endless, which every limit refuses.
 */
export function measureShape(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const measured = new Map<string, Shape>();
  const measure = (set: SelectionSetNode): Shape => together(set.selections.map(ofSelection));

  const ofSelection = (selection: SelectionSetNode['selections'][number]): Shape => {
    const own = ofDirectives(selection.directives);
    switch (selection.kind) {
      case Kind.FIELD:
        return together([own, ofField(selection)]);
      case Kind.INLINE_FRAGMENT:
        return together([own, measure(selection.selectionSet)]);
      case Kind.FRAGMENT_SPREAD:
        return together([own, ofFragment(selection.name.value)]);
    }
  };
  const ofField = ({ alias, arguments: given = [], selectionSet }: FieldNode): Shape => {
    const inner = selectionSet ? measure(selectionSet) : NOTHING;
    return {
      depth: inner.depth + 1,
      selections: inner.selections + 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      directives: inner.directives,
      valueDepth: Math.max(inner.valueDepth, ...given.map(({ value }) => depthOf(value))),
      rootFields: 1, // of whatever this field is in; that of an operation is what is looked at
    };
  };
  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING; // validation will say so
    measured.set(name, ENDLESS); // met again while it is measured, it is inside itself
    const shape = together([ofDirectives(fragment.directives), measure(fragment.selectionSet)]);
    measured.set(name, shape);
    return shape;
  };
  return worst(operations.map((operation) => together([ofHead(operation), measure(operation.selectionSet)])));
}

const ENDLESS: Shape = {
  depth: Infinity,
  selections: Infinity,
  aliases: Infinity,
  directives: Infinity,
  rootFields: Infinity,
  valueDepth: Infinity,
};

/** What stands before the fields of an operation. */
function ofHead({ directives, variableDefinitions = [] }: OperationDefinitionNode): Shape {
  const head = ofDirectives(directives);
  const defaults = variableDefinitions.map(({ defaultValue }) => (defaultValue ? depthOf(defaultValue) : 0));
  return { ...head, valueDepth: Math.max(head.valueDepth, ...defaults) };
}

function ofDirectives(directives: readonly DirectiveNode[] = []): Shape {
  const values = directives.flatMap(({ arguments: given = [] }) => given.map(({ value }) => depthOf(value)));
  return { ...NOTHING, directives: directives.length, valueDepth: Math.max(0, ...values) };
}

/** Lists and objects in each other, as they are written out in a query. */
function depthOf(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(depthOf));
  if (value.kind === Kind.OBJECT) return 1 + Math.max(0, ...value.fields.map((field) => depthOf(field.value)));
  return 0;
}

/** Things beside each other: everything adds up but the depths. */
function together(shapes: Shape[]): Shape {
  return shapes.reduce(
    (sum, shape) => ({
      depth: Math.max(sum.depth, shape.depth),
      selections: sum.selections + shape.selections,
      aliases: sum.aliases + shape.aliases,
      directives: sum.directives + shape.directives,
      rootFields: sum.rootFields + shape.rootFields,
      valueDepth: Math.max(sum.valueDepth, shape.valueDepth),
    }),
    NOTHING,
  );
}

function worst(shapes: Shape[]): Shape {
  const most = (name: keyof Shape) => Math.max(0, ...shapes.map((shape) => shape[name]));
  return {
    depth: most('depth'),
    selections: most('selections'),
    aliases: most('aliases'),
    directives: most('directives'),
    rootFields: most('rootFields'),
    valueDepth: most('valueDepth'),
  };
}
