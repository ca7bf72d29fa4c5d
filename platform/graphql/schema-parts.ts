import { createHash } from 'node:crypto';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/**
 * What a graph above may ask of a subgraph through its entities, a text for each thing: `Ward.report(period): WardReport`,
 * `WardState.ANSWERED`. A schema that has all parts of another one can be asked whatever the other one can. Whether a field
 * may be null is no part; which arguments it demands is.
 */
export function schemaParts(sdl: string): string[] {
  const types = new Map(
    parse(sdl, { noLocation: true })
      .definitions.filter(isType)
      .map((type) => [type.name.value, type]),
  );
  const parts = new Set<string>();
  const waiting = [...types.values()].filter((type) => keysOf(type).length > 0).map(({ name }) => name.value);
  const seen = new Set(waiting);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = types.get(name);
    if (!type) continue; // a scalar of GraphQL itself
    const { said, named } = describe(type, types);
    said.forEach((part) => parts.add(part));
    for (const other of named) if (!seen.has(other)) waiting.push((seen.add(other), other));
  }
  return [...parts].sort();
}

/** A part as it may be told to anybody: whoever knows the part finds it again, whoever does not learns no name. */
export function fingerprintOf(part: string): string {
  return createHash('sha256').update(part).digest('base64url').slice(0, 8);
}

/** Tells schemas apart whose parts differ. */
export function versionOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

interface Described {
  said: string[];
  /** Types that come with it. */
  named: string[];
}

function describe(type: TypeDefinitionNode, types: ReadonlyMap<string, TypeDefinitionNode>): Described {
  const name = type.name.value;
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = (type.fields ?? []).filter(isAsked);
      const above = (type.interfaces ?? []).map((one) => one.name.value);
      const below = [...types.values()].filter((one) => implementing(one).includes(name) && isAsked(one));
      return {
        said: [
          ...keysOf(type).map((key) => `${name} by ${key}`),
          ...above.map((one) => `${name} is ${one}`),
          ...fields.flatMap((field) => [
            `${name}.${field.name.value}${demanded(field.arguments)}: ${shape(field.type)}`,
            ...(field.arguments ?? []).map(
              (one) => `${name}.${field.name.value} takes ${one.name.value}: ${shape(one.type)}`,
            ),
          ]),
        ],
        named: [
          ...above,
          ...below.map((one) => one.name.value),
          ...fields.flatMap((field) => [field, ...(field.arguments ?? [])].map((one) => nameIn(one.type))),
        ],
      };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const fields = type.fields ?? [];
      const said = fields.map((field) => `${name} takes ${field.name.value}: ${shape(field.type)}`);
      return {
        said: [`${name}${demanded(fields)}`, ...said],
        named: fields.map((field) => nameIn(field.type)),
      };
    }
    case Kind.UNION_TYPE_DEFINITION: {
      const members = (type.types ?? []).map((one) => one.name.value);
      return { said: members.map((one) => `${one} is ${name}`), named: members };
    }
    case Kind.ENUM_TYPE_DEFINITION:
      return { said: (type.values ?? []).filter(isAsked).map((value) => `${name}.${value.name.value}`), named: [] };
    case Kind.SCALAR_TYPE_DEFINITION:
      return { said: [name], named: [] };
  }
}

/** What has to be given: neither null nor a default stands in for it. */
function demanded(inputs: readonly InputValueDefinitionNode[] = []): string {
  const isDemanded = ({ type, defaultValue }: InputValueDefinitionNode) =>
    type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
  const names = inputs.filter(isDemanded).map(({ name }) => name.value);
  return names.length > 0 ? `(${names.sort().join(' ')})` : '';
}

function keysOf({ directives }: TypeDefinitionNode): string[] {
  return (directives ?? []).flatMap((directive) => {
    const fields = directive.arguments?.find((one) => one.name.value === 'fields')?.value;
    return directive.name.value === 'key' && fields?.kind === Kind.STRING ? [fields.value] : [];
  });
}

/** What is hidden from the graph above is never asked by it. */
function isAsked({ directives }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean {
  return !directives?.some(({ name }) => name.value === 'inaccessible');
}

function implementing(type: TypeDefinitionNode): string[] {
  return 'interfaces' in type ? (type.interfaces ?? []).map((one) => one.name.value) : [];
}

function shape(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return shape(type.type);
  return type.kind === Kind.LIST_TYPE ? `[${shape(type.type)}]` : type.name.value;
}

function nameIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameIn(type.type);
}

function isType(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith('TypeDefinition');
}
