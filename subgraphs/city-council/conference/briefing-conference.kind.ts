import { findOther } from '../../council/other-records';
import { date, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { type UserError, userError } from '../../recording/user-error';
import { BriefingConference, conferenceRules } from './briefing-conference.model';

/** What people write of a briefing conference, which is often planned ahead. */
export const briefingConferenceKind: RecordKind<BriefingConference> = {
  record: BriefingConference,
  noun: 'conference',
  vi: 'Hội nghị giao ban',
  en: 'briefing conference',
  fields: {
    title: text('Tên hội nghị', 'title'),
    heldOn: date('Ngày tổ chức', 'the day it is held'),
    reviewsFrom: date('Kỳ đánh giá từ ngày', 'the first day of the period it looks back on'),
    reviewsTo: date('Kỳ đánh giá đến ngày', 'the last day of the period it looks back on'),
    plansFrom: date('Kỳ kế hoạch từ ngày', 'the first day of the period it sets tasks for'),
    plansTo: date('Kỳ kế hoạch đến ngày', 'the last day of the period it sets tasks for'),
    chairName: text('Chủ trì', 'full name of the chair'),
    chairTitle: text('Chức vụ của chủ trì', 'post of the chair'),
    place: optional(text('Địa điểm', 'where it is held')),
    agenda: optional(text('Chương trình', 'what it deals with, an item a line')),
  },
  rules: conferenceRules,
  mayLieAhead: true,
  check: async (record, { tx }): Promise<UserError[]> => {
    const where = 'r.held_on = $2 and lower(r.title) = lower($3)';
    if (!(await findOther(tx, record, where, [record.heldOn, record.title]))) return [];
    const vi = 'Đã có hội nghị cùng tên trong ngày này.';
    return [userError('ALREADY_USED', 'title', vi, '"title": there is a conference of this title on that day.')];
  },
};
