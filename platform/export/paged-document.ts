import {
  type ArgumentNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseConstValue,
  print,
  type SelectionNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** The query for one page after the other. */
export interface PagedDocument {
  text: string;
  /** The variable that says after which cursor. */
  after: string;
  /** Where the first page begins. */
  begin: string | null;
}

/** What the place of a page is called in the answer, besides whatever the caller asks. */
export const PAGE_INFO_KEY = 'exportPageInfo';

const AFTER = 'exportAfter';
const PAGE_SIZE = 100;

/** Rewrites a document so that its connection can be asked for page by page, and says where each page stands. */
export function pagedDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  connection: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): PagedDocument {
  const given = connection.arguments?.find(({ name }) => name.value === 'after')?.value;
  const isVariable = given?.kind === Kind.VARIABLE;
  const after = isVariable ? given.name.value : AFTER;
  const begin = isVariable ? variables[after] : given?.kind === Kind.STRING ? given.value : null;
  const paged = visit<DocumentNode>(document, {
    Field: { leave: (node) => (isSame(node, connection) ? withPages(node, after) : undefined) },
    OperationDefinition: {
      leave: (node) =>
        isVariable || node.name?.value !== operation.name?.value
          ? undefined
          : { ...node, variableDefinitions: [...(node.variableDefinitions ?? []), AFTER_DEFINITION] },
    },
  });
  return { text: print(paged), after, begin: typeof begin === 'string' ? begin : null };
}

/** A node that was changed below is another object; its place in the text stays. */
const isSame = (node: FieldNode, sought: FieldNode): boolean =>
  node.loc !== undefined && node.loc.start === sought.loc?.start;

function withPages(node: FieldNode, after: string): FieldNode {
  const others = (node.arguments ?? []).filter(({ name }) => name.value !== 'after');
  const size = others.some(({ name }) => name.value === 'first')
    ? []
    : [argument('first', parseConstValue(String(PAGE_SIZE)))];
  const place: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'after' },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: after } },
  };
  const selections = [...(node.selectionSet?.selections ?? []), PAGE_INFO];
  return { ...node, arguments: [...others, ...size, place], selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

const argument = (name: string, value: ConstValueNode): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value,
});

/** What is put in, written as a query that has it. */
const MODEL = parse(`query ($${AFTER}: String) { ${PAGE_INFO_KEY}: pageInfo { hasNextPage endCursor } }`, {
  noLocation: true,
}).definitions[0] as OperationDefinitionNode; // it is one
const [AFTER_DEFINITION] = MODEL.variableDefinitions as [VariableDefinitionNode];
const [PAGE_INFO] = MODEL.selectionSet.selections as readonly [SelectionNode];
