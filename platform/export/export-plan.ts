import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { BadInput } from '../errors/domain-error';
import { columnOf, type ExportColumn } from './export-column';

/** A list of an answer: where it stands below the item of the list around it, and what of it goes into cells. */
export interface ExportLevel {
  /** Names of the answer, down to the list; none for the whole answer. */
  path: readonly string[];
  columns: readonly ExportColumn[];
}

/** How an answer becomes rows: each item of the last list is a row, and repeats what stands around it. */
export interface ExportPlan {
  levels: readonly ExportLevel[];
  /** The connection that is paged through, as it stands in the document; undefined for a list without pages. */
  connection: FieldNode | undefined;
  /** Lists that the caller asked for and chose not to have in rows. */
  leftOut: readonly string[];
}

interface FoundList {
  path: string[];
  field: FieldNode;
  type: GraphQLNamedType;
  selection: SelectionSetNode;
  isConnection: boolean;
}

interface Found {
  columns: ExportColumn[];
  lists: FoundList[];
}

/**
 * Plans the rows of a valid query. `wanted` names a list by its dotted path where the query has several beside each other.
 * Refuses with BadInput a query without a list, with several and none chosen, or with a list of pages inside another list.
 */
export function planExport(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  wanted: string | undefined,
): ExportPlan {
  const root = schema.getRootType(operation.operation);
  if (operation.operation !== 'query' || !root) throw new BadInput(ONLY_QUERIES);
  const walk = new Walk(schema, fragmentsOf(document));
  const levels: ExportLevel[] = [];
  const leftOut: string[] = [];
  let connection: FieldNode | undefined;
  let around: string[] = [];
  let level: { path: string[]; found: Found } = { path: [], found: walk.find(root, operation.selectionSet) };
  for (;;) {
    levels.push({ path: level.path, columns: level.found.columns });
    const { lists } = level.found;
    const next = choose(lists, around, wanted);
    if (!next) break;
    if (next.isConnection && levels.length > 1) throw new BadInput(pagesInside([...around, ...next.path].join('.')));
    leftOut.push(...lists.filter((one) => one !== next).map(({ path }) => [...around, ...path].join('.')));
    if (next.isConnection) connection = next.field;
    around = [...around, ...next.path];
    level = { path: next.path, found: walk.find(next.type, next.selection) };
  }
  if (levels.length === 1) throw new BadInput(NO_LIST);
  return { levels, connection, leftOut };
}

function choose(
  lists: readonly FoundList[],
  around: readonly string[],
  wanted: string | undefined,
): FoundList | undefined {
  const nameOf = ({ path }: FoundList) => [...around, ...path].join('.');
  if (wanted !== undefined) {
    // Below the list that was chosen nothing more is opened.
    return lists.find((one) => wanted === nameOf(one) || wanted.startsWith(`${nameOf(one)}.`));
  }
  if (lists.length > 1) throw new BadInput(severalLists(lists.map(nameOf)));
  return lists[0];
}

const fragmentsOf = ({ definitions }: DocumentNode) =>
  new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );

/** Goes through a selection, fragments written out, down to its lists. */
class Walk {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  find(type: GraphQLNamedType, selection: SelectionSetNode): Found {
    const found: Found = { columns: [], lists: [] };
    this.visit(type, selection, [], found);
    return found;
  }

  private visit(type: GraphQLNamedType, { selections }: SelectionSetNode, path: string[], found: Found): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) this.visitField(type, node, path, found);
      else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
        const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
        if (fragment) this.visit(condition ?? type, fragment.selectionSet, path, found);
      }
    }
  }

  private visitField(type: GraphQLNamedType, node: FieldNode, around: string[], found: Found): void {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return; // of introspection
    const path = [...around, node.alias?.value ?? node.name.value];
    const named = getNamedType(field.type);
    if (isLeafType(named)) {
      if (!found.columns.some((column) => column.path.join('.') === path.join('.')))
        found.columns.push(columnOf(path, field, isEnumType(named) ? named : undefined));
      return;
    }
    const selection = node.selectionSet as SelectionSetNode; // what is no leaf has one
    if (isList(field.type)) this.addList(found, { path, field: node, type: named, selection, isConnection: false });
    else if (!this.visitConnection(named, node, path, found)) this.visit(named, selection, path, found);
  }

  /** A connection's items are a list; what else is asked of it, such as totalCount, is repeated in their rows. */
  private visitConnection(type: GraphQLNamedType, node: FieldNode, path: string[], found: Found): boolean {
    if (!isObjectType(type) || !('pageInfo' in type.getFields())) return false;
    const inside = this.find(type, node.selectionSet as SelectionSetNode); // as above
    const items = inside.lists.find((list) => ['nodes', 'edges'].includes(list.field.name.value));
    if (!items) return false;
    found.columns.push(
      ...inside.columns
        .filter(({ isOfPage }) => !isOfPage)
        .map((column) => ({ ...column, path: [...path, ...column.path] })),
    );
    this.addList(found, { ...items, path: [...path, ...items.path], field: node, isConnection: true });
    return true;
  }

  private addList(found: Found, list: FoundList): void {
    if (!found.lists.some(({ path }) => path.join('.') === list.path.join('.'))) found.lists.push(list);
  }
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

const ONLY_QUERIES = {
  vi: 'Chỉ xuất được kết quả của một truy vấn (query).',
  en: 'Only the answer to a query can be exported.',
};
const NO_LIST = { vi: 'Truy vấn không có danh sách nào để xuất.', en: 'The query has no list to export.' };
const severalLists = (names: readonly string[]) => ({
  vi: `Truy vấn có nhiều danh sách; hãy chọn một bằng tham số list: ${names.join(', ')}.`,
  en: 'The query has several lists; choose one by the parameter "list".',
});
const pagesInside = (name: string) => ({
  vi: `Danh sách nhiều trang "${name}" nằm trong danh sách khác; hãy xuất riêng.`,
  en: `The paged list "${name}" stands inside another list; export it by itself.`,
});
