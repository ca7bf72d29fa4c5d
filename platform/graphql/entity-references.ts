import { type DocumentNode, type GraphQLSchema, isUnionType, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { BadInput } from '../errors/domain-error';
import { keysOf } from './entity-keys';

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
  const keys = new Map([...resolvableKeysIn(sdl)].filter(([name]) => names.has(name)));
  entities.resolve = (source, { representations }: { representations: unknown[] }, context, info) => {
    return representations.map(
      (one) => faultOf(one, keys) ?? resolveOne(() => resolveAll(source, { representations: [one] }, context, info)),
    );
  };
}

async function resolveOne(resolve: () => unknown): Promise<unknown> {
  const [entity] = (await resolve()) as unknown[]; // one was asked for
  return entity;
}

/** What is wrong with a representation. */
function faultOf(representation: unknown, keysByType: ReadonlyMap<string, Key[]>): BadInput | undefined {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation))
    return new BadInput({
      vi: 'Tham chiếu phải là đối tượng có __typename và khóa.',
      en: 'A representation has to be an object with __typename and the fields of a key.',
    });
  const given = representation as Record<string, unknown>; // an object, as just seen
  const { __typename: type } = given;
  const keys = typeof type === 'string' ? keysByType.get(type) : undefined;
  if (!keys)
    return new BadInput({
      vi: 'Tham chiếu phải nêu trong __typename một thực thể của máy chủ này.',
      en: 'A representation has to name an entity of this server in __typename.',
    });
  const key = keys.find((names) => names.every((name) => ['string', 'number'].includes(typeof given[name])));
  if (!key)
    return new BadInput({
      vi: 'Tham chiếu phải có đủ các trường của một khóa.',
      en: 'A representation has to hold the fields of a key of its type.',
    });
  // PostgreSQL holds any text but this.
  if (key.some((name) => String(given[name]).includes('\0')))
    return new BadInput({
      vi: 'Khóa không được chứa ký tự số không (NUL).',
      en: 'A key of a representation must not hold a zero character.',
    });
  return undefined;
}

/** The keys by which each type can be asked for. */
function resolvableKeysIn({ definitions }: DocumentNode): Map<string, Key[]> {
  const types = definitions.filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  return new Map(types.map((type) => [type.name.value, resolvableKeys(type)] as const).filter(([, keys]) => keys[0]));
}

const resolvableKeys = (type: ObjectTypeDefinitionNode): Key[] =>
  keysOf(type)
    .filter(({ isResolvable }) => isResolvable)
    .map(({ names }) => names);
