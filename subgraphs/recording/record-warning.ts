import type { Sentence } from '../../platform/language/sentence';

/** What may be doubtful about a record that was written all the same. Part of the public contract, never translated. */
export const RECORD_WARNING_CODES = {
  PROBABLY_ENTERED_TWICE: 'Có thể đã nhập hai lần: another live record says the same.',
} as const;

export type RecordWarningCode = keyof typeof RECORD_WARNING_CODES;

/** One thing that is doubtful about a record, and which others it speaks of. */
export interface RecordWarning {
  code: RecordWarningCode;
  recordIds: readonly string[];
  says: Sentence;
}

export const ENTERED_TWICE: Sentence = {
  vi: 'Đã ghi, nhưng một hồ sơ đã có ghi giống hệt: có thể đã nhập hai lần. Nếu đúng vậy, hãy xóa một trong hai.',
  en: 'It was written, but another record says the same: it was probably entered twice. If so, remove one of them.',
};

/** What is doubtful about a record with these twins. */
export const warningsOfTwins = (recordIds: readonly string[]): RecordWarning[] =>
  recordIds.length === 0 ? [] : [{ code: 'PROBABLY_ENTERED_TWICE', recordIds, says: ENTERED_TWICE }];
