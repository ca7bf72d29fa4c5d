import { createHash } from 'node:crypto';
import {
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { api, isKey, keyFields, ownersOf, planned, required, supergraph, typesOf } from './supergraph';

/** One object: where it stands decides all values in it, whoever answers them. */
export interface Thing {
  type: string;
  seed: string;
  /** The ward that it belongs to or is about. */
  ward: string;
  /** The subgraph that gives it, where no other one can be asked for it. */
  graph?: string | undefined;
  /** What a subgraph was told of it besides its key. */
  representation?: Record<string, unknown>;
}

/** What a seed decides once for all values. */
export interface Moods {
  salt: number;
  /** Whether fields fail, and whether values are null. */
  fails: boolean;
  hasNulls: boolean;
  /** The wards whose servers are down. */
  down: ReadonlySet<string>;
}

/** The wards of this world. */
export const WARDS = ['an-hoa', 'binh-an', 'cam-chau', 'dien-ban', 'que-son'];

/** As a field of a ward that is down fails, or one that fails by itself. */
export class FieldFails extends Error {}

/** What a ward says whose server is down. */
const UNREACHABLE = 'UNREACHABLE';

/** Every value of the world: the same for the same place, whichever way a request has come to it. */
export class WorldData {
  constructor(readonly moods: Moods) {}

  /** As subgraphs and the one schema resolve fields; `sees` gives what a field with `@requires` is computed from. */
  resolver(sees: (thing: Thing, set: SelectionSetNode) => unknown): GraphQLFieldResolver<Thing | undefined, unknown> {
    return (source, args, _, { parentType, fieldName }) => {
      const thing = source ?? { type: parentType.name, seed: 'root', ward: '' };
      const set = required.get(`${thing.type}.${fieldName}`);
      return this.valueOf(thing, fieldName, args as object, set && sees(thing, set));
    };
  }

  /** A selection of a thing, as it is: what is required of it, on the one schema. */
  readonly select = (value: unknown, set: SelectionSetNode): unknown => {
    if (Array.isArray(value)) return value.map((one) => this.select(one, set));
    if (value === null) return null;
    return selected(set, (name, inner) => {
      const found = this.valueOrNull(value as Thing, name); // a selection stands on objects alone
      return inner ? this.select(found, inner) : found;
    });
  };

  /** The thing that a representation of an entity names. Refuses one without a key of this world. */
  find(representation: Record<string, unknown>): Thing {
    const type = String(representation.__typename);
    const ward = String(representation.wardId ?? (type === 'Ward' ? representation.id : ''));
    const marks = Object.entries(representation).flatMap(([name, value]) => {
      const [seed, field] = typeof value === 'string' ? value.split('~') : [];
      return keyFields.get(type)?.has(name) && field !== undefined ? [{ seed: seed ?? '', isOwn: field === name }] : [];
    });
    if (marks.some(({ isOwn }) => !isOwn))
      throw new Error(`A key has the value of another field: ${JSON.stringify(representation)}`);
    const seed = marks[0]?.seed ?? (WARDS.includes(ward) ? ward : undefined);
    if (seed === undefined) throw new Error(`No key: ${JSON.stringify(representation)}`);
    return { type, seed, ward, representation };
  }

  private valueOrNull(thing: Thing, name: string): unknown {
    try {
      return this.valueOf(thing, name, {});
    } catch (error) {
      if (error instanceof FieldFails) return null;
      throw error;
    }
  }

  /** The value of a field. Refuses with FieldFails where it fails. */
  private valueOf(thing: Thing, name: string, args: object, seen?: unknown): unknown {
    const { type } = thing;
    const coordinate = `${type}.${name}`;
    const field = typeNamed(type).getFields()[name];
    if (!field) throw new Error(`There is no ${coordinate}.`);
    const settled = this.settledValue(thing, name);
    if (settled !== undefined) return settled;
    const graphs = ownersOf(coordinate);
    if (this.isDown(thing, graphs) && coordinate !== 'WardReport.answer') throw new FieldFails(coordinate);
    if (isKey(coordinate)) return this.keyValue(thing, name, field.type);
    const seed = this.hash(type, thing.seed, name, sorted(args), sorted(seen ?? null));
    const mayFail = this.moods.fails && !isNonNullType(field.type) && !planned.has(coordinate);
    if (mayFail && this.number(seed, 'fails') % 7 === 0) throw new FieldFails(coordinate);
    return this.make(field.type, placeOf(coordinate, thing, graphs), seed);
  }

  /** What says whose a thing is, and how it is. */
  private settledValue({ type, ward }: Thing, name: string): string | undefined {
    if (name === 'wardId' || (type === 'Ward' && name === 'id')) return ward;
    if (name === 'restsOn') return 'LIVE';
    return type === 'WardAnswer' && name === 'state' && this.moods.down.has(ward) ? UNREACHABLE : undefined;
  }

  private keyValue({ seed }: Thing, name: string, type: GraphQLOutputType): unknown {
    return isEnumType(getNamedType(type)) ? this.leaf(type, seed) : `${seed}~${name}`;
  }

  /** Whether only the server of a ward that is down answers this. */
  private isDown({ ward }: Thing, graphs: readonly string[]): boolean {
    return this.moods.down.has(ward) && graphs.length === 1 && graphs[0] === 'WARD_COUNCIL';
  }

  private make(type: GraphQLOutputType, place: Place, seed: string): unknown {
    if (isNonNullType(type)) return this.makeSome(type.ofType, place, seed);
    return this.moods.hasNulls && this.number(seed, 'null') % 9 === 0 && !place.coordinate.startsWith('WardReport.')
      ? null
      : this.makeSome(type, place, seed);
  }

  private makeSome(type: GraphQLOutputType, place: Place, seed: string): unknown {
    if (isListType(type)) {
      const length = [1, 2, 2, 3, 0][this.number(seed, 'length') % 5];
      return Array.from({ length: length ?? 0 }, (_, at) =>
        this.make(type.ofType as GraphQLOutputType, place, this.hash(seed, at)),
      );
    }
    const { name } = getNamedType(type);
    const known = supergraph.getType(name);
    if (!isObjectType(known) && !isInterfaceType(known)) return this.leaf(type, seed);
    const types = isObjectType(known)
      ? [name]
      : typesOf(name, place.graph ? [place.graph] : ownersOf(place.coordinate));
    const own = types[this.number(seed, 'type') % types.length];
    if (own === undefined) throw new Error(`No object can be a ${name} at ${place.coordinate}.`);
    const ward = place.ward ?? WARDS[this.number(seed, 'ward') % WARDS.length] ?? '';
    if (!keyFields.has(own)) return { type: own, seed, ward, graph: place.graph } satisfies Thing;
    return { type: own, seed: own === 'Ward' ? ward : this.hash(seed).slice(0, 2), ward } satisfies Thing;
  }

  private leaf(type: GraphQLOutputType, seed: string): unknown {
    const { name } = getNamedType(type);
    const inApi = api.getType(name) ?? supergraph.getType(name);
    const number = this.number(seed, 'leaf');
    if (isEnumType(inApi)) return inApi.getValues()[number % inApi.getValues().length]?.name;
    switch (name) {
      case 'Int':
        return number % 5;
      case 'Float':
        return (number % 5) / 2;
      case 'Boolean':
        return number % 2 === 0;
      default:
        return number % 6 === 0 && name === 'String' ? '' : `v${number % 1000}`;
    }
  }

  private hash(...of: unknown[]): string {
    return createHash('md5')
      .update(JSON.stringify([this.moods.salt, of]))
      .digest('hex')
      .slice(0, 12);
  }

  private number(...of: unknown[]): number {
    return parseInt(this.hash(...of).slice(0, 8), 16);
  }
}

/** Where a value stands: in which field, of which subgraph and ward where these are settled. */
interface Place {
  coordinate: string;
  graph: string | undefined;
  ward: string | undefined;
}

function placeOf(coordinate: string, { ward, graph }: Thing, graphs: readonly string[]): Place {
  const isOfWard = graphs.includes('WARD_COUNCIL') && ward !== '';
  return { coordinate, graph: graphs.length === 1 ? graphs[0] : graph, ward: isOfWard ? ward : undefined };
}

/** What of a representation is required: in a selection of it, under the fields' own names. */
export function handedOver(value: unknown, set: SelectionSetNode): unknown {
  if (Array.isArray(value)) return value.map((one) => handedOver(one, set));
  if (value === null) return null;
  const given = value as Record<string, unknown>; // a representation, or an object in one
  return selected(set, (name, inner) => {
    if (!(name in given)) return 'MISSING';
    return inner ? handedOver(given[name], inner) : given[name];
  });
}

function selected(
  { selections }: SelectionSetNode,
  take: (name: string, inner: SelectionSetNode | undefined) => unknown,
): object {
  return Object.fromEntries(
    selections.flatMap((one) =>
      one.kind === Kind.FIELD ? [[one.name.value, take(one.name.value, one.selectionSet)]] : [],
    ),
  );
}

function typeNamed(name: string) {
  const type = supergraph.getType(name);
  if (!isObjectType(type)) throw new Error(`No object is a ${name}.`);
  return type;
}

/** A value with the fields of its objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
