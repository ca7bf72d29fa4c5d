import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { type Asked, type Below, selectionOf } from './asked';
import { along, pathsOf } from './paths';
import { representationsOf } from './representations';
import { isId, askedWithLeaves, branchesOf, isHolder, leavesOf, objectTypesOf } from './schema-walk';

/** A question that a server is asked in every role. */
export interface Question {
  below: Below;
  query: string;
  variables: Record<string, unknown>;
}

/** More fields with fields of their own than this are asked for in several questions, so that none is too large. */
const BRANCHES_AT_ONCE = 6;

/**
 * Questions that reach every field of every type: of each type, asked for by fields and, in a subgraph, by its key, all
 * leaves, all fields that lead on, and the leaves of what these give, through what only holds others. So every way from
 * type to type is gone.
 */
export function questionsOf(schema: GraphQLSchema, keyed: ReadonlySet<string>): Question[] {
  const paths = pathsOf(schema);
  const types = objectTypesOf(schema).filter((type) => !isHolder(type));
  const ofTypes = types.flatMap((type) => {
    const steps = paths.get(type.name);
    const selections = selectionsOf(schema, type);
    return [
      ...(steps ? selections.map((below) => questionOf(along(steps, below))) : []),
      ...(keyed.has(type.name) ? selections.map((below) => byKey(schema, type, below)) : []),
    ];
  });
  return [questionOf(INTROSPECTION), ...ofTypes];
}

/** What GraphQL itself adds to Query: the schema must not be told to whom nothing is. */
const INTROSPECTION: Below = {
  type: 'Query',
  asked: [
    { owner: 'Query', field: '__schema', args: '', below: { type: '__Schema', asked: [nameOfQuery()] } },
    { owner: 'Query', field: '__type', args: '(name: "Query")', below: { type: '__Type', asked: [nameOf()] } },
  ],
};

function nameOfQuery(): Asked {
  return { owner: '__Schema', field: 'queryType', args: '', below: { type: '__Type', asked: [nameOf()] } };
}

function nameOf(): Asked {
  return { owner: '__Type', field: 'name', args: '' };
}

function selectionsOf(schema: GraphQLSchema, type: GraphQLObjectType): Below[] {
  const branches = branchesOf(type)
    .filter(({ name }) => name !== '_entities')
    .map((field) => askedWithLeaves(schema, type, field));
  const first = branches.map(([layer]) => layer).filter((layer) => layer !== undefined);
  const chunks = [first.splice(0, BRANCHES_AT_ONCE)];
  while (first.length > 0) chunks.push(first.splice(0, BRANCHES_AT_ONCE));
  const further = branches.flatMap((layers) => layers.slice(1)).map((layer) => [layer]);
  const leaves = leavesOf(type);
  return [...chunks, ...further]
    .map((asked, at) => ({ type: type.name, asked: at === 0 ? [...leaves, ...asked] : [...idOf(leaves), ...asked] }))
    .filter(({ asked }) => asked.length > 0);
}

/** The ids are always asked for: the record id tells one record of the world from another. */
const idOf = (leaves: Asked[]): Asked[] => leaves.filter(isId);

function byKey(schema: GraphQLSchema, type: GraphQLObjectType, { asked }: Below): Question {
  const entities: Asked = {
    owner: 'Query',
    field: '_entities',
    args: '(representations: $representations)',
    below: { asked },
  };
  return questionOf({ type: 'Query', asked: [entities] }, { representations: representationsOf(schema, type) });
}

function questionOf(below: Below, variables: Record<string, unknown> = {}): Question {
  const taken = 'representations' in variables ? '($representations: [_Any!]!)' : '';
  return { below, query: `query RightsMatrix${taken} ${selectionOf(below)}`, variables };
}
