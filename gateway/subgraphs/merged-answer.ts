import { isObject } from '../../platform/http/graphql-http';

type Path = (string | number)[];

/** In the paths of a query plan, every item of a list. */
const EACH = '@';

/**
 * What subgraphs have answered to one request so far. The gateway merges later answers into the objects of the first one, so
 * whoever holds the first holds all of them.
 */
export class MergedAnswer {
  private readonly root = new Map<string, unknown>();

  /** Takes in an answer about root fields. */
  add(data: Record<string, unknown> | null | undefined): void {
    for (const [name, value] of Object.entries(data ?? {})) if (!this.root.has(name)) this.root.set(name, value);
  }

  /** Drops all that has been taken in. */
  clear(): void {
    this.root.clear();
  }

  /**
   * Where the entities stand that representations were made of: in their order among all objects at `path`, some of which may have been
   * left out. Undefined for each that is not found.
   */
  placesOf(representations: readonly unknown[], path: readonly (string | number)[]): (Path | undefined)[] {
    const objects = this.objectsAt(path);
    return representations.map((representation) => {
      for (let next = objects.next(); !next.done; next = objects.next()) {
        const [place, object] = next.value;
        if (isMadeOf(representation, object)) return place;
      }
      return undefined;
    });
  }

  private *objectsAt([name, ...path]: readonly (string | number)[]): Generator<[Path, object]> {
    if (name !== undefined) yield* objectsIn(this.root.get(String(name)), path, [name]);
  }
}

function* objectsIn(
  value: unknown,
  [step, ...path]: readonly (string | number)[],
  place: Path,
): Generator<[Path, object]> {
  if (Array.isArray(value)) {
    const further = step === EACH ? path : [step, ...path].filter((one) => one !== undefined);
    for (const [index, item] of value.entries()) yield* objectsIn(item, further, [...place, index]);
  } else if (isObject(value)) {
    if (step === undefined) yield [place, value];
    else yield* objectsIn(value[step], path, [...place, step]);
  }
}

/** Whether an object has all that a representation says; what it does not have at all stands in the plan under another name. */
function isMadeOf(representation: unknown, object: unknown): boolean {
  if (Array.isArray(representation))
    return Array.isArray(object) && representation.every((one, index) => isMadeOf(one, object[index]));
  if (!isObject(representation)) return representation === object;
  return (
    isObject(object) &&
    Object.keys(representation).every(
      (name) => !Object.hasOwn(object, name) || isMadeOf(representation[name], object[name]),
    )
  );
}
