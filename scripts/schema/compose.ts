import { type CompositionSuccess, composeServices } from '@apollo/composition';
import { type GraphQLError, parse, printSchema } from 'graphql';

/** The SDL of each subgraph, by the subgraph's name. */
export type SubgraphSdl = Readonly<Record<string, string>>;

/** Something composition allows and finds odd; it carries a code, a level and a coordinate. */
export type CompositionHint = CompositionSuccess['hints'][number];

/** The two schemas that the subgraphs make together, as SDL. */
export interface ComposedSchemas {
  supergraph: string;
  api: string;
}

/** What composition makes of the subgraphs: the two schemas, or the errors that stood in the way. */
export type Composition =
  ({ composes: true; hints: CompositionHint[] } & ComposedSchemas) | { composes: false; errors: GraphQLError[] };

/**
 * Composes the subgraphs into the supergraph, for the gateway, and the public API, for its clients: the supergraph
 * without what is `@inaccessible` and without federation's own definitions. Refuses nothing: errors are returned.
 */
export function compose(subgraphs: SubgraphSdl): Composition {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}.invalid/graphql`, // no server's address: the gateway has its own, per environment
    typeDefs: parse(sdl),
  }));
  const composed = composeServices(services);
  if (composed.errors) return { composes: false, errors: composed.errors };

  return {
    composes: true,
    supergraph: composed.supergraphSdl,
    api: printSchema(composed.schema.toAPISchema().toGraphQLJSSchema()),
    hints: composed.hints,
  };
}
