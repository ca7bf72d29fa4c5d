/**
 * What a message speaks of, by name: a number, a day, or a word that the graph itself uses, such as an id, a state or a period. Never
 * what somebody has written as text, and nothing of personal data: facts may stand in logs.
 */
export type Facts = Readonly<Record<string, string | number>>;

/** What a fact may be. */
export const FACT_TYPES = {
  NUMBER: 'Số: a number.',
  DAY: 'Ngày: a day, written YYYY-MM-DD.',
  WORD: 'Từ: a word of this graph, such as an id, a state or a period.',
} as const;

export type FactType = keyof typeof FACT_TYPES;

/** A fact as it is told: a program can make its own sentence of it. */
export interface Fact {
  name: string;
  type: FactType;
  value: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Facts as they are told, in their order. */
export const factsOf = (facts: Facts): Fact[] =>
  Object.entries(facts).map(([name, value]) => ({ name, type: typeOf(value), value: String(value) }));

function typeOf(value: string | number): FactType {
  if (typeof value === 'number') return 'NUMBER';
  return DAY.test(value) ? 'DAY' : 'WORD';
}
