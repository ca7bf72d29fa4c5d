import type { ColumnOptions } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { readSealedText } from './sealed-text';

/** By being on a column it says that the column is sealed; on the way it changes nothing, and lets nothing plain through. */
const onlySealed = {
  from: (value: string | null) => value,
  to: (value: unknown) => {
    if (typeof value !== 'string' || readSealedText(value)) return value; // null, and TypeORM's own operators
    throw new Error('A sealed column takes sealed values only.');
  },
};

/** The options of a column that holds nothing but sealed values. Its table also has a check constraint by SEALED_FORM. */
export const SEALED_COLUMN: ColumnOptions = { type: 'text', nullable: true, transformer: onlySealed };

/** Whether a column of the metadata holds nothing but sealed values. */
export function isSealedColumn(column: ColumnMetadata): boolean {
  return column.transformer === onlySealed;
}
