import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap, getMetadataStorage } from 'type-graphql';
import { refuseUnparsedDefaults } from './default-values';
import { refuseForgedReferences } from './entity-references';
import { type ListSizes, listSizesOf } from './list-sizes';

/** What federation asks of a type with a key: the object for a representation, or an error that says why not. */
export type ReferenceResolver<Context> = (representation: Record<string, unknown>, context: Context) => unknown;

export interface SubgraphOptions<Context> extends Pick<
  BuildSchemaOptions,
  'resolvers' | 'orphanedTypes' | 'scalarsMap'
> {
  /** One for each entity type that this subgraph can resolve, by the type's name. */
  references: Record<string, ReferenceResolver<Context>>;
}

/** A subgraph's schema together with the SDL that it was built from, federation directives included. */
export interface Subgraph {
  schema: GraphQLSchema;
  sdl: string;
  /** How long its lists are at most, where their resolvers say so. */
  listSizes: ListSizes;
}

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@shareable", "@inaccessible"]
)`;

/**
 * Builds a federation 2 subgraph from type-graphql classes.
 * The schema is printed and read again because federation's own directives and `_entities` come in with @apollo/subgraph.
 * Throws where a default value would not survive that.
 */
export function buildSubgraph<Context>(options: SubgraphOptions<Context>): Subgraph {
  const { references, ...classes } = options;
  // Decorators of parameters run from the last to the first, and type-graphql leaves arguments in that order.
  getMetadataStorage().params.sort((one, other) => one.index - other.index);
  const plain = buildSchemaSync({ ...classes, skipCheck: true, validate: false });
  refuseUnparsedDefaults(plain);
  const sdl = `${FEDERATION}\n\n${printSchemaWithDirectives(plain)}`;

  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>; // type-graphql types it as graphql-tools does
  for (const [type, resolve] of Object.entries(references)) {
    // Asynchronous, because a reference that throws at once takes all the others of its request with it.
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: async (...args: Parameters<typeof resolve>) => resolve(...args),
    };
  }
  const typeDefs = parse(sdl);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  refuseForgedReferences(schema, typeDefs);
  return { schema, sdl, listSizes: listSizesOf([...classes.resolvers]) };
}
