import { type FieldDefinitionNode, Kind, parse, type TypeSystemExtensionNode } from 'graphql';
import type { DefinitionNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import { type EntityKey, keysOf } from '../../platform/graphql/entity-keys';

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
    type.keys.push(...keysOf(node));
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
