import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** A file of schema/, such as `api`. */
export const sdlOf = (name: string): string => readFileSync(join(__dirname, '../../schema', `${name}.graphql`), 'utf8');

/** The subgraphs by the names that they have in the supergraph's directives. */
export const SUBGRAPHS: Readonly<Record<string, string>> = {
  CITY_COUNCIL: 'city-council',
  CITIZEN_AFFAIRS: 'citizen-affairs',
  WARD_COUNCIL: 'ward-council',
  GATEWAY: 'gateway',
};

/** What clients can ask. */
export const api = buildSchema(sdlOf('api'));

/** All that there is, what is inaccessible to clients included. */
export const supergraph = buildSchema(sdlOf('supergraph'), { assumeValid: true, assumeValidSDL: true });

/** The fields of all keys of a type, by its name. */
export const keyFields = new Map<string, Set<string>>();

/** What a field `Type.field` is computed from, where it says `@requires`. */
export const required = new Map<string, SelectionSetNode>();

/** The fields of `Type.field` that plans ask for themselves: those of keys and of what is required. */
export const planned = new Set<string>();

const owners = new Map<string, string[]>();
const implementations = new Map<string, Set<string>>();

/** Whether `Type.field` is one of a key. */
export function isKey(coordinate: string): boolean {
  const [type = '', field = ''] = coordinate.split('.');
  return keyFields.get(type)?.has(field) ?? false;
}

/** The subgraphs that answer `Type.field`. */
export const ownersOf = (coordinate: string): readonly string[] => owners.get(coordinate) ?? [];

/** The types that an interface can be of wherever one of these subgraphs gives it. */
export function typesOf(name: string, graphs: readonly string[]): string[] {
  const [first = new Set<string>(), ...others] = graphs.map(
    (graph) => implementations.get(`${graph} ${name}`) ?? new Set<string>(),
  );
  return [...first].filter((type) => others.every((types) => types.has(type))).sort();
}

const valueOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string) =>
  given.find((one) => one.name.value === name)?.value;

function textOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = valueOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** The selection that a text such as `shop { id } size` is. */
function selectionIn(text: string): SelectionSetNode {
  const [query] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (query?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`This is no selection: ${text}`);
  return query.selectionSet;
}

function readType(type: GraphQLObjectType | GraphQLInterfaceType): void {
  const directives = type.astNode?.directives ?? [];
  const graphs = new Set(directives.filter(isNamed('join__type')).flatMap((one) => textOf(one, 'graph') ?? []));
  for (const key of directives.flatMap((one) => textOf(one, 'key') ?? []))
    for (const field of key.split(/\s+/)) addTo(keyFields, type.name, field);
  for (const one of isObjectType(type) ? directives.filter(isNamed('join__implements')) : [])
    addTo(implementations, `${textOf(one, 'graph')} ${textOf(one, 'interface')}`, type.name);
  for (const field of Object.values(type.getFields())) readField(`${type.name}.${field.name}`, field, [...graphs]);
}

function readField(coordinate: string, { astNode }: GraphQLField<unknown, unknown>, graphs: string[]): void {
  const own = (astNode?.directives ?? []).filter(isNamed('join__field'));
  const answering = own
    .filter((one) => valueOf(one, 'external') === undefined)
    .flatMap((one) => textOf(one, 'graph') ?? []);
  owners.set(coordinate, answering.length > 0 ? answering : graphs);
  for (const text of own.flatMap((one) => textOf(one, 'requires') ?? [])) required.set(coordinate, selectionIn(text));
}

const isNamed =
  (name: string) =>
  (directive: ConstDirectiveNode): boolean =>
    directive.name.value === name;

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set<string>()).add(value));
}

function markPlanned(type: GraphQLObjectType, { selections }: SelectionSetNode): void {
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    planned.add(`${type.name}.${selection.name.value}`);
    const below = getNamedType(type.getFields()[selection.name.value]?.type);
    if (selection.selectionSet && isObjectType(below)) markPlanned(below, selection.selectionSet);
  }
}

for (const type of Object.values(supergraph.getTypeMap()))
  if (isObjectType(type) || isInterfaceType(type)) readType(type);
for (const [type, fields] of keyFields) for (const field of fields) planned.add(`${type}.${field}`);
for (const [coordinate, set] of required) {
  const type = supergraph.getType(coordinate.slice(0, coordinate.indexOf('.')));
  if (isObjectType(type)) markPlanned(type, set);
}
