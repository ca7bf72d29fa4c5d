import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode, visit } from 'graphql';

/** The values of the variables that `@include` and `@skip` name, in the order in which the document names them. */
export type ConditionValues = ReadonlyMap<string, boolean>;

/** The variables that conditions of a document name, each once. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: [condition] = [] }) {
      if (isCondition(name.value) && condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  });
  return [...names];
}

/** Their values in a request; undefined where one has none that a condition may have. Variables of other operations are left out. */
export function conditionValues(
  names: readonly string[],
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): ConditionValues | undefined {
  const values = new Map<string, boolean>();
  for (const name of names) {
    const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
    if (!definition) continue;
    const { defaultValue } = definition;
    const standard = defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined;
    const value = Object.hasOwn(given, name) && given[name] !== undefined ? given[name] : standard;
    if (typeof value !== 'boolean') return undefined;
    values.set(name, value);
  }
  return values;
}

/** Whether a selection is asked for under these values. */
export function isIncluded({ directives = [] }: SelectionNode, values: ConditionValues): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    if (!isCondition(name.value)) return true;
    const { value } = condition ?? {};
    const holds =
      value?.kind === Kind.VARIABLE ? values.get(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'include');
  });
}

/** Whether a directive of this name is one that is resolved here. */
export function isCondition(directive: string): boolean {
  return directive === 'include' || directive === 'skip';
}
