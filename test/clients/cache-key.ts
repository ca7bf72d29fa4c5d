/** An object of the graph, as a client has got it. */
type Answered = Readonly<Record<string, unknown>>;

/** By what a cache knows an object among those of its type; null for what has no identity of its own. */
export function cacheKey(type: string, { wardId, recordId }: Answered): string | null {
  if (type === 'Ward' || type === 'WardCouncil') return textOf(wardId);
  if (!type.startsWith('Ward')) return textOf(recordId); // a record of the city
  const [ward, record] = [textOf(wardId), textOf(recordId)];
  return ward === null || record === null ? null : `${ward} ${record}`;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
