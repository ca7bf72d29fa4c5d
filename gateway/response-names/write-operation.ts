import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isCondition } from './conditions';
import type { ResponseNames } from './response-names';
import { fieldType, type Selections, setsOf } from './selections';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Writes selections for the query planner: each field once, under a name that nothing else has, without conditions. Fragments are left
 * only where they select of some objects of an abstract type; then the type's name is asked for too, since the answer is put
 * together by it. What selects nothing asks for the type's name, which there always is.
 */
export class OperationWriter {
  constructor(
    private readonly selections: Selections,
    private readonly names: ResponseNames,
  ) {}

  /** What of `sets` is asked of a type, of which only the `possible` objects can be there. */
  write(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    possible: readonly GraphQLObjectType[] = this.selections.objectsOf(type),
  ): SelectionSetNode {
    const { fields, narrower, isNarrowed } = this.selections.of(type, sets, possible);
    const written: SelectionNode[] = this.writeFields(type, [...fields.values()]);
    for (const [condition, inner] of narrower)
      written.push({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition.name } },
        selectionSet: this.write(condition, inner, this.selections.within(condition, possible)),
      });
    if ((isNarrowed || written.length === 0) && !written.includes(TYPENAME)) written.unshift(TYPENAME);
    return { kind: Kind.SELECTION_SET, selections: written };
  }

  /** The fields of a type; all nodes of one ask for the same. */
  writeFields(type: GraphQLCompositeType, fields: readonly (readonly FieldNode[])[]): FieldNode[] {
    return [...new Set(fields.flatMap((nodes) => this.writeField(type, nodes)))];
  }

  private writeField(type: GraphQLCompositeType, nodes: readonly FieldNode[]): FieldNode[] {
    const [first] = nodes;
    if (!first) return [];
    const { value: field } = first.name;
    if (field === TYPENAME.name.value) return [TYPENAME];
    const { alias: _, selectionSet: __, ...node } = first;
    const name = this.names.below(first);
    const below = fieldType(type, first);
    return [
      {
        ...node,
        ...(name === field ? {} : { alias: { kind: Kind.NAME, value: name } }),
        directives: first.directives?.filter((directive) => !isCondition(directive.name.value)) ?? [],
        ...(below ? { selectionSet: this.write(below, setsOf(nodes)) } : {}),
      },
    ];
  }
}
