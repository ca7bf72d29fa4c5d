import { enteredIn, type WholeRecord } from '../graph/record-operations';
import { enteredValue, type FormField, typedValue, type Values } from './entered-value';

/** Fields of a declared list that this form has a place for: lists of values have forms of their own. */
export const fillable = (fields: readonly FormField[]): FormField[] =>
  fields.filter(({ inputType }) => inputType !== null && !inputType.startsWith('['));

/** What stands in the fields for a record. */
export const valuesOf = (fields: readonly FormField[], record: WholeRecord): Values =>
  Object.fromEntries(fields.map((field) => [field.name, typedValue(field, enteredIn(record, field.name))]));

/** The input of a mutation for what was typed; what was left empty is left out. */
export function inputOf(fields: readonly FormField[], values: Values, today: string): Record<string, unknown> {
  const entered = fields.map((field): [string, unknown] => [
    field.name,
    enteredValue(field, values[field.name] ?? '', today),
  ]);
  return Object.fromEntries(entered.filter(([, value]) => value !== null));
}

/** The input for what was changed of a record; what was emptied is null. */
export function changesOf(
  fields: readonly FormField[],
  values: Values,
  record: WholeRecord,
  today: string,
): Record<string, unknown> {
  const before = valuesOf(fields, record);
  const changed = fields.filter((field) => {
    const was = enteredValue(field, before[field.name] ?? '', today);
    return enteredValue(field, values[field.name] ?? '', today) !== was;
  });
  return Object.fromEntries(changed.map((field) => [field.name, enteredValue(field, values[field.name] ?? '', today)]));
}
