/** How long a list is taken to be: so many, or as many as an argument's list holds, or else so many. */
export type ListSize = number | { like: string; otherwise: number };

/**
 * What the fields of a schema cost. Every operation costs 1, every object 1 and every value a tenth, and the sum is
 * rounded up; a list costs its length times what one of it costs. The length is the argument `first`, or what stands
 * here, or `listSize`.
 */
export interface CostModel {
  /** For a list of which nothing else is known. */
  listSize: number;
  /** No list gives more at a time, whatever `first` says. */
  pageSize: number;
  /** Lengths of lists, by `Type.field`. */
  sizes: Readonly<Record<string, ListSize>>;
  /** What a field costs before anything in it, by `Type.field` or `*.field`; else 1 for an object and a tenth for a value. */
  weights: Readonly<Record<string, number>>;
}

/** Nothing is known of the schema. */
export const PLAIN_COSTS: CostModel = Object.freeze({ listSize: 25, pageSize: 100, sizes: {}, weights: {} });
