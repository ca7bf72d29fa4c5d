import { findOther } from '../../council/other-records';
import { Field } from 'type-graphql';
import { PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, optional, text } from '../../recording/field';
import { type UserError, userError } from '../../recording/user-error';
import { conferencePolicy } from './conference.policy';

export class BriefingConference extends DeclaredRecord {
  @Entered(text('Tên hội nghị', 'title'))
  title!: string;

  @Entered(date('Ngày tổ chức', 'the day it is held'))
  heldOn!: string;

  @Entered(date('Kỳ đánh giá từ ngày', 'the first day of the period it looks back on'), { read: false })
  reviewsFrom!: string;

  @Entered(date('Kỳ đánh giá đến ngày', 'the last day of the period it looks back on'), { read: false })
  reviewsTo!: string;

  @Entered(date('Kỳ kế hoạch từ ngày', 'the first day of the period it sets tasks for'), { read: false })
  plansFrom!: string;

  @Entered(date('Kỳ kế hoạch đến ngày', 'the last day of the period it sets tasks for'), { read: false })
  plansTo!: string;

  @Entered(text('Chủ trì', 'full name of the chair'))
  chairName!: string;

  @Entered(text('Chức vụ của chủ trì', 'post of the chair'))
  chairTitle!: string;

  @Entered(optional(text('Địa điểm', 'where it is held')))
  place!: string | null;

  @Entered(optional(text('Chương trình', 'what it deals with, an item a line')))
  agenda!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ đánh giá: the period it looks back on.' })
  get reviews(): string {
    return `${this.reviewsFrom}/${this.reviewsTo}`;
  }

  @Field(() => PeriodScalar, { description: 'Kỳ kế hoạch: the period it sets tasks for.' })
  get plans(): string {
    return `${this.plansFrom}/${this.plansTo}`;
  }
}

export const briefingConference = defineKind(BriefingConference, {
  table: 'briefing_conference',
  noun: 'conference',
  vi: 'Hội nghị giao ban',
  en: 'briefing conference',
  description:
    'Hội nghị giao ban hai cấp: looks back on one period and sets the tasks of the next, with the councils of both tiers.',
  day: 'heldOn',
  summary: ({ title }) => title,
  readBy: conferencePolicy,
  list: {
    field: 'conferences',
    description: 'Hội nghị giao ban hai cấp: the briefing conferences.',
    isRoot: true,
  },
  mayLieAhead: true,
  rules: [
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
  ],
  check: async (record, { tx }): Promise<UserError[]> => {
    const where = 'r.held_on = $2 and lower(r.title) = lower($3)';
    if (!(await findOther(tx, record, where, [record.heldOn, record.title]))) return [];
    const vi = 'Đã có hội nghị cùng tên trong ngày này.';
    return [userError('ALREADY_USED', 'title', vi, '"title": there is a conference of this title on that day.')];
  },
});
