import { type DefinitionNode, type FieldDefinitionNode, Kind, parse, type StringValueNode } from 'graphql';
import type { SubgraphSdl } from './compose';
import type { Fault } from './fault';

interface Described {
  at: string;
  description?: StringValueNode;
}

/** An argument, field or enum value. */
interface Named {
  name: { value: string };
  description?: StringValueNode;
}

/** The root types say nothing that their fields do not, and the library that prints them cannot describe them. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** Every type, field, argument, enum value, input field and directive of ours has a description, in every subgraph. */
export function missingDescriptions(subgraphs: SubgraphSdl): Fault[] {
  return Object.entries(subgraphs).flatMap(([name, sdl]) =>
    describable(sdl)
      .filter(({ description }) => !description?.value.trim())
      .map(({ at }) => ({ at, message: `has no description in ${name}` })),
  );
}

function describable(sdl: string): Described[] {
  const { definitions } = parse(sdl, { noLocation: true });
  const imported = definitions.flatMap(importedDirectives);
  return definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name) return [];
    const name = definition.name.value;
    return isFederations(name) || imported.includes(name)
      ? []
      : [...self(definition, name), ...members(definition, name)];
  });
}

/** `_Entity`, `link__Import`, `federation__FieldSet`: names of this form are federation's own. */
function isFederations(name: string): boolean {
  return name.startsWith('_') || name.includes('__');
}

/** Names of the directives that `@link` brings in, such as `key`. */
function importedDirectives(definition: DefinitionNode): string[] {
  if (definition.kind !== Kind.SCHEMA_EXTENSION && definition.kind !== Kind.SCHEMA_DEFINITION) return [];
  const imports = (definition.directives ?? [])
    .filter(({ name }) => name.value === 'link')
    .flatMap((link) => link.arguments ?? [])
    .flatMap(({ name, value }) => (name.value === 'import' && value.kind === Kind.LIST ? value.values : []));
  return ['link', ...imports.flatMap((value) => (value.kind === Kind.STRING ? [value.value.replace('@', '')] : []))];
}

function self(definition: DefinitionNode, name: string): Described[] {
  switch (definition.kind) {
    case Kind.DIRECTIVE_DEFINITION:
      return [{ at: `@${name}`, description: definition.description }];
    case Kind.OBJECT_TYPE_DEFINITION:
      return ROOTS.includes(name) ? [] : [{ at: name, description: definition.description }];
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return [{ at: name, description: definition.description }];
    default:
      return []; // an extension: the type is described where it is defined
  }
}

function members(definition: DefinitionNode, name: string): Described[] {
  switch (definition.kind) {
    case Kind.DIRECTIVE_DEFINITION:
      return argumentsOf(`@${name}`, definition.arguments);
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return fieldsOf(name, definition.fields);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return namedOf(name, definition.fields);
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return namedOf(name, definition.values);
    default:
      return [];
  }
}

function fieldsOf(type: string, fields: readonly FieldDefinitionNode[] = []): Described[] {
  return fields
    .filter(({ name }) => !isFederations(name.value))
    .flatMap((field) => [...namedOf(type, [field]), ...argumentsOf(`${type}.${field.name.value}`, field.arguments)]);
}

function argumentsOf(owner: string, values: readonly Named[] = []): Described[] {
  return values.map(({ name, description }) => ({ at: `${owner}(${name.value}:)`, description }));
}

function namedOf(owner: string, values: readonly Named[] = []): Described[] {
  return values.map(({ name, description }) => ({ at: `${owner}.${name.value}`, description }));
}
