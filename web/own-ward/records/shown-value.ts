import type { TFunction } from 'i18next';
import type { Language } from '../../language/start-language';
import { writeDay, writeInstant, writeNumber } from '../../language/write';
import type { FormField } from '../forms/entered-value';
import type { RecordLine } from '../graph/record-operations';

/** A value of a record as people read it; a dash where there is none. */
export function shownValue(field: FormField, value: unknown, { t, language }: Reader): string {
  if (typeof value === 'number') return writeNumber(value, language);
  if (typeof value === 'boolean') return t(value ? 'records.yes' : 'records.no');
  return typeof value === 'string' && value !== '' ? shownText(field, value, { t, language }) : '–';
}

/** Whoever reads: in which language. */
interface Reader {
  t: TFunction;
  language: Language;
}

/** A value that travels as text; the history has numbers, and yes and no, as text too. */
function shownText({ type, choices }: FormField, value: string, { t, language }: Reader): string {
  switch (type) {
    case 'DATE':
    case 'MONTH':
      return writeDay(value);
    case 'INSTANT':
      return writeInstant(value, language);
    case 'INTEGER':
      return writeNumber(Number(value), language);
    case 'BOOLEAN':
      return t(value === 'true' ? 'records.yes' : 'records.no');
    case 'ONE_OF':
      return choices.find((choice) => choice.value === value)?.label ?? value;
    default:
      return value;
  }
}

/** The record that a field leads to, where its value is one. */
export function linkedRecord(
  record: Readonly<Record<string, unknown>>,
  path: readonly string[],
): RecordLine | undefined {
  const [link = '', last] = path;
  const linked = record[link];
  const isRecord = last === 'id' && typeof linked === 'object' && linked !== null && 'summary' in linked;
  return isRecord ? (linked as RecordLine) : undefined; // asked for as a line of a list
}
