import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  type GraphQLSchema,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** One `_entities` field of an operation, as an operation of its own: the form in which our gateway asks for entities. */
export interface EntitiesQuestion {
  /** The name under which the answer is expected. */
  name: string;
  query: string;
  document: DocumentNode;
  /** The names of the variables that it uses besides `representations`. */
  variables: string[];
  /** The field as it was asked for: it says which representations, and whether it is asked for at all. */
  field: FieldNode;
}

/** What an operation asks for at its root. */
export interface RootQuestions {
  entities: EntitiesQuestion[];
  /** Fields other than `_entities` and `__typename`. */
  others: FieldNode[];
  /** The names under which `__typename` is asked for. */
  typenames: string[];
}

/**
 * Takes an operation apart: other gateways ask for several lists of entities at once, under names of their own, and with
 * fragments. Each list becomes a question by itself, with its fragments written out.
 */
export function rootQuestions(document: DocumentNode, operation: OperationDefinitionNode): RootQuestions {
  const whole = withoutSpreads(document, operation);
  const roots = fieldsOf(whole.selectionSet);
  return {
    entities: roots.filter(({ name }) => name.value === '_entities').map((field) => questionOf(field, whole)),
    others: roots.filter(({ name }) => !['_entities', '__typename'].includes(name.value)),
    typenames: roots.filter(({ name }) => name.value === '__typename').map(nameOf),
  };
}

/** The representations that a question is about; undefined where its directives leave it out. Refuses what is no list of them. */
export function representationsOf(
  { field }: EntitiesQuestion,
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
): unknown[] | undefined {
  if (getDirectiveValues(GraphQLSkipDirective, field, variables)?.if === true) return undefined;
  if (getDirectiveValues(GraphQLIncludeDirective, field, variables)?.if === false) return undefined;
  const definition = schema.getQueryType()?.getFields()._entities;
  if (!definition) throw new Error('The schema has no entities.');
  return getArgumentValues(definition, field, variables).representations as unknown[]; // as the schema has it
}

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The operation with each fragment written out where it is spread. */
function withoutSpreads(document: DocumentNode, operation: OperationDefinitionNode): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return visit(operation, {
    FragmentSpread: ({ name, directives }) => {
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`There is no fragment "${name.value}".`); // validation has looked
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, ...(directives && { directives }) };
    },
  });
}

/** The fields of the root, those in fragments with the directives of these. */
function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []; // written out before
    const { directives = [] } = selection;
    return fieldsOf(selection.selectionSet).map((field) => ({
      ...field,
      directives: [...directives, ...(field.directives ?? [])],
    }));
  });
}

function questionOf(field: FieldNode, { variableDefinitions = [] }: OperationDefinitionNode): EntitiesQuestion {
  const { selectionSet } = field;
  if (!selectionSet) throw new Error('Entities are asked for without fields.'); // validation has looked
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const definitions = variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
  const declared = ['$representations: [_Any!]!', ...definitions.map(print)].join(', ');
  const query = `query WardRouter(${declared}) { _entities(representations: $representations) ${print(selectionSet)} }`;
  return { name: nameOf(field), query, document: parse(query, { noLocation: true }), variables: [...used], field };
}
