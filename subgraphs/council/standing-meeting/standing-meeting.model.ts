import { Field, InputType, Int, InterfaceType, registerEnumType } from 'type-graphql';
import { Column, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { type Period, PeriodScalar } from '../../indicators/period';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';

export enum StandingMeetingKind {
  REGULAR = 'REGULAR',
  EXTRAORDINARY = 'EXTRAORDINARY',
  EXTENDED = 'EXTENDED',
}

registerEnumType(StandingMeetingKind, {
  name: 'StandingMeetingKind',
  description: 'Loại phiên họp: why and with whom the Standing Committee met.',
  valuesConfig: {
    REGULAR: { description: 'Phiên họp thường kỳ: the regular monthly meeting.' },
    EXTRAORDINARY: { description: 'Phiên họp bất thường: called outside the calendar.' },
    EXTENDED: { description: 'Phiên họp mở rộng: with others invited.' },
  },
});

const KIND_VI: Record<StandingMeetingKind, string> = {
  REGULAR: 'thường kỳ',
  EXTRAORDINARY: 'bất thường',
  EXTENDED: 'mở rộng',
};

@InterfaceType('StandingMeeting', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Phiên họp Thường trực HĐND: a meeting of the Standing Committee.',
})
export abstract class StandingMeeting extends CouncilRecord {
  static readonly eventColumn = 'held_on';

  @Field(() => Int, { nullable: true, description: 'Số thứ tự in the term; null if not counted.' })
  @Column('int', { nullable: true })
  ordinal!: number | null;

  @Field(() => StandingMeetingKind, { description: 'Why and with whom it met.' })
  @Column({ type: 'enum', enum: StandingMeetingKind, enumName: 'standing_meeting_kind' })
  kind!: StandingMeetingKind;

  @Field(() => DateScalar, { description: 'Ngày họp: the day it met.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Nội dung: what was dealt with.' })
  @Column('text', { nullable: true })
  subject!: string | null;

  protected eventDate(): string {
    return this.heldOn;
  }

  protected describe(): string {
    return [`Phiên họp ${KIND_VI[this.kind]}`, this.subject].filter(Boolean).join(': ');
  }
}

export const standingMeetingRules: RecordRule<StandingMeeting>[] = [
  {
    column: 'ordinal',
    code: 'OUT_OF_RANGE',
    holds: ({ ordinal }) => ordinal === null || ordinal > 0,
    vi: 'Số thứ tự phiên họp phải từ 1 trở lên, hoặc để trống nếu phiên họp không đánh số.',
    expected: 'at least 1, or empty if not counted',
  },
];

@InputType({ description: 'Which meetings of the Standing Committee.' })
export class StandingMeetingFilter {
  @Field(() => StandingMeetingKind, { nullable: true, description: 'Of this kind.' })
  kind?: StandingMeetingKind | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Held in this period.' })
  heldIn?: Period | null;
}

/** What the filter means in columns. */
export const standingMeetingConditions = (filter: StandingMeetingFilter): Condition[] =>
  conditionsOf({ kind: filter.kind }, { column: 'held_on', period: filter.heldIn });
