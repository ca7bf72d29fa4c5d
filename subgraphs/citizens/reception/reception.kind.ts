import { todayInVietNam } from '../../indicators/period';
import { instant, integer, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordClass } from '../../records/council-record.model';
import { type CitizenReceptionRecord, receptionRules } from './reception.model';

/** What people write of a turn of receiving citizens, in either tier. */
export const receptionKind = (record: RecordClass<CitizenReceptionRecord>): RecordKind<CitizenReceptionRecord> => ({
  record,
  noun: 'reception',
  vi: 'Lượt tiếp công dân',
  en: 'citizen reception',
  fields: {
    receivedAt: instant('Thời điểm tiếp', 'the instant the turn began'),
    citizenCount: integer('Số công dân', 'how many people came'),
    receivedBy: optional(text('Người tiếp', 'the post of who received them, not who they received')),
  },
  rules: receptionRules,
  // The database works the day out once it has the row.
  dayOf: ({ receivedAt }) => ((receivedAt as Date | null) ? todayInVietNam(receivedAt) : ''),
});
