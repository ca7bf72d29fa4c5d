import {
  type FieldNode,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** Values of variables as they came. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * What a field is given, for measuring only: variables, their defaults and those of the arguments are put in, and nothing
 * is checked. What execution would refuse may come out as anything.
 */
export function argumentsOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  variables: Variables,
): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { name, defaultValue } of field.args) {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    given[name] = (value ? valueOf(value, operation, variables) : undefined) ?? defaultValue;
  }
  return given;
}

function valueOf(value: ValueNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variables[value.name.value] ?? defaultOf(value.name.value, operation);
    case Kind.INT: // the only value that is counted with, and the lists, of which the length counts
      return Number(value.value);
    case Kind.LIST:
      return value.values;
    default:
      return undefined;
  }
}

function defaultOf(name: string, { variableDefinitions }: OperationDefinitionNode): unknown {
  const value = variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return value ? valueFromASTUntyped(value) : undefined;
}
