import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/**
 * Refuses default values that resolvers would get as they are written in the SDL: a schema that is read from its SDL knows
 * neither what an enum's names stand for nor how a scalar of ours is parsed. The error lists every place.
 */
export function refuseUnparsedDefaults(schema: GraphQLSchema): void {
  const faults = inputsOf(schema).flatMap(([place, { type, defaultValue }]) =>
    unparsedIn(type, defaultValue).map((fault) => `${place}: ${fault}`),
  );
  if (faults.length > 0)
    throw new Error(
      `These default values would reach resolvers unparsed; leave them out and decide in the resolver:\n${faults.join('\n')}`,
    );
}

/** An argument or a field of an input type, and where it stands: `Query.shoes(size:)`, `ShoeInput.size`. */
type PlacedInput = readonly [place: string, input: GraphQLArgument | GraphQLInputField];

function inputsOf(schema: GraphQLSchema): PlacedInput[] {
  return Object.values(schema.getTypeMap()).flatMap((type): PlacedInput[] => {
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((arg): PlacedInput => [`${type.name}.${field.name}(${arg.name}:)`, arg]),
    );
  });
}

function unparsedIn(type: GraphQLInputType, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (isNonNullType(type)) return unparsedIn(type.ofType, value);
  if (isListType(type)) return [value].flat().flatMap((item) => unparsedIn(type.ofType, item));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      unparsedIn(field.type, (value as Record<string, unknown>)[field.name]),
    );
  if (isEnumType(type)) {
    const named = type.getValues().find((one) => one.value === value);
    return named?.name === value ? [] : [`${JSON.stringify(value)} is not the name of a value of ${type.name}`];
  }
  return isSpecifiedScalarType(type) ? [] : [`${type.name} is not a scalar of GraphQL itself`];
}
