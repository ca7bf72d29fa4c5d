import { date, optional, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import { daysAhead } from '../days-ahead.policy';
import { findLive } from '../other-records';
import {
  type OversightRecommendation,
  oversightRecommendationRules,
  OversightRecommendationState,
} from './oversight-recommendation.model';
import { OversightState, type ThematicOversight } from './oversight.model';

/** The kinds of record of the same council that an oversight's recommendation has to agree with. */
interface OversightRecommendationRecords {
  oversightRecommendation: RecordClass<OversightRecommendation>;
  oversight: RecordClass<ThematicOversight>;
}

const DONE_ON = date('Ngày thực hiện xong', 'the day it was done');

/** What people write of a recommendation that an oversight made, in either tier. */
export const oversightRecommendationKind = ({
  oversightRecommendation: record,
  oversight,
}: OversightRecommendationRecords): RecordKind<OversightRecommendation> => ({
  record,
  noun: 'oversightRecommendation',
  vi: 'Kiến nghị sau giám sát',
  en: 'recommendation of an oversight',
  fields: {
    oversightId: reference('Giám sát chuyên đề', 'the oversight that made it'),
    addressee: text('Đơn vị phải thực hiện', 'full name of the unit it is addressed to'),
    content: text('Nội dung kiến nghị', 'what is to be done'),
    madeOn: date('Ngày kiến nghị', 'the day it was made'),
    dueOn: optional(date('Hạn thực hiện', 'the last day to do it; empty if none was set')),
  },
  lateFields: { doneOn: optional(DONE_ON) },
  rules: oversightRecommendationRules,
  lifeCycle: {
    state: 'state',
    initial: OversightRecommendationState.OPEN,
    transitions: [
      {
        verb: 'finish',
        vi: 'Thực hiện xong kiến nghị sau giám sát',
        en: 'says that the unit has done what was asked',
        from: [OversightRecommendationState.OPEN],
        to: OversightRecommendationState.DONE,
        fields: { doneOn: DONE_ON },
        day: 'doneOn',
      },
    ],
  },
  check: async ({ oversightId, doneOn }, { tx, today }) => [
    ...daysAhead({ doneOn }, today),
    ...ofPlanned(await findLive(tx, oversight, 'r.id = $1', [oversightId])),
  ],
});

function ofPlanned(oversight: ThematicOversight | undefined): UserError[] {
  if (oversight?.state !== OversightState.PLANNED) return [];
  const vi = 'Giám sát này chưa bắt đầu nên chưa thể có kiến nghị.';
  return [userError('INCONSISTENT', 'oversightId', vi, '"oversightId": the oversight has not begun.')];
}
