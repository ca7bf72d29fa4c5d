/** One entity the gateway wants from the ward-council subgraph: its type and the fields of its key. */
export type Representation = { __typename: string } & Record<string, unknown>;

/** What one server is asked: each representation once, with the places in the whole that its answer belongs to. */
export interface Part {
  url: string;
  representations: Representation[];
  /** For each of `representations`, its indexes in the whole, at least one. */
  places: number[][];
}

export interface Split {
  parts: Part[];
  /** Indexes of representations whose ward has no server. */
  homeless: number[];
}

/** The ward a representation belongs to. `Ward` is known by its id, everything else of a ward carries `wardId` in its key. */
export function wardOf(representation: Representation): string {
  return String(representation.__typename === 'Ward' ? representation.id : representation.wardId);
}

/** Sorts representations by the server that owns them and collapses equal ones. Loses none: every index is in one part or homeless. */
export function splitByWard(
  representations: readonly Representation[],
  urlOf: (wardId: string) => string | undefined,
): Split {
  const parts = new Map<string, Part & { at: Map<string, number> }>();
  const homeless: number[] = [];
  representations.forEach((representation, index) => {
    const url = urlOf(wardOf(representation));
    if (url === undefined) return homeless.push(index);
    let part = parts.get(url);
    if (!part) parts.set(url, (part = { url, representations: [], places: [], at: new Map() }));
    return place(part, representation, index);
  });
  return {
    parts: [...parts.values()].map(({ at: _, ...part }) => part),
    homeless,
  };
}

function place(part: Part & { at: Map<string, number> }, representation: Representation, index: number): void {
  const key = JSON.stringify(representation); // the gateway writes the keys of a type in one order
  const known = part.at.get(key);
  if (known !== undefined) {
    part.places[known]?.push(index);
    return;
  }
  part.at.set(key, part.representations.push(representation) - 1);
  part.places.push([index]);
}
