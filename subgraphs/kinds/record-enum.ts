import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { registerEnumType } from 'type-graphql';
import { snakeCase } from '../../platform/database/snake-case-names';

/** The values of an enum by their names. */
export type RecordEnum<Value extends string> = { readonly [V in Value]: V };

/** One of the values of an enum that `recordEnum` made. */
export type ValueOf<Enum> = Enum[keyof Enum];

const DATABASE_NAMES = new WeakMap<object, string>();

/** Declares an enum of the graph and of the database once. Takes what each value means: its term in Vietnamese, then English. */
export function recordEnum<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): RecordEnum<Value> {
  const all = Object.keys(values) as Value[]; // the keys of the record, no others
  const made = Object.fromEntries(all.map((value) => [value, value])) as RecordEnum<Value>;
  const described = all.map((value): [string, { description: string }] => [value, { description: values[value] }]);
  registerEnumType(made as Record<string, string>, {
    ...{ name, description },
    valuesConfig: Object.fromEntries(described),
  });
  DATABASE_NAMES.set(made, snakeCase(name));
  return made;
}

/** What an enum is called in the database. Refuses one that `recordEnum` did not make. */
export function databaseNameOf(values: object | undefined): string {
  const name = values && DATABASE_NAMES.get(values);
  if (name === undefined) throw new Error('A field of a declared kind has an enum that recordEnum did not make.');
  return name;
}
