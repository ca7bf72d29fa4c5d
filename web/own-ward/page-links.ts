/** What can be done on the page of a record, as its address says it. */
export type Act =
  | { act: 'correct' | 'cancel' | 'restore' | 'remove' | 'share' | 'undo' }
  | { act: 'step' | 'correct-step'; step: string };

/** The address of a kind's list. */
export const listLink = (kind: string): string => `/records/${kind}`;

/** The address of a record, and of something that is done with it. */
export function recordLink({ __typename, id }: { __typename: string; id: string }, act?: Act): string {
  const search = act ? `?${new URLSearchParams({ ...act }).toString()}` : '';
  return `/records/${__typename}/${encodeURIComponent(id)}${search}`;
}

/** The address of a form for a new record; fields of it may be filled in. */
export function newRecordLink(kind: string, given: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(given).toString();
  return `/records/${kind}/new${search && `?${search}`}`;
}

/** The address of a return. */
export const returnLink = (id: string): string => `/returns/${encodeURIComponent(id)}`;

/** Where a return for a period is begun. */
export const beginReturnLink = (period: string): string => `/returns?${new URLSearchParams({ period }).toString()}`;
