import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { AnswerShape } from './answer-shape';
import type { ConditionValues } from './conditions';
import type { PlannerNames } from './planner-names';
import { ResponseNames } from './response-names';
import { Selections } from './selections';
import { OperationWriter } from './write-operation';

/** What is asked about data: this is planned. */
interface Planned {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** A client's operation as the gateway carries it out. */
export type PreparedOperation = {
  /** The names of the root fields, in the order of the answer. */
  rootNames: readonly string[];
  /** Of what is planned. */
  shape: AnswerShape;
  /** The client's names by those that stand for them in what is planned. */
  clientNames: ReadonlyMap<string, string>;
} & (
  | { planned: Planned; introspection: DocumentNode | undefined }
  // What asks for no data asks about the schema, or for nothing.
  | { planned: undefined; introspection: DocumentNode }
);

interface Asked {
  schema: GraphQLSchema;
  /** Valid under the schema. */
  document: DocumentNode;
  /** One of the document's. */
  operation: OperationDefinitionNode;
  values: ConditionValues;
  /** The names that a query plan uses itself. */
  taken: PlannerNames;
}

/** Prepares one operation of a document under the values of its conditions. */
export function prepareOperation({ schema, document, operation, values, taken }: Asked): PreparedOperation {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const selections = new Selections(schema, document, values);
  const names = new ResponseNames(document, taken);
  const { fields } = selections.of(root, [operation.selectionSet]);
  const [ofSchema, ofData] = [[...fields.values()].filter(isIntrospection), [...fields.values()].filter(isData)];
  const written = new OperationWriter(selections, names).writeFields(root, ofData);
  const common = {
    rootNames: [...fields.keys()],
    shape: new AnswerShape(selections, names, root, [selectionOf(ofData.flat())]),
    clientNames: names.clientNames,
  };
  const introspection = introspectionIn(document, operation, ofSchema.flat());
  if (written.length === 0) return { ...common, planned: undefined, introspection };
  return {
    ...common,
    planned: plannedAs(operation, written),
    introspection: ofSchema.length > 0 ? introspection : undefined,
  };
}

const isIntrospection = ([field]: readonly FieldNode[]) => field?.name.value.startsWith('__');

const isData = (nodes: readonly FieldNode[]) => !isIntrospection(nodes);

const selectionOf = (selections: readonly FieldNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

function plannedAs(operation: OperationDefinitionNode, fields: readonly FieldNode[]): Planned {
  const written: OperationDefinitionNode = { ...operation, selectionSet: selectionOf(fields) };
  return { document: { kind: Kind.DOCUMENT, definitions: [written] }, operation: written };
}

function introspectionIn(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
): DocumentNode {
  const only: OperationDefinitionNode = { ...operation, selectionSet: selectionOf(fields) };
  return {
    kind: Kind.DOCUMENT,
    definitions: [only, ...definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
  };
}
