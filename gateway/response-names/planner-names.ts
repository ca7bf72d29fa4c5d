import {
  buildASTSchema,
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  type StringValueNode,
  visit,
} from 'graphql';

/** Names under which a query plan asks for fields of its own beside those of the client. */
export interface PlannerNames {
  /** All that a `@key` or a `@requires` of the supergraph names, at any depth. */
  all: ReadonlySet<string>;
  /** Those of them that are fields with arguments: the plan's may differ from the client's. */
  withArguments: ReadonlySet<string>;
}

/** What no plan asks for. */
export const NO_PLANNER_NAMES: PlannerNames = { all: new Set(), withArguments: new Set() };

/** Arguments of the supergraph's own directives that hold a selection: `@join__type(key:)` and `@join__field(requires:)`. */
const SELECTIONS = new Set(['key', 'requires']);

/** Reads them out of a supergraph. */
export function plannerNamesOf(supergraphSdl: string): PlannerNames {
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true });
  const names = { all: new Set<string>(), withArguments: new Set<string>() };
  for (const [type, texts] of selectionsOf(document))
    for (const text of texts) {
      const [asked] = parse(`{ ${text} }`, { noLocation: true }).definitions;
      if (asked?.kind === Kind.OPERATION_DEFINITION) addNames(schema, type, asked.selectionSet, names);
    }
  return names;
}

/** The different selections of each type. */
function selectionsOf({ definitions }: DocumentNode): Map<string, Set<string>> {
  const byType = new Map<string, Set<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const texts = new Set<string>();
    byType.set(definition.name.value, texts);
    visit(definition, {
      Argument({ name, value }) {
        if (SELECTIONS.has(name.value) && value.kind === Kind.STRING)
          texts.add((value satisfies StringValueNode).value);
      },
    });
  }
  return byType;
}

function addNames(
  schema: GraphQLSchema,
  typeName: string,
  { selections }: SelectionSetNode,
  names: { all: Set<string>; withArguments: Set<string> },
): void {
  const type = schema.getType(typeName);
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue; // a key or @requires has none
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      addNames(schema, selection.typeCondition?.name.value ?? typeName, selection.selectionSet, names);
      continue;
    }
    const { value: name } = selection.name;
    names.all.add(name);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field && field.args.length > 0) names.withArguments.add(name);
    if (selection.selectionSet && field) addNames(schema, getNamedType(field.type).name, selection.selectionSet, names);
  }
}
