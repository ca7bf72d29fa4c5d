import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, parse, type TypeSystemExtensionNode } from 'graphql';
import type { DefinitionNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';

/** One `@key` of an entity. */
export interface EntityKey {
  /** As written, such as `wardId period`. */
  fields: string;
  /** The names on its first level: of `ward { id } period` they are `ward` and `period`. */
  names: string[];
  /** False where the subgraph only points at the entity, so that it is never asked for it. */
  isResolvable: boolean;
}

/** An object type or interface as one subgraph writes it, its extensions included. */
export interface SdlType {
  name: string;
  keys: EntityKey[];
  fields: FieldDefinitionNode[];
}

/** The object types and interfaces of a subgraph, by name. */
export function readTypes(sdl: string): Map<string, SdlType> {
  const types = new Map<string, SdlType>();
  for (const node of parse(sdl, { noLocation: true }).definitions) {
    if (!hasFields(node)) continue;
    const name = node.name.value;
    const type = types.get(name) ?? { name, keys: [], fields: [] };
    type.keys.push(...(node.directives ?? []).filter((directive) => directive.name.value === 'key').map(readKey));
    type.fields.push(...(node.fields ?? []));
    types.set(name, type);
  }
  return types;
}

/** Whether a directive of this name stands on the field. */
export function hasDirective(field: FieldDefinitionNode, name: string): boolean {
  return (field.directives ?? []).some((directive) => directive.name.value === name);
}

type NodeWithFields =
  | ObjectTypeDefinitionNode
  | InterfaceTypeDefinitionNode
  | Extract<TypeSystemExtensionNode, { kind: Kind.OBJECT_TYPE_EXTENSION | Kind.INTERFACE_TYPE_EXTENSION }>;

function hasFields(node: DefinitionNode): node is NodeWithFields {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

function readKey(directive: ConstDirectiveNode): EntityKey {
  const valueOf = (name: string) => directive.arguments?.find((argument) => argument.name.value === name)?.value;
  const [fields, resolvable] = [valueOf('fields'), valueOf('resolvable')];
  const text = fields?.kind === Kind.STRING ? fields.value : '';
  return {
    fields: text,
    names: namesOf(text),
    isResolvable: !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value),
  };
}

function namesOf(fieldSet: string): string[] {
  const [query] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (query?.kind !== Kind.OPERATION_DEFINITION) return [];
  return query.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
