import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { holding, recordFilter } from '../../kinds/record-filter';
import { date, optional, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';

/** A person's seat in the council. A deputy's name is public, unlike a voter's or a petitioner's. */
@InterfaceType('Deputy', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đại biểu HĐND: a member of the council in its term.',
})
export abstract class Deputy extends DeclaredRecord {
  @Entered(text('Họ và tên', 'full name', 'Ghi đủ họ, chữ đệm và tên.'))
  fullName!: string;

  @Entered(date('Làm đại biểu từ ngày', 'the first day as a deputy', 'Ngày bắt đầu làm nhiệm vụ đại biểu.'))
  servesFrom!: string;

  @Entered(
    optional(
      date(
        'Thôi làm đại biểu từ ngày',
        'the first day no longer a deputy; empty while serving',
        'Để trống nếu đang là đại biểu.',
      ),
    ),
  )
  servesTo!: string | null;
}

/** What both tiers say of their deputies. */
export const DEPUTY = {
  table: 'deputy',
  noun: 'deputy',
  vi: 'Đại biểu',
  en: 'deputy',
  interface: Deputy,
  day: 'servesFrom',
  summary: ({ fullName }: Deputy) => `Đại biểu ${fullName}`,
  list: {
    field: 'deputies',
    description: 'Đại biểu: its deputies.',
    filter: recordFilter('DeputyFilter', 'Which deputies.', {
      isServing: holding('(r.serves_to is null) = ?::boolean', Boolean, 'Serving still, or no longer.'),
    }),
  },
  rules: [
    {
      column: 'serves_to',
      code: 'ENDS_BEFORE_START',
      holds: ({ servesFrom, servesTo }) => servesTo === null || servesTo > servesFrom,
      vi: 'Ngày thôi làm đại biểu phải sau ngày bắt đầu.',
      expected: 'a day after serves_from',
    },
  ],
  isOutsidePeriods: true,
} satisfies Partial<Declaration<Deputy>>;
