import { InterfaceType } from 'type-graphql';
import { Check } from 'typeorm';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { date, optional, reference, text } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { CouncilRecord } from '../../records/council-record.model';
import type { PetitionRecord } from '../petition/petition.model';
import type { VoterRecommendationRecord } from '../recommendation/recommendation.model';

const ONE_MATTER = 'num_nonnulls(recommendation_id, petition_id) = 1';

/** A reminder is about one recommendation or one petition whose result is awaited. */
@Check('reminder_is_about_one_matter', ONE_MATTER)
@InterfaceType('ReminderRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Công văn đôn đốc: a letter that reminds a body of what it owes an answer to.',
})
export abstract class ReminderRecord extends DeclaredRecord {
  @Entered(optional(text('Số, ký hiệu', 'number of the letter', 'Ghi đúng như trên công văn, ví dụ 21/HĐND-VP.')), {
    read: 'Số, ký hiệu văn bản.',
  })
  number!: string | null;

  @Entered(date('Ngày gửi', 'the day it was sent', 'Ngày ghi trên văn bản.'))
  sentOn!: string;

  @Entered(text('Nơi nhận', 'the body that is reminded', 'Ghi tên đầy đủ của cơ quan được đôn đốc.'))
  recipient!: string;

  @Entered(
    optional(reference('Về kiến nghị', 'the recommendation it is about', 'Chọn nếu đôn đốc một kiến nghị của cử tri.')),
    {
      reference: {
        to: 'voter_recommendation',
        link: {
          field: 'recommendation',
          description: 'The recommendation it is about; null where it is about a petition.',
        },
        back: { field: 'reminders', description: 'Đôn đốc: the reminders that were sent about it.', atMost: 50 },
      },
    },
  )
  recommendationId!: string | null;

  @Entered(optional(reference('Về đơn', 'the petition it is about', 'Chọn nếu đôn đốc một đơn.')), {
    reference: {
      to: 'petition',
      link: { field: 'petition', description: 'The petition it is about; null where it is about a recommendation.' },
      back: {
        field: 'reminders',
        description:
          'Đôn đốc: the reminders that were sent about it. FORBIDDEN for an analyst, whom they may tell the ward.',
        atMost: 50,
      },
    },
  })
  petitionId!: string | null;
}

/** What both tiers say of their reminders: about what was transferred, until its result is in. */
export const REMINDER = {
  table: 'reminder',
  noun: 'reminder',
  vi: 'Công văn đôn đốc',
  en: 'reminder',
  interface: ReminderRecord,
  day: 'sentOn',
  // Whom it went to may tell the ward of a petition, which an analyst must not see: so it is not said here.
  summary: ({ number }: ReminderRecord) => ['Công văn đôn đốc', number].filter(Boolean).join(' '),
  rules: [
    {
      column: 'recommendation_id',
      code: 'INCONSISTENT',
      holds: ({ recommendationId, petitionId }) => (recommendationId === null) !== (petitionId === null),
      vi: 'Công văn đôn đốc phải nêu đúng một kiến nghị hoặc một đơn.',
      expected: 'one recommendation or one petition, and not both',
    },
  ],
  check: async ({ recommendationId, petitionId, sentOn }, sight) => {
    const owed = recommendationId
      ? await owedFor(recommendationId, sight)
      : await owedForPetition(petitionId ?? '', sight);
    if (!owed) return []; // that it is not there, references say
    const { since, until } = owed;
    return since !== null && since <= sentOn && (until === null || sentOn <= until) ? [] : [nothingOwed(sentOn)];
  },
} satisfies Partial<Declaration<ReminderRecord>>;

/** From when to when a body owed an answer. */
interface Owed {
  since: string | null;
  until: string | null;
}

async function owedFor(id: string, { tx }: Sight): Promise<Owed | null> {
  const item = await tx.findOneBy<VoterRecommendationRecord>('voter_recommendation', { id });
  return item && { since: item.transferredOn, until: item.respondedOn };
}

async function owedForPetition(id: string, { tx }: Sight): Promise<Owed | null> {
  const petition = await tx.findOneBy<PetitionRecord>('petition', { id });
  return (
    petition && {
      since: petition.disposition === 'TRANSFERRED' ? petition.disposedOn : null,
      until: petition.resultOn,
    }
  );
}

const nothingOwed = (sentOn: string): UserError =>
  userError(
    'INCONSISTENT',
    'sentOn',
    `Ngày ${sentOn} không có gì để đôn đốc: hồ sơ chưa chuyển, hoặc đã có kết quả.`,
    `On ${sentOn} there is nothing to remind of: the matter was not transferred yet, or its result was in.`,
  );
