import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';

/**
 * The part of the ward-council subgraph that spans the wards: its entities, and `_service`, which tells the whole SDL. Root fields
 * are a ward's own, for its own app: across wards nobody could say whose are meant, so here they are unknown.
 */
export function wardEntitiesSchema(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema(withoutRootFields(parse(sdl, { noLocation: true })));
  const service = schema.getQueryType()?.getFields()._service;
  if (!service) throw new Error('The schema has no _service.');
  service.resolve = () => ({ sdl });
  return schema;
}

const ROOT_TYPES = new Set(['Query', 'Mutation', 'Subscription']);

function withoutRootFields({ definitions, ...document }: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: definitions.filter(
      (one) =>
        one.kind !== Kind.SCHEMA_DEFINITION &&
        !(one.kind === Kind.OBJECT_TYPE_DEFINITION && ROOT_TYPES.has(one.name.value)),
    ),
  };
}
