import type { EntityManager } from 'typeorm';
import type { Sentence } from '../../platform/language/sentence';
import type { CouncilRecord } from '../records/council-record.model';

/** What may be doubtful about a record that was written all the same. Part of the public contract, never translated. */
export const RECORD_WARNING_CODES = {
  PROBABLY_ENTERED_TWICE: 'Có thể đã nhập hai lần: another live record says the same.',
} as const;

export type RecordWarningCode = keyof typeof RECORD_WARNING_CODES;

/** One thing that is doubtful about a record, and which others it speaks of. */
export interface RecordWarning {
  code: RecordWarningCode;
  recordIds: readonly string[];
}

/** What people are told with a code. */
export const WARNING_SENTENCES: Readonly<Record<RecordWarningCode, Sentence>> = {
  PROBABLY_ENTERED_TWICE: {
    vi: 'Đã ghi, nhưng một hồ sơ đã có ghi giống hệt: có thể đã nhập hai lần. Nếu đúng vậy, hãy xóa một trong hai.',
    en: 'It was written, but another record says the same: it was probably entered twice. If so, remove one of them.',
  },
};

/** What is doubtful about a record with these twins. */
export const warningsOfTwins = (recordIds: readonly string[]): RecordWarning[] =>
  recordIds.length === 0 ? [] : [{ code: 'PROBABLY_ENTERED_TWICE', recordIds }];

/** Writes what is doubtful about a record beside the line of its history; told once more, it is written once. */
export async function noteWarnings(
  db: EntityManager,
  record: CouncilRecord,
  warnings: readonly RecordWarning[],
): Promise<void> {
  for (const { code, recordIds } of warnings)
    await db.query(
      `insert into record_warning (record_type, record_id, version, code, record_ids) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [record.constructor.name, record.id, record.version, code, recordIds],
    );
}
