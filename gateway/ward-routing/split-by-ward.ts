import { readGlobalId, toRecordId } from '../../platform/graphql/global-id';
import { type Collapsed, Collapsing } from '../../platform/graphql/collapse';

/** One entity the gateway wants from the ward-council subgraph: its type and the fields of its key. */
export type Representation = { __typename: string } & Record<string, unknown>;

/** What one server is asked: each representation once, with the places in the whole that its answer belongs to. */
export interface Part extends Collapsed<Representation> {
  url: string;
}

export interface Split {
  parts: Part[];
  /** Indexes of representations whose ward has no server. */
  homeless: number[];
}

/**
 * The ward a representation belongs to: everything of a ward carries `wardId` in its key. Stubs of other makers may name it by the
 * id alone: a global one says the ward, and that of a ward before there were global ones is the ward's own.
 */
export function wardOf({ __typename, wardId, id }: Representation): string {
  if (typeof wardId === 'string') return wardId;
  return __typename === 'Ward' ? toRecordId(String(id), { type: 'Ward' }) : (readGlobalId(String(id))?.wardId ?? '');
}

/**
 * Sorts the representations, all or those at some indexes, by the server that owns them and collapses equal ones. Loses none: every one
 * of the indexes is in one part or homeless.
 */
export function splitByWard(
  representations: readonly Representation[],
  urlOf: (wardId: string) => string | undefined,
  indexes: Iterable<number> = representations.keys(),
): Split {
  const parts = new Map<string, Collapsing<Representation>>();
  const homeless: number[] = [];
  for (const index of indexes) {
    const representation = representations[index];
    if (!representation) throw new Error(`There is no representation at ${index}.`);
    const url = urlOf(wardOf(representation));
    if (url === undefined) {
      homeless.push(index);
      continue;
    }
    const part = parts.get(url) ?? new Collapsing<Representation>();
    parts.set(url, part);
    part.add(representation, index);
  }
  return {
    parts: [...parts].map(([url, { representations: once, places }]) => ({ url, representations: once, places })),
    homeless,
  };
}
