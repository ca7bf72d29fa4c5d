import type { ObjectLiteral } from 'typeorm';

/**
 * What a row must keep beyond its columns' types, for example "speaking is at most attending".
 * `row` is the entity as TypeORM would give it; a default that the database computes is null in it.
 */
export interface RowRule<T extends ObjectLiteral = ObjectLiteral> {
  /** The column, by its name in the database, that a broken rule is reported at. */
  column: string;
  holds(row: T): boolean;
  /** Ends the sentence "expected ...", for people. */
  expected: string;
  /** What programs know the rule by. */
  code?: string;
  /** With a code, the rule as a whole sentence in Vietnamese. */
  vi?: string;
}
