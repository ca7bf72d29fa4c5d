import type { Field, FieldKind } from './field';
import type { UserErrorCode } from './user-error';

/** Longer than any text that a council writes into one field, in UTF-16 code units. */
const LONGEST_TEXT = 20_000;

/** More than any number that a council counts, of voters or of a session. */
const LARGEST_NUMBER = 1_000_000;

/** The Declaration of Independence: no council of this country met before it. */
const FIRST_DAY = '1945-09-02';

/** Control characters but line feed and tab, halves of characters, and what Unicode says is none. */
const UNWRITABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** What every value of a kind of field must keep, whichever way it comes in. */
export interface ValueRule {
  code: UserErrorCode;
  holds(value: unknown): boolean;
  /** The rule as the end of a Vietnamese sentence that begins with the field's name. */
  vi: string;
  /** Ends the sentence "expected ...". */
  expected: string;
  /** What of the rule a form can be told. */
  bounds: ValueBounds;
}

/** Bounds of a value: characters of a text, ends of a number, the first day. */
export interface ValueBounds {
  maxLength?: number;
  min?: number;
  max?: number;
  earliest?: string;
}

export const textRule: ValueRule = {
  code: 'OUT_OF_RANGE',
  holds: (value) => typeof value !== 'string' || (value.length <= LONGEST_TEXT && !UNWRITABLE.test(value)),
  vi: `phải có nhiều nhất ${LONGEST_TEXT} ký tự, không có ký tự điều khiển`,
  expected: `at most ${LONGEST_TEXT} characters, none of them a control character`,
  bounds: { maxLength: LONGEST_TEXT },
};

const number: ValueRule = {
  code: 'OUT_OF_RANGE',
  holds: (value) => typeof value !== 'number' || (value >= 0 && value <= LARGEST_NUMBER),
  vi: `phải là số từ 0 đến ${LARGEST_NUMBER}`,
  expected: `a number from 0 to ${LARGEST_NUMBER}`,
  bounds: { min: 0, max: LARGEST_NUMBER },
};

export const dayRule: ValueRule = {
  code: 'OUT_OF_RANGE',
  holds: (value) => (value instanceof Date ? +value >= Date.parse(`${FIRST_DAY}T00:00+07:00`) : isNotBefore(value)),
  vi: 'không được trước ngày 02/09/1945',
  expected: `no day before ${FIRST_DAY}`,
  bounds: { earliest: FIRST_DAY },
};

/** Days and months as they are written begin alike. */
const isNotBefore = (value: unknown): boolean =>
  typeof value !== 'string' || value >= FIRST_DAY.slice(0, Math.max(value.length, 'YYYY-MM'.length));

const RULES: Readonly<Record<FieldKind, ValueRule | undefined>> = {
  TEXT: textRule,
  INTEGER: number,
  DATE: dayRule,
  INSTANT: dayRule,
  MONTH: dayRule,
  BOOLEAN: undefined,
  ONE_OF: undefined,
  REFERENCE: textRule,
  WARD: undefined,
};

/** The rule of every value of a field; undefined where its kind alone says what it may be. */
export const valueRuleOf = ({ kind, type }: Field): ValueRule | undefined => (type ? undefined : RULES[kind]);
