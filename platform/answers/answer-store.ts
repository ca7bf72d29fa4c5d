/** An answer as it is kept: the version that its server gave it, and its data as JSON. */
export interface KeptAnswer {
  version: string;
  text: string;
}

/** Where answers are kept that were given, by question; a question's name says everything about it, and is no longer than a hash. */
export interface AnswerStore {
  /** What is kept of the answers to a question, the latest first. Never refuses: what cannot be read is not kept. */
  find(question: string): readonly KeptAnswer[] | Promise<readonly KeptAnswer[]>;
  /** Keeps an answer, as long as there is room for it. */
  keep(question: string, answer: KeptAnswer): void;
  close(): void;
}

/** Nothing is kept for longer than this: by then it is another day, and another version. */
export const LONGEST_KEPT_MS = 24 * 3_600_000;
