import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { date, integer, optional, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';
import { heldIn } from '../held-in.filter';

/** One conference with voters. A voter who speaks is an ordinal, never a name. */
@InterfaceType('VoterContactRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Điểm tiếp xúc cử tri: one conference of deputies with voters.',
})
export abstract class VoterContactRecord extends DeclaredRecord {
  @Entered(date('Ngày tiếp xúc', 'the day it was held', 'Ngày tổ chức, theo giấy mời hoặc biên bản.'))
  heldOn!: string;

  @Entered(optional(text('Địa điểm', 'the place', 'Ví dụ: Nhà văn hóa tổ 5.')))
  place!: string | null;

  @Entered(integer('Số cử tri tham dự', 'voters attending', 'Số cử tri có mặt, theo biên bản.'))
  attending!: number;

  @Entered(
    integer(
      'Số cử tri phát biểu',
      'voters speaking, at most those attending',
      'Số cử tri đã phát biểu; không nhiều hơn số cử tri tham dự.',
    ),
  )
  speaking!: number;
}

/** What both tiers say of their voter contacts: TX.01 to TX.03 count them, voters attending and voters speaking. */
export const VOTER_CONTACT = {
  table: 'voter_contact',
  noun: 'contact',
  vi: 'Điểm tiếp xúc cử tri',
  en: 'voter contact',
  interface: VoterContactRecord,
  day: 'heldOn',
  list: {
    field: 'voterContacts',
    description: 'Tiếp xúc cử tri: contacts with voters.',
    filter: heldIn('held_on'),
  },
  summary: ({ place }: VoterContactRecord) => ['Tiếp xúc cử tri', place].filter(Boolean).join(' tại '),
  figures: { 'TX.01': {}, 'TX.02': { amount: 'r.attending' }, 'TX.03': { amount: 'r.speaking' } },
  sameIf: ['heldOn', 'place', 'attending', 'speaking'],
  rules: [
    {
      column: 'attending',
      code: 'OUT_OF_RANGE',
      holds: (contact) => contact.attending >= 0,
      vi: 'Số cử tri tham dự không được âm.',
      expected: 'at least 0',
    },
    {
      column: 'speaking',
      code: 'OUT_OF_RANGE',
      holds: (contact) => contact.speaking >= 0,
      vi: 'Số cử tri phát biểu không được âm.',
      expected: 'at least 0',
    },
    {
      column: 'speaking',
      code: 'EXCEEDS_WHOLE',
      holds: (contact) => contact.speaking <= contact.attending,
      vi: 'Số cử tri phát biểu không được nhiều hơn số cử tri tham dự.',
      expected: 'at most as many as attending',
    },
  ],
} satisfies Partial<Declaration<VoterContactRecord>>;
