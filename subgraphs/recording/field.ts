/** What a field of a record holds, as people enter it. */
export type FieldKind =
  | 'TEXT'
  | 'INTEGER'
  | 'DATE'
  | 'INSTANT'
  | 'MONTH'
  | 'BOOLEAN'
  /** One of an enum's values. */
  | 'ONE_OF'
  /** The id of another record of the same database; which kind is told by the column's foreign key. */
  | 'REFERENCE'
  /** The id of a ward. */
  | 'WARD';

/**
 * One field that people enter. The same description makes the input of mutations, the column of a workbook and the line
 * of a data dictionary, so they cannot part.
 */
export interface Field {
  kind: FieldKind;
  /** Heading in Vietnamese. */
  vi: string;
  /** What it is, in English, with its unit. */
  en: string;
  /** What a clerk has to know to fill it in, in a line of Vietnamese, for forms; none by default. */
  help?: string | undefined;
  isRequired: boolean;
  /** The enum of ONE_OF, registered with its descriptions. */
  values?: object;
  /** Personal data, which is sealed before it reaches the database. */
  isSealed?: boolean;
  /** The GraphQL type where it is not the usual one of the kind, such as that of a period or of a list. */
  type?: unknown;
  /** How the field is called where people enter it, if not as in the record. */
  inputName?: string;
  /** Where the graph has it, by names of fields below the record, if not under its own. */
  readAt?: readonly string[];
}

/** Fields by the name of the property of the record. */
export type Fields<T> = Partial<Record<keyof T & string, Field>>;

const field =
  (kind: FieldKind) =>
  (vi: string, en: string, help?: string): Field => ({ kind, vi, en, ...(help ? { help } : {}), isRequired: true });

export const text = field('TEXT');
export const integer = field('INTEGER');
export const date = field('DATE');
export const instant = field('INSTANT');
export const month = field('MONTH');
export const flag = field('BOOLEAN');
export const reference = field('REFERENCE');
export const ward = field('WARD');

/** One of an enum's values; `values` is the enum as it was registered. */
export const oneOf = (values: object, vi: string, en: string, help?: string): Field => ({
  ...field('ONE_OF')(vi, en, help),
  values,
});

/** The same field, which may be left empty. */
export const optional = (one: Field): Field => ({ ...one, isRequired: false });

/** The same field as values of another GraphQL type, which the record takes as they come. */
export const typed = (type: unknown, one: Field): Field => ({ ...one, type });

/** The same field, entered under another name. */
export const named = (inputName: string, one: Field): Field => ({ ...one, inputName });

/** The same field, which the graph has elsewhere below the record. */
export const readAt = (path: readonly string[], one: Field): Field => ({ ...one, readAt: path });

/** The same field as personal data, entered under this name. */
export const sealed = (one: Field, inputName?: string): Field => ({ ...one, isSealed: true, inputName });
