import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isNonNullType,
} from 'graphql';

/** One place of a schema where a client writes a value, and how to ask it. */
export interface ArgumentPlace {
  /** Such as `Query.petitions(filter.receivedIn:)`. */
  name: string;
  /** A query whose one variable `$value` goes to that place. */
  query: string;
}

/** Values for arguments that have to be there on the way, by the name of their type. */
export type Samples = Record<string, string>;

type IsWanted = (scalar: string) => boolean;

/** The path to a type: how its selection is wrapped. */
type Wrap = (selection: string) => string;

/**
 * Every argument, and field of an input, whose type has one of the wanted names, wherever it stands in a schema, with a
 * query that reaches it. `samples` are values for the arguments on the way; a field that needs another one is not reached.
 */
export function argumentPlaces(schema: GraphQLSchema, samples: Samples, isWanted: IsWanted): ArgumentPlace[] {
  const found: ArgumentPlace[] = [];
  const seen = new Set<GraphQLNamedType>();
  const query = schema.getQueryType();
  const waiting: [GraphQLNamedType, Wrap][] = query ? [[query, (selection) => `{ ${selection} }`]] : [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [type, wrap] = next;
    if (seen.has(type)) continue;
    seen.add(type);
    if (isAbstractType(type))
      for (const possible of schema.getPossibleTypes(type))
        waiting.push([possible, (selection) => wrap(`... on ${possible.name} { ${selection} }`)]);
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue; // what servers ask each other takes representations, not text
      found.push(...inField(type, field, wrap, samples, isWanted));
      const given = required(field, samples);
      const inner = getNamedType(field.type);
      if (given !== undefined) waiting.push([inner, (selection) => wrap(`${field.name}${given} { ${selection} }`)]);
    }
  }
  return found;
}

function inField(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  wrap: Wrap,
  samples: Samples,
  isWanted: IsWanted,
): ArgumentPlace[] {
  const isLeaf = !('getFields' in getNamedType(field.type));
  return field.args.flatMap((argument) =>
    placesIn(argument.type, isWanted).map(({ path, typeName, write }) => {
      const others = required(field, samples, argument);
      const given = [`${argument.name}: ${write('$value')}`, ...(others ? [others.slice(1, -1)] : [])].join(', ');
      const asked = wrap(`${field.name}(${given})${isLeaf ? '' : ' { __typename }'}`);
      return {
        name: `${type.name}.${field.name}(${argument.name}${path})`,
        query: `query ($value: ${typeName}) ${asked}`,
      };
    }),
  );
}

/** Where in a value of this type a wanted one stands: the value itself, or fields of an input. */
function placesIn(
  type: GraphQLInputType,
  isWanted: IsWanted,
): { path: string; typeName: string; write: (text: string) => string }[] {
  const named = getNamedType(type);
  if (named instanceof GraphQLScalarType && isWanted(named.name))
    return [{ path: ':', typeName: String(type), write: (text) => text }];
  if (!(named instanceof GraphQLInputObjectType)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    placesIn(field.type, isWanted).map(({ path, typeName, write }) => ({
      path: `.${field.name}${path}`,
      typeName,
      write: (text: string) => `{ ${field.name}: ${write(text)} }`,
    })),
  );
}

/** The arguments that have to be given, in brackets; '' where there are none, undefined where there is no sample. */
function required(
  { args }: GraphQLField<unknown, unknown>,
  samples: Samples,
  but?: GraphQLArgument,
): string | undefined {
  const needed = args.filter((one) => one !== but && isNonNullType(one.type) && one.defaultValue === undefined);
  const given = needed.map((one) => [one.name, samples[getNamedType(one.type).name]] as const);
  if (given.some(([, value]) => value === undefined)) return undefined;
  return given.length === 0 ? '' : `(${given.map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}
