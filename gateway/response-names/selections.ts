import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type ConditionValues, isIncluded } from './conditions';
import { clientName } from './response-names';

/** What is selected of one type. */
export interface Selected {
  /** By the client's name and in the order of the answer, all nodes that ask for a field of the type itself. */
  fields: Map<string, FieldNode[]>;
  /** What is selected besides of some of the objects of an abstract type, by the condition that they are of. */
  narrower: Map<GraphQLCompositeType, SelectionSetNode[]>;
  /** Whether something is selected of some objects only, or of none. */
  isNarrowed: boolean;
}

/** Reads the selections of a document under the values of its conditions, in the order in which graphql-js answers them. */
export class Selections {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly values: ConditionValues,
  ) {
    for (const one of document.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(one.name.value, one);
  }

  /** What selections that stand for one another ask of a type; `possible` are those of its objects that can be there. */
  of(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    possible: readonly GraphQLObjectType[] = this.objectsOf(type),
  ): Selected {
    const selected: Selected = { fields: new Map(), narrower: new Map(), isNarrowed: false };
    const spread = new Set<string>();
    const gather = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (!isIncluded(selection, this.values)) continue;
        if (selection.kind === Kind.FIELD) {
          addTo(selected.fields, clientName(selection), selection);
          continue;
        }
        const fragment = this.fragmentOf(selection, spread);
        if (fragment) gatherFragment(fragment);
      }
    };
    const gatherFragment = ({
      on: condition = type,
      set,
    }: {
      on: GraphQLCompositeType | undefined;
      set: SelectionSetNode;
    }) => {
      if (this.isAmong(type, condition)) return gather(set);
      if (!isObjectType(type)) selected.isNarrowed = true;
      if (this.within(condition, possible).length > 0) addTo(selected.narrower, condition, set);
    };
    sets.forEach(gather);
    return selected;
  }

  /** Those of some objects that are of a type too. */
  within(type: GraphQLCompositeType, possible: readonly GraphQLObjectType[]): GraphQLObjectType[] {
    return possible.filter((object) => this.isAmong(object, type));
  }

  /** The objects of a type. */
  objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  private isAmong(type: GraphQLCompositeType, condition: GraphQLCompositeType): boolean {
    if (type === condition) return true;
    return isAbstractType(condition) && !isUnionType(type) && this.schema.isSubType(condition, type);
  }

  /** A fragment's condition, if any, and its selection; undefined where it has been spread here before. */
  private fragmentOf(selection: Exclude<SelectionNode, FieldNode>, spread: Set<string>) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition, selectionSet } = selection;
      return { on: typeCondition && this.typeNamed(typeCondition.name.value), set: selectionSet };
    }
    const { value: name } = selection.name;
    const fragment = this.fragments.get(name);
    if (!fragment || spread.has(name)) return undefined;
    spread.add(name);
    return { on: this.typeNamed(fragment.typeCondition.name.value), set: fragment.selectionSet };
  }

  /** A type that a valid document names as a condition. */
  private typeNamed(name: string): GraphQLCompositeType {
    const type = this.schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`The schema has no objects of the type ${name}.`);
    return type;
  }
}

/** The type of the objects that a field gives; undefined for a field without any. */
export function fieldType(type: GraphQLCompositeType, { name }: FieldNode): GraphQLCompositeType | undefined {
  const field = isUnionType(type) ? undefined : type.getFields()[name.value];
  const below = field && getNamedType(field.type);
  return isCompositeType(below) ? below : undefined;
}

/** What all nodes of a field select of it. */
export function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
