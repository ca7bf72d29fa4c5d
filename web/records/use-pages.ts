import { useState } from 'react';

/** Which page of a list is shown: the cursors of those before it, and its own. `of` says which list: another one begins anew. */
export function usePages(of = '') {
  const [{ of: kept, cursors }, setPages] = useState<{ of: string; cursors: (string | null)[] }>({
    of,
    cursors: [null],
  });
  const shown = kept === of ? cursors : [null];
  return {
    after: shown.at(-1) ?? null,
    before: shown.slice(0, -1),
    turn: (cursor: string | null) => setPages({ of, cursors: [...shown, cursor] }),
    back: () => setPages({ of, cursors: shown.slice(0, -1) }),
  };
}

export type Pages = ReturnType<typeof usePages>;
