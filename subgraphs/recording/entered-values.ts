import type { CouncilRecord } from '../records/council-record.model';
import type { Field, Fields } from './field';
import type { Facts } from './fact';
import { type UserError, userError } from './user-error';
import { type ValueRule, valueRuleOf } from './value-rules';

/** What was entered, by the name of the field in the input. What was not named is not changed. */
export type Entered = Readonly<Record<string, unknown>>;

/** What an input names a field of a record. */
export const inputNameOf = (property: string, { inputName }: Field): string => inputName ?? property;

/** Reads what was entered for these fields into values of the record, by property; faults are added to `faults`. */
export function readEntered<T extends CouncilRecord>(
  fields: Fields<T>,
  entered: Entered,
  faults: UserError[],
): Partial<Record<keyof T & string, unknown>> {
  const values: Partial<Record<keyof T & string, unknown>> = {};
  for (const [property, field] of Object.entries(fields) as [keyof T & string, Field][]) {
    const name = inputNameOf(property, field);
    if (entered[name] === undefined) continue;
    const value = tidied(entered[name]);
    const rule = valueRuleOf(field);
    const isWritable = !rule || rule.holds(value);
    if (!isWritable) faults.push(brokenValueRule(name, field, rule, value));
    if (value === null && field.isRequired) faults.push(missing(name, field));
    else if (isWritable || field.kind !== 'REFERENCE') values[property] = value; // nothing is looked up by what is none
  }
  return values;
}

/** Text without spaces around it, its lines ended by line feeds, in Unicode's form NFC; nothing but spaces is nothing. */
export function tidied(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim().normalize('NFC') || null : value;
}

const missing = (name: string, { vi, en }: Field) =>
  userError('REQUIRED', name, `Thiếu "${vi}".`, `"${name}" is missing: ${en}.`);

/** Says what a value of this field must keep. What was entered is told of numbers and days alone: a text may be about a person. */
export const brokenValueRule = (
  name: string,
  field: Field,
  { code, vi, expected, bounds }: ValueRule,
  value: unknown,
): UserError =>
  userError(code, name, `"${field.vi}" ${vi}.`, `"${name}": expected ${expected}.`, {
    facts: { ...got(field, value), ...bounds },
  });

const got = ({ kind, isSealed }: Field, value: unknown): Facts => {
  if (isSealed) return {};
  if (kind === 'INTEGER' && typeof value === 'number') return { got: value };
  return (kind === 'DATE' || kind === 'MONTH') && typeof value === 'string' ? { got: value } : {};
};
