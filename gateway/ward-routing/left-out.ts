import { type Around, endsOf, type Place, type Step } from './follow-way';

/** What was left out of an operation. */
export interface LeftOut extends Around {
  ways: readonly Step[][];
}

/** Puts null wherever something of an entity was left out, and says where. `typename` is the entity's own type. */
export function fillLeftOut(entity: Record<string, unknown>, typename: string, leftOut: LeftOut): Place[] {
  return leftOut.ways.flatMap((way) =>
    endsOf(entity, typename, way, leftOut).flatMap(({ at, key, path, fields }): Place[] => {
      if (at[key] !== undefined) return []; // told once already
      at[key] = null;
      return [{ path, fields }];
    }),
  );
}
