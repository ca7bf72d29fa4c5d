import type { ObjectLiteral } from 'typeorm';
import type { RowRule } from '../../platform/loading/row-rule';
import type { UserErrorCode } from './user-error';

/** A rule that one record must keep by itself, said to people in Vietnamese too, whichever way the record comes in. */
export interface RecordRule<T extends ObjectLiteral = ObjectLiteral> extends RowRule<T> {
  code: UserErrorCode;
  /** The rule as a whole sentence; `expected` ends the English one. */
  vi: string;
}
