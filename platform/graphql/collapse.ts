import { type GraphqlError, isObject } from '../http/graphql-http';

/** Representations with equal ones collapsed into one. */
export interface Collapsed<Representation> {
  /** Each of them once. */
  representations: Representation[];
  /** For each of `representations`, its indexes in the whole, at least one. */
  places: number[][];
}

/** Adds representations one by one, and makes one of equal ones. */
export class Collapsing<Representation> implements Collapsed<Representation> {
  readonly representations: Representation[] = [];
  readonly places: number[][] = [];
  private readonly known = new Map<string, number[]>();

  /** Takes the next representation and its index in the whole. */
  add(representation: Representation, index: number): void {
    const key = JSON.stringify(representation); // the gateway writes the keys of a type in one order
    const places = this.known.get(key);
    if (places) {
      places.push(index);
      return;
    }
    const only = [index];
    this.known.set(key, only);
    this.representations.push(representation);
    this.places.push(only);
  }
}

/** The representations of a request with equal ones collapsed; undefined where none are equal, or it asks for none. */
export function collapseEqual(representations: unknown): Collapsed<unknown> | undefined {
  if (!Array.isArray(representations) || representations.length < 2) return undefined;
  const collapsing = new Collapsing<unknown>();
  representations.forEach((representation, index) => collapsing.add(representation, index));
  return collapsing.representations.length < representations.length ? collapsing : undefined;
}

interface Answer {
  data: Record<string, unknown>;
  errors: GraphqlError[];
}

/** Puts what was answered about each representation at all of its places in the whole. A list of another length is of none. */
export function spreadOut({ places }: Collapsed<unknown>, { data, errors }: Answer): Answer {
  const { _entities: entities } = data;
  if (!Array.isArray(entities) || entities.length !== places.length)
    return { data: { ...data, _entities: [] }, errors };
  const whole: unknown[] = [];
  places.forEach((indexes, at) => {
    const entity: unknown = entities[at];
    // The gateway merges later fetches into what it is given, so no two places may share an object.
    indexes.forEach((index, copy) => (whole[index] = copy > 0 && isObject(entity) ? structuredClone(entity) : entity));
  });
  return { data: { ...data, _entities: whole }, errors: spreadErrors(errors, '_entities', places) };
}

/** Errors about the entities in a list of an answer, each at all places of its entity; any others as they are. */
export function spreadErrors<Error extends { readonly path?: readonly (string | number)[] }>(
  errors: readonly Error[],
  list: string,
  places: readonly number[][],
): Error[] {
  return errors.flatMap((error) => {
    const [root, at, ...rest] = error.path ?? [];
    const indexes = root === list && typeof at === 'number' ? places[at] : undefined;
    return indexes?.map((index) => ({ ...error, path: [list, index, ...rest] })) ?? [error];
  });
}
