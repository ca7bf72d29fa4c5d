import { InterfaceType } from 'type-graphql';
import { Column } from 'typeorm';
import { todayInVietNam } from '../../indicators/period';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { instant, integer, optional, text } from '../../recording/field';
import { CouncilRecord } from '../../records/council-record.model';
import { heldIn } from '../held-in.filter';

/** One record is one turn; a turn may bring several people. Who they are is not kept here. */
@InterfaceType('CitizenReceptionRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Lượt tiếp công dân: one turn of receiving citizens.',
})
export abstract class CitizenReceptionRecord extends DeclaredRecord {
  @Entered(instant('Thời điểm tiếp', 'the instant the turn began', 'Ngày và giờ bắt đầu tiếp.'))
  receivedAt!: Date;

  /** The day in Viet Nam, kept by the database: at 00:10 on 1 October it is still 30 September in UTC. */
  @Column({
    type: 'date',
    generatedType: 'STORED',
    asExpression: `((received_at at time zone 'Asia/Ho_Chi_Minh')::date)`,
  })
  receivedOn!: string;

  @Entered(integer('Số công dân', 'how many people came', 'Số người đến trong lượt này.'))
  citizenCount!: number;

  @Entered(
    optional(
      text(
        'Người tiếp',
        'the post of who received them, not who they received',
        'Ghi chức vụ của người tiếp, ví dụ Chủ tịch HĐND; không ghi tên công dân.',
      ),
    ),
    {
      read: 'Người tiếp: the post of who received them.',
    },
  )
  receivedBy!: string | null;
}

/** What both tiers say of their receptions: TD.01 and TD.02 count turns, and people. */
export const RECEPTION = {
  table: 'citizen_reception',
  noun: 'reception',
  vi: 'Lượt tiếp công dân',
  en: 'citizen reception',
  interface: CitizenReceptionRecord,
  day: 'receivedOn',
  list: {
    field: 'receptions',
    description: 'Tiếp công dân: turns of receiving citizens.',
    filter: heldIn('received_on'),
  },
  summary: ({ citizenCount }: CitizenReceptionRecord) => `Tiếp công dân: ${citizenCount} người`,
  figures: { 'TD.01': {}, 'TD.02': { amount: 'r.citizen_count' } },
  rules: [
    {
      column: 'citizen_count',
      code: 'OUT_OF_RANGE',
      holds: (reception) => reception.citizenCount >= 1,
      vi: 'Mỗi lượt tiếp có ít nhất 1 công dân.',
      expected: 'at least 1',
    },
  ],
  // The database works the day out once it has the row.
  dayOf: ({ receivedAt }) => ((receivedAt as Date | null) ? todayInVietNam(receivedAt) : ''),
} satisfies Partial<Declaration<CitizenReceptionRecord>>;
