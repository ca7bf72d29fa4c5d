import { readDay, readMonth, readTime, writeTypedDay } from '../../editing/typed-days';
import type { FieldFactsFragment } from '../graph/generated/graphql';

/** A field of a form, as the server declares it. */
export type FormField = Omit<FieldFactsFragment, '__typename'>;

/** What stands in the fields of a form, as people type it, by the names of the fields; a tick is `yes`, or empty. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with what stands in a field: a key of the words in `form.wrong`, and what belongs in its gaps. */
export interface Wrong {
  why:
    'required' | 'no-day' | 'no-time' | 'no-month' | 'no-number' | 'too-small' | 'too-large' | 'too-early' | 'too-long';
  bound?: string;
}

/** Instants are those of a clock in Viet Nam. */
const OFFSET = '+07:00';

/** The value that a mutation takes for what was typed; null where nothing was, undefined where it cannot be read. */
export function enteredValue({ type, inputType }: FormField, typed: string, today: string): unknown {
  const text = typed.trim();
  if (type === 'BOOLEAN') return typed === 'yes';
  if (text === '') return null;
  switch (type) {
    case 'DATE':
      return readDay(text, today);
    case 'MONTH':
      return readMonth(text, today);
    case 'INSTANT':
      return readInstant(typed, today);
    case 'INTEGER':
      return readNumber(text);
    default:
      return inputType?.startsWith('[') ? undefined : text;
  }
}

/** What is wrong with what was typed, by what the server declares of the field; undefined where it finds nothing. */
export function wrongIn(field: FormField, typed: string, today: string): Wrong | undefined {
  const value = enteredValue(field, typed, today);
  if (value === null) return field.required ? { why: 'required' } : undefined;
  if (value === undefined) return { why: whyUnread(field, typed, today) };
  if (typeof value === 'number') return wrongNumber(value, field.bounds);
  return typeof value === 'string' ? wrongText(value, field.bounds) : undefined;
}

function wrongNumber(value: number, bounds: FormField['bounds']): Wrong | undefined {
  const { min, max } = bounds ?? { min: null, max: null };
  if (min !== null && value < min) return { why: 'too-small', bound: String(min) };
  return max !== null && value > max ? { why: 'too-large', bound: String(max) } : undefined;
}

/** Days, months and moments are texts too, and have a first day. */
function wrongText(value: string, bounds: FormField['bounds']): Wrong | undefined {
  const { maxLength, earliest } = bounds ?? { maxLength: null, earliest: null };
  if (maxLength !== null && [...value].length > maxLength) return { why: 'too-long', bound: String(maxLength) };
  const isTooEarly = earliest !== null && value < earliest.slice(0, value.length);
  return isTooEarly ? { why: 'too-early', bound: writeTypedDay(earliest) } : undefined;
}

/** What stands in the field of a form for a value of a record. */
export function typedValue({ type }: FormField, value: unknown): string {
  if (type === 'BOOLEAN') return value === true ? 'yes' : '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  switch (type) {
    case 'DATE':
    case 'MONTH':
      return writeTypedDay(value);
    case 'INSTANT':
      return writeInstantTyped(value);
    default:
      return value;
  }
}

/** What is typed is put as it will be shown again, once it can be read: 5/9 becomes 05/09/2020. */
export function tidied(field: FormField, typed: string, today: string): string {
  const value = enteredValue(field, typed, today);
  const isShownElse = field.type === 'DATE' || field.type === 'MONTH' || field.type === 'INSTANT';
  return isShownElse && value !== null && value !== undefined ? typedValue(field, value) : typed;
}

/** The day and the time of a moment stand in two fields, and here in one text with a line between them. */
const BETWEEN = '\n';

/** A moment as it is typed, out of its day and its time; empty where neither is there. */
export const momentOf = (day: string, time: string): string => (day === '' && time === '' ? '' : day + BETWEEN + time);

/** The day and the time of a moment as they are typed. */
export function partsOfMoment(typed: string): [day: string, time: string] {
  const [day = '', time = ''] = typed.split(BETWEEN);
  return [day, time];
}

function readInstant(typed: string, today: string): string | undefined {
  const [dayTyped, timeTyped] = partsOfMoment(typed);
  const [day, time] = [readDay(dayTyped, today), readTime(timeTyped)];
  return day && time ? `${day}T${time}:00${OFFSET}` : undefined;
}

function writeInstantTyped(instant: string): string {
  const there = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return momentOf(writeTypedDay(there.slice(0, 10)), there.slice(11, 16));
}

/** Thousands may be set apart by dots, as they are written. */
function readNumber(text: string): number | undefined {
  const plain = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

function whyUnread({ type }: FormField, typed: string, today: string): Wrong['why'] {
  switch (type) {
    case 'DATE':
      return 'no-day';
    case 'MONTH':
      return 'no-month';
    case 'INSTANT':
      return readDay(partsOfMoment(typed)[0], today) ? 'no-time' : 'no-day';
    default:
      return 'no-number';
  }
}
