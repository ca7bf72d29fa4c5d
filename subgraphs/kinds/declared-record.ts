import { Field as GraphqlField, ObjectType } from 'type-graphql';
import { Column, type ColumnOptions, ForeignKey, getMetadataArgsStorage, Index } from 'typeorm';
import { snakeCase } from '../../platform/database/snake-case-names';
import { SEALED_COLUMN } from '../../platform/sealing/sealed-column';
import { type Field, type FieldKind, optional } from '../recording/field';
import { graphqlTypeOf } from '../recording/record-input';
import { CouncilRecord, type RecordClass } from '../records/council-record.model';
import { databaseNameOf, type RecordEnum } from './record-enum';

/** A class whose records have a day and a line that says what they are, by the declaration of their kind. */
type DeclaredClass = abstract new () => CouncilRecord;

/** What a declaration says of the records of a class themselves. */
interface OwnWords {
  day: string;
  summary(record: CouncilRecord): string;
}

const WORDS = new WeakMap<object, OwnWords>();

/** Says which property of a class holds the day of a record, and how a record is summed up in a line. */
export function describeRecords(record: DeclaredClass, words: OwnWords): void {
  WORDS.set(record, words);
}

function wordsOf(record: object): OwnWords {
  for (let found: object | null = record; found; found = Object.getPrototypeOf(found) as object | null) {
    const words = WORDS.get(found);
    if (words) return words;
  }
  throw new Error(`${(record as { name?: string }).name} extends DeclaredRecord and was not declared with defineKind.`);
}

/** A record of a kind that is declared with defineKind. */
@ObjectType() // so that what extends it in its turn begins with the fields of every record
export abstract class DeclaredRecord extends CouncilRecord {
  static get eventColumn(): string {
    return snakeCase(wordsOf(this).day);
  }

  protected eventDate(): string {
    const { day } = wordsOf(this.constructor);
    return (this as unknown as Readonly<Record<string, string>>)[day] as string; // defineKind takes a property of the class
  }

  protected describe(): string {
    return wordsOf(this.constructor).summary(this);
  }
}

/** The ways between a record and the one that it refers to. */
export interface Reference {
  /** The kind of record referred to; of a kind that each tier has for itself its table. */
  to: RecordClass | string;
  /** The field that leads there; none by default. */
  link?: { field: string; description: string };
  /** The field of the other record with all that refer to it; none by default. */
  back?: Back;
  /** Whether it may lead to what is gone: then no foreign key holds it. */
  isLoose?: boolean;
  /** Whether the column has an index of its own; false where a wider one of the class has it. */
  isIndexed?: boolean;
}

/** A field with all records that refer to one, `atMost` as many; without a bound it is a list with pages. */
export interface Back {
  field: string;
  description: string;
  atMost?: number;
}

/** What is said of a field besides what people enter. */
export interface FieldOptions {
  /** Its description where it is read, by default that where it is entered; false if nobody reads it, as what is sealed. */
  read?: string | false;
  /** Of a reference: where it leads. It is read by its links alone. */
  reference?: Reference;
  /** Further options of the column, such as a default, and that it is never null though nobody has to enter it; false if the property works it out from others. */
  column?: ColumnOptions | false;
}

/** With a new record; by a step of its life and corrected afterwards; or by its life alone, and never corrected by itself. */
type Entry = 'FIRST' | 'LATE' | 'LIFE';

/** A field of a kind, as its class declares it. */
export interface DeclaredField {
  property: string;
  field: Field;
  entry: Entry;
  reference: Reference | undefined;
}

const FIELDS = new WeakMap<object, DeclaredField[]>();

/** The fields that a class and those it extends declare, in their order. */
export function declaredFields(record: DeclaredClass): DeclaredField[] {
  const base = Object.getPrototypeOf(record) as DeclaredClass | typeof Function.prototype;
  return base === Function.prototype
    ? []
    : [...declaredFields(base as DeclaredClass), ...(FIELDS.get(record.prototype as object) ?? [])];
}

/** A property that people enter with a new record: a column of its table, a field of its type and of its inputs. */
export const Entered = (field: Field, options: FieldOptions = {}): PropertyDecorator =>
  declare('FIRST', field, options);

/** A property that is empty until a step of the record's life enters it; corrected afterwards like all others. */
export const Late = (field: Field, options: FieldOptions = {}): PropertyDecorator =>
  declare('LATE', optional(field), options);

/** A property that steps of the record's life set, or that follows from other records; what people enter there its steps say. */
export const OfLife = (field: Field, options: FieldOptions = {}): PropertyDecorator => declare('LIFE', field, options);

/** A property that the server keeps and nobody enters; `read` is its description where it is read, false if nobody reads it. */
export function Kept(
  kind: Exclude<FieldKind, 'ONE_OF' | 'REFERENCE' | 'WARD'>,
  read: string | false,
  column: ColumnOptions = {},
): PropertyDecorator {
  const { nullable = false } = column;
  const field = { kind, vi: '', en: '', isRequired: !nullable };
  return (target, property) => {
    Column({ ...columnOf(field), ...column })(target, property);
    const type = (() => graphqlTypeOf(field)) as never;
    if (read !== false) GraphqlField(type, { nullable, description: read })(target, property as string);
  };
}

/** The property that holds how far a record has come; nobody enters it. */
export function State<Value extends string>(
  values: RecordEnum<Value>,
  description: string,
  column: ColumnOptions = {},
): PropertyDecorator {
  return (target, property) => {
    GraphqlField(() => values, { description })(target, property as string);
    Column({ type: 'enum', enum: values, enumName: databaseNameOf(values), ...column })(target, property);
  };
}

function declare(entry: Entry, field: Field, options: FieldOptions): PropertyDecorator {
  const { read = `${field.vi}: ${field.en}.`, reference, column } = options;
  const nullable = (column && column.nullable) ?? !field.isRequired;
  return (target, key) => {
    const property = key as string; // no kind has symbols
    if (column !== false)
      Column({ ...columnOf(field), ...(field.isSealed && SEALED_COLUMN), nullable, ...column })(target, property);
    FIELDS.set(target, [...(FIELDS.get(target) ?? []), { property, field, entry, reference }]);
    if (reference) {
      if (reference.isIndexed !== false) Index()(target, property);
      if (!reference.isLoose)
        ForeignKey(typeof reference.to === 'string' ? reference.to : tableOf(reference.to))(target, property);
    } else if (read !== false && !field.isSealed)
      GraphqlField((() => graphqlTypeOf(field)) as never, { nullable, description: read })(target, property);
  };
}

function columnOf({ kind, values }: Field): ColumnOptions {
  switch (kind) {
    case 'TEXT':
    case 'MONTH':
    case 'REFERENCE':
    case 'WARD':
      return { type: 'text' };
    case 'INTEGER':
      return { type: 'int' };
    case 'DATE':
      return { type: 'date' };
    case 'INSTANT':
      return { type: 'timestamptz' };
    case 'BOOLEAN':
      return { type: 'boolean' };
    case 'ONE_OF':
      return { type: 'enum', enum: values, enumName: databaseNameOf(values) };
    default:
      return kind satisfies never;
  }
}

function tableOf(record: RecordClass): string {
  const name = getMetadataArgsStorage().tables.find(({ target }) => target === record)?.name;
  if (name === undefined) throw new Error(`${record.name} is referred to before it has a table.`);
  return name;
}
