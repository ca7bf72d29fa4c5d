import type { ApolloServerPlugin, BaseContext, GraphQLRequest, GraphQLRequestListener } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import { type Collapsed, collapseEqual, spreadErrors } from '../graphql/collapse';
import { QueryTooCostly } from '../limits/limits.errors';

/** The lists of entities of an answer with equal representations collapsed, by their names in it. */
type CollapsedLists = ReadonlyMap<string, Collapsed<unknown>>;

/**
 * Works out once what is asked about equal representations in one list of entities, and answers at each of their places: gateways
 * that do not collapse them ask for an entity as often as a page names it. What the question costs has been measured by then, with
 * each of them. An answer that would be longer than `answerBytes` by its copies is refused with QueryTooCostly before it is written.
 */
export function collapseRepresentations<Context extends BaseContext>(answerBytes: number): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async (): Promise<GraphQLRequestListener<Context>> => {
      let lists: CollapsedLists = new Map();
      return {
        executionDidStart: async ({ request, operation }) => {
          lists = collapseIn(request, operation);
        },
        willSendResponse: async ({ response }) => {
          const { body, http } = response;
          const data = body.kind === 'single' ? body.singleResult.data : undefined;
          if (body.kind !== 'single' || !data) return;
          const bytes = bytesOfCopies(data, lists);
          if (bytes > answerBytes) {
            const { message, extensions } = new QueryTooCostly('answerBytes', bytes, answerBytes);
            const { http: _, ...facts } = extensions;
            response.body = { kind: 'single', singleResult: { errors: [{ message, extensions: facts }] } };
            http.status = 400;
            return;
          }
          for (const [name, { places }] of lists) {
            data[name] = spread(data[name], places);
            const { errors } = body.singleResult;
            if (errors) body.singleResult.errors = spreadErrors(errors, name, places);
          }
        },
      };
    },
  };
}

/** Leaves each representation in the variables of a request once. Lists that are written out, or in fragments, stay as they are. */
function collapseIn(
  request: GraphQLRequest,
  { selectionSet: { selections } }: OperationDefinitionNode,
): CollapsedLists {
  const lists = new Map<string, Collapsed<unknown>>();
  const given = request.variables ?? {};
  if (selections.some(({ kind }) => kind !== Kind.FIELD)) return lists; // the same variable may be used in a fragment
  for (const field of selections) {
    if (field.kind !== Kind.FIELD) continue;
    const value = field.name.value === '_entities' ? field.arguments?.[0]?.value : undefined;
    if (value?.kind !== Kind.VARIABLE) continue;
    const { value: variable } = value.name;
    const collapsed = collapseEqual(given[variable]);
    if (!collapsed) continue;
    lists.set((field.alias ?? field.name).value, collapsed);
    request.variables = { ...request.variables, [variable]: collapsed.representations };
  }
  return lists;
}

/** How many bytes the entities of these lists are that stand at more than one place, with all their copies. */
function bytesOfCopies(data: Readonly<Record<string, unknown>>, lists: CollapsedLists): number {
  let bytes = 0;
  for (const [name, { places }] of lists)
    places.forEach(({ length: copies }, at) => {
      const entity = copies > 1 ? entitiesIn(data[name])[at] : undefined;
      if (entity !== undefined) bytes += copies * Buffer.byteLength(JSON.stringify(entity));
    });
  return bytes;
}

/** Entities at all of their places; null, which stands for a list that could not be given, stays. */
function spread(list: unknown, places: readonly number[][]): unknown {
  if (!Array.isArray(list)) return list;
  const whole: unknown[] = [];
  for (const [at, indexes] of places.entries()) for (const index of indexes) whole[index] = entitiesIn(list)[at];
  return whole;
}

const entitiesIn = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
