import { Field, InterfaceType } from 'type-graphql';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

const ONE_MATTER = 'num_nonnulls(recommendation_id, petition_id) = 1';

/** A reminder is about one recommendation or one petition whose result is awaited. */
@Check('reminder_is_about_one_matter', ONE_MATTER)
@InterfaceType('ReminderRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Công văn đôn đốc: a letter that reminds a body of what it owes an answer to.',
})
export abstract class ReminderRecord extends CouncilRecord {
  static readonly eventColumn = 'sent_on';

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu văn bản.' })
  @Column('text', { nullable: true })
  number!: string | null;

  @Field(() => DateScalar, { description: 'Ngày gửi: the day it was sent.' })
  @Index()
  @Column('date')
  sentOn!: string;

  @Field(() => String, { description: 'Nơi nhận: the body that is reminded.' })
  @Column('text')
  recipient!: string;

  /** The recommendation it is about. */
  @Index()
  @ForeignKey('voter_recommendation')
  @Column('text', { nullable: true })
  recommendationId!: string | null;

  /** The petition it is about. */
  @Index()
  @ForeignKey('petition')
  @Column('text', { nullable: true })
  petitionId!: string | null;

  protected eventDate(): string {
    return this.sentOn;
  }

  /** Whom it went to may tell the ward of a petition, which an analyst must not see: so it is not said here. */
  protected describe(): string {
    return ['Công văn đôn đốc', this.number].filter(Boolean).join(' ');
  }
}

export const reminderRules: RecordRule<ReminderRecord>[] = [
  {
    column: 'recommendation_id',
    code: 'INCONSISTENT',
    holds: ({ recommendationId, petitionId }) => (recommendationId === null) !== (petitionId === null),
    vi: 'Công văn đôn đốc phải nêu đúng một kiến nghị hoặc một đơn.',
    expected: 'one recommendation or one petition, and not both',
  },
];
