import type { Language, Sentence } from '../../platform/language/sentence';

/** What one look at one thing found. Holds no secret: addresses without user and password, no token, no row. */
export interface Finding {
  state: 'WELL' | 'WRONG' | 'NOT_LOOKED';
  /** What was looked at: a server, a database, this machine. */
  where: string | Sentence;
  what: Sentence;
  /** What to do about it. */
  advice?: Sentence;
}

/** It is as it should be. */
export const well = (where: Finding['where'], vi: string, en: string): Finding => ({
  state: 'WELL',
  where,
  what: { vi, en },
});

/** It is not, and somebody has to do something. */
export const wrong = (where: Finding['where'], what: Sentence, advice: Sentence): Finding => ({
  state: 'WRONG',
  where,
  what,
  advice,
});

/** It could not be looked at, and what to do so that it can be. */
export const notLooked = (where: Finding['where'], what: Sentence, advice: Sentence): Finding => ({
  ...{ state: 'NOT_LOOKED', where, what, advice },
});

const MARKS = { WELL: '✓', WRONG: '✗', NOT_LOOKED: '–' } as const;

/** A finding as people read it, in Vietnamese, or in English. */
export function findingText({ state, where, what, advice }: Finding, language: Language): string {
  const line = `${MARKS[state]} ${typeof where === 'string' ? where : where[language]}: ${what[language]}`;
  return advice ? `${line}\n    → ${advice[language]}` : line;
}
