import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
import { PeriodScalar } from '../../indicators/period';
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

export const conferenceRules: RowRule<BriefingConference>[] = [
  {
    column: 'reviews_to',
    holds: (conference) => conference.reviewsTo >= conference.reviewsFrom,
    expected: 'a day not before reviews_from',
  },
  {
    column: 'plans_to',
    holds: (conference) => conference.plansTo >= conference.plansFrom,
    expected: 'a day not before plans_from',
  },
];
