import { type DocumentNode, type GraphQLSchema, isUnionType, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { BadInput } from '../errors/domain-error';

/** The names of the fields of a key. */
type Key = string[];

/**
 * Makes `_entities` refuse each representation that is none, at its own place: one that is no object, names no entity of
 * this subgraph, or lacks its key. Federation's own resolver takes all the others of the request down with it.
 * Changes `schema`; `sdl` is what it was built from.
 */
export function refuseForgedReferences(schema: GraphQLSchema, sdl: DocumentNode): void {
  const entities = schema.getQueryType()?.getFields()['_entities'];
  const resolveAll = entities?.resolve;
  if (!resolveAll) return; // no type has a key
  const union = schema.getType('_Entity');
  const names = new Set(isUnionType(union) ? union.getTypes().map(({ name }) => name) : []);
  const keys = new Map([...keysOf(sdl)].filter(([name]) => names.has(name)));
  entities.resolve = (source, { representations }: { representations: unknown[] }, context, info) =>
    representations.map(
      (one) => faultOf(one, keys) ?? resolveOne(() => resolveAll(source, { representations: [one] }, context, info)),
    );
}

async function resolveOne(resolve: () => unknown): Promise<unknown> {
  const [entity] = (await resolve()) as unknown[]; // one was asked for
  return entity;
}

function faultOf(representation: unknown, keysByType: ReadonlyMap<string, Key[]>): BadInput | undefined {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation))
    return new BadInput('A representation has to be an object with __typename and the fields of a key.');
  const given = representation as Record<string, unknown>; // an object, as just seen
  const keys = typeof given.__typename === 'string' ? keysByType.get(given.__typename) : undefined;
  if (!keys) return new BadInput('A representation has to name an entity of this server in __typename.');
  const isComplete = keys.some((key) => key.every((field) => ['string', 'number'].includes(typeof given[field])));
  return isComplete ? undefined : new BadInput('A representation has to hold the fields of a key of its type.');
}

/** The keys by which each type can be asked for. */
function keysOf({ definitions }: DocumentNode): Map<string, Key[]> {
  const types = definitions.filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  return new Map(types.map((type) => [type.name.value, resolvableKeys(type)] as const).filter(([, keys]) => keys[0]));
}

function resolvableKeys({ directives }: ObjectTypeDefinitionNode): Key[] {
  return (directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: given = [] }) => new Map(given.map(({ name, value }) => [name.value, value])))
    .filter((given) => {
      const resolvable = given.get('resolvable');
      return resolvable?.kind !== Kind.BOOLEAN || resolvable.value;
    })
    .flatMap((given) => {
      const fields = given.get('fields');
      return fields?.kind === Kind.STRING ? [fields.value.split(/\s+/)] : [];
    });
}
