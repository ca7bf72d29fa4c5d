/** A sentence in Vietnamese and in English. */
export interface Said {
  vi: string;
  en: string;
}

/** What one look at one thing found. Holds no secret: addresses without user and password, no token, no row. */
export interface Finding {
  state: 'WELL' | 'WRONG' | 'NOT_LOOKED';
  /** What was looked at: a server, a database, this machine. */
  where: string;
  what: Said;
  /** What to do about it. */
  advice?: Said;
}

/** It is as it should be. */
export const well = (where: string, vi: string, en: string): Finding => ({ state: 'WELL', where, what: { vi, en } });

/** It is not, and somebody has to do something. */
export const wrong = (where: string, what: Said, advice: Said): Finding => ({ state: 'WRONG', where, what, advice });

/** It could not be looked at, and what to do so that it can be. */
export const notLooked = (where: string, what: Said, advice: Said): Finding => ({
  ...{ state: 'NOT_LOOKED', where, what, advice },
});

const MARKS = { WELL: '✓', WRONG: '✗', NOT_LOOKED: '–' } as const;

/** A finding as people read it, in Vietnamese, or in English. */
export function findingText({ state, where, what, advice }: Finding, language: keyof Said): string {
  const line = `${MARKS[state]} ${where}: ${what[language]}`;
  return advice ? `${line}\n    → ${advice[language]}` : line;
}
