import { date, optional, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { readRow } from '../../recording/record-changes';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import type { PetitionRecord } from '../petition/petition.model';
import type { VoterRecommendationRecord } from '../recommendation/recommendation.model';
import { type ReminderRecord, reminderRules } from './reminder.model';

/** The records that reminders are about. */
export interface Matters {
  recommendation: RecordClass<VoterRecommendationRecord>;
  petition: RecordClass<PetitionRecord>;
}

/** What people write of a reminder: about what was transferred, until its result is in. */
export const reminderKind = (record: RecordClass<ReminderRecord>, matters: Matters): RecordKind<ReminderRecord> => ({
  record,
  noun: 'reminder',
  vi: 'Công văn đôn đốc',
  en: 'reminder',
  fields: {
    number: optional(text('Số, ký hiệu', 'number of the letter')),
    sentOn: date('Ngày gửi', 'the day it was sent'),
    recipient: text('Nơi nhận', 'the body that is reminded'),
    recommendationId: optional(reference('Về kiến nghị', 'the recommendation it is about')),
    petitionId: optional(reference('Về đơn', 'the petition it is about')),
  },
  rules: reminderRules,
  check: async ({ recommendationId, petitionId, sentOn }, sight) => {
    const owed = recommendationId
      ? await owedFor(matters.recommendation, recommendationId, sight)
      : await owedForPetition(matters.petition, petitionId ?? '', sight);
    if (!owed) return []; // that it is not there, references say
    const { since, until } = owed;
    return since !== null && since <= sentOn && (until === null || sentOn <= until) ? [] : [nothingOwed(sentOn)];
  },
});

/** From when to when a body owed an answer. */
interface Owed {
  since: string | null;
  until: string | null;
}

async function owedFor(record: Matters['recommendation'], id: string, { tx }: Sight): Promise<Owed | null> {
  const item = (await readRow(tx, record, id))?.record;
  return item ? { since: item.transferredOn, until: item.respondedOn } : null;
}

async function owedForPetition(record: Matters['petition'], id: string, { tx }: Sight): Promise<Owed | null> {
  const petition = (await readRow(tx, record, id))?.record;
  if (!petition) return null;
  return { since: petition.disposition === 'TRANSFERRED' ? petition.disposedOn : null, until: petition.resultOn };
}

const nothingOwed = (sentOn: string): UserError =>
  userError(
    'INCONSISTENT',
    'sentOn',
    `Ngày ${sentOn} không có gì để đôn đốc: hồ sơ chưa chuyển, hoặc đã có kết quả.`,
    `On ${sentOn} there is nothing to remind of: the matter was not transferred yet, or its result was in.`,
  );
