import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { atEmptyFieldsOf } from './empty-places';
import { MergedAnswer } from './merged-answer';

type Path = (string | number)[];
type GraphqlError = NonNullable<GatewayGraphQLResponse['errors']>[number];
type Representation = Record<string, unknown>;

/** Stands before a path that is whole; no field can have this name. The gateway puts something before each path that it does not count out itself. */
const WHOLE = '=';

/** The path of an error that has come through the gateway, without what was put before a whole one. */
export function placeIn(path: readonly (string | number)[]): readonly (string | number)[] {
  return path.slice(path.lastIndexOf(WHOLE) + 1);
}

/** Where a request has what subgraphs have answered to it. */
const ANSWER = Symbol('what subgraphs have answered');

type Answered<Incoming> = Incoming & { readonly [ANSWER]?: MergedAnswer };

/**
 * Executes a request in such a way that the errors of its data sources can be placed. What they have answered is dropped at the end:
 * requests live longer than their answers, which would then have to be copied by each collection of garbage.
 */
export async function withPlaces<Incoming extends object, Result>(
  incoming: Incoming,
  execute: (request: Answered<Incoming>) => Promise<Result>,
): Promise<Result> {
  const answer = new MergedAnswer();
  try {
    return await execute({ ...incoming, [ANSWER]: answer });
  } finally {
    answer.clear();
  }
}

/**
 * A data source that puts the errors of its subgraph at the places of the answer that are empty for them, in requests made by
 * `withPlaces`. The gateway takes an entity that is null for an object, which stands there all the same, and counts entities wrongly
 * where some at their place are of a type that the subgraph was not asked about.
 */
export function placeErrors<Context extends Record<string, unknown>>(
  source: GraphQLDataSource<Context>,
): GraphQLDataSource<Context> {
  return { process: async (options) => placed(await source.process(options), options) };
}

function placed(response: GatewayGraphQLResponse, options: GraphQLDataSourceProcessOptions): GatewayGraphQLResponse {
  if (!('incomingRequestContext' in options)) return response; // the gateway asks by itself, for no client
  const { pathInIncomingRequest: path = [], request, document } = options;
  const { [ANSWER]: answer } = options.incomingRequestContext as Answered<typeof options.incomingRequestContext>;
  const representations = request.variables?.representations as Representation[] | undefined;
  if (!representations) answer?.add(response.data);
  if (!answer || !representations || !response.errors) return response;
  const asked = document ?? parse(request.query ?? '', { noLocation: true });
  const errors = atEmptyFieldsIn(response, asked, representations);
  const places = answer.placesOf(representations, path);
  return { ...response, errors: errors.map((error) => atPlace(error, places)) };
}

function atEmptyFieldsIn(
  { data, errors = [] }: GatewayGraphQLResponse,
  document: DocumentNode,
  representations: readonly Representation[],
): GraphqlError[] {
  const entities = (data?._entities ?? []) as readonly unknown[]; // data of entities has nothing else
  return errors.flatMap((error) => atEmptyFields(error, document, representations, entities));
}

/** An error about an entity, once for each field that is empty for it; any other error as it is. */
function atEmptyFields(
  error: GraphqlError,
  document: DocumentNode,
  representations: readonly Representation[],
  entities: readonly unknown[],
): GraphqlError[] {
  const index = entityOf(error);
  if (index === undefined || entities[index] === undefined) return [error];
  if (entities[index] !== null) return atEmptyFieldsOf(entities[index], error);
  const fields = fieldsOf(document, representations[index]?.__typename);
  return fields.map((name) => ({ ...error, path: ['_entities', index, name] }));
}

/** The index of the entity that an error is about as a whole. */
function entityOf({ path = [] }: GraphqlError): number | undefined {
  const [root, index, ...rest] = path;
  return root === '_entities' && typeof index === 'number' && rest.length === 0 ? index : undefined;
}

/** The names under which fields of entities of a type are asked for. */
function fieldsOf(document: DocumentNode, typename: unknown): string[] {
  const names = new Set<string>();
  const gather = ({ selections }: SelectionSetNode): void => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD && one.name.value !== '__typename') names.add((one.alias ?? one.name).value);
      const isOfType = one.kind === Kind.INLINE_FRAGMENT && (one.typeCondition?.name.value ?? typename) === typename;
      if (isOfType) gather(one.selectionSet);
    }
  };
  const [operation] = document.definitions;
  const [entities] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  if (entities?.kind === Kind.FIELD && entities.selectionSet) gather(entities.selectionSet);
  return [...names];
}

/** An error of an entity at its whole place, where that is known. */
function atPlace(error: GraphqlError, places: readonly (Path | undefined)[]): GraphqlError {
  const [root, index, ...rest] = error.path ?? [];
  const place = root === '_entities' && typeof index === 'number' ? places[index] : undefined;
  return place ? { ...error, path: [WHOLE, ...place, ...rest] } : error;
}
