import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { PeriodScalar } from '../../indicators/period';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('briefing_conference')
@Directive('@key(fields: "id")')
@ObjectType('BriefingConference', {
  implements: CouncilRecord,
  description:
    'Hội nghị giao ban hai cấp: looks back on one period and sets the tasks of the next, with the councils of both tiers.',
  simpleResolvers: true,
})
export class BriefingConference extends CouncilRecord {
  static readonly eventColumn = 'held_on';

  @Field(() => String, { description: 'Tên hội nghị.' })
  @Column('text')
  title!: string;

  @Field(() => DateScalar, { description: 'Ngày tổ chức.' })
  @Index()
  @Column('date')
  heldOn!: string;

  @Column('date')
  reviewsFrom!: string;

  @Column('date')
  reviewsTo!: string;

  @Column('date')
  plansFrom!: string;

  @Column('date')
  plansTo!: string;

  @Field(() => String, { description: 'Chủ trì: who chairs it.' })
  @Column('text')
  chairName!: string;

  @Field(() => String, { description: 'Chức vụ of the chair.' })
  @Column('text')
  chairTitle!: string;

  @Field(() => String, { nullable: true, description: 'Địa điểm: where it is held; null where it was not entered.' })
  @Column('text', { nullable: true })
  place!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chương trình: what it deals with, an item a line; null where it was not entered.',
  })
  @Column('text', { nullable: true })
  agenda!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ đánh giá: the period it looks back on.' })
  get reviews(): string {
    return `${this.reviewsFrom}/${this.reviewsTo}`;
  }

  @Field(() => PeriodScalar, { description: 'Kỳ kế hoạch: the period it sets tasks for.' })
  get plans(): string {
    return `${this.plansFrom}/${this.plansTo}`;
  }

  protected eventDate(): string {
    return this.heldOn;
  }

  protected describe(): string {
    return this.title;
  }
}

@Entity('conference_guest')
@ObjectType('ConferenceGuest', {
  implements: CouncilRecord,
  description: 'Đại biểu dự: a guest of a conference.',
  simpleResolvers: true,
})
export class ConferenceGuest extends CouncilRecord {
  static readonly eventColumn = 'invited_on';

  @Index()
  @ForeignKey('briefing_conference')
  @Column('text')
  conferenceId!: string;

  @Field(() => String, { description: 'Họ và tên.' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Chức vụ.' })
  @Column('text')
  title!: string;

  @Index()
  @Column('date')
  invitedOn!: string;

  protected eventDate(): string {
    return this.invitedOn;
  }

  protected describe(): string {
    return `${this.name}, ${this.title}`;
  }
}

export const conferenceRules: RecordRule<BriefingConference>[] = [
  {
    column: 'reviews_to',
    code: 'ENDS_BEFORE_START',
    holds: (conference) => conference.reviewsTo >= conference.reviewsFrom,
    vi: 'Ngày cuối của kỳ đánh giá không được trước ngày đầu.',
    expected: 'a day not before reviews_from',
  },
  {
    column: 'plans_to',
    code: 'ENDS_BEFORE_START',
    holds: (conference) => conference.plansTo >= conference.plansFrom,
    vi: 'Ngày cuối của kỳ kế hoạch không được trước ngày đầu.',
    expected: 'a day not before plans_from',
  },
  {
    column: 'plans_from',
    code: 'INCONSISTENT',
    holds: (conference) => conference.plansFrom > conference.reviewsFrom,
    vi: 'Kỳ kế hoạch phải sau kỳ đánh giá; có thể hai kỳ đã bị ghi ngược.',
    expected: 'a day after reviews_from: what is planned comes after what is reviewed',
  },
  {
    column: 'held_on',
    code: 'INCONSISTENT',
    holds: (conference) => conference.heldOn >= conference.reviewsFrom,
    vi: 'Hội nghị không thể tổ chức trước khi kỳ đánh giá bắt đầu.',
    expected: 'a day not before reviews_from: a conference reviews what has been',
  },
];
