import { useState } from 'react';

/** Which page of a list is shown: the cursors of those before it, and its own. */
export function usePages() {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return {
    after: cursors.at(-1) ?? null,
    before: cursors.slice(0, -1),
    turn: (cursor: string | null) => setCursors((now) => [...now, cursor]),
    back: () => setCursors((now) => now.slice(0, -1)),
  };
}

export type Pages = ReturnType<typeof usePages>;
