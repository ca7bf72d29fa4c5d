import { date, oneOf, optional, reference, text } from '../../recording/field';
import { dayOfStep } from '../deadline.steps';
import { CompetentLevel, RecommendationOutcome } from './recommendation.states';

/** What was answered, by whichever step. */
export const response = optional(
  text(
    'Nội dung trả lời',
    'what was answered; it names no voter',
    'Ghi ngắn nội dung đã trả lời; không ghi tên cử tri.',
  ),
);

/** The day that each step of a recommendation's life asks for, by the step. */
export const STEP_DAYS = {
  answerAtMeeting: date('Ngày trả lời', 'the day it was answered', 'Ngày của hội nghị mà cử tri được trả lời.'),
  consolidate: dayOfStep(
    'consolidatedOn',
    'Ngày tổng hợp',
    'the day it was consolidated',
    'Ngày đưa vào văn bản tổng hợp.',
  ),
  classify: dayOfStep(
    'classifiedOn',
    'Ngày phân loại',
    'the day it was classified',
    'Ngày ghi vào sổ cấp có thẩm quyền.',
  ),
  transfer: date('Ngày chuyển', 'the day it was sent', 'Ngày ghi trên văn bản.'),
  extend: dayOfStep('extendedOn', 'Ngày gia hạn', 'the day it was extended', 'Ngày quyết định gia hạn.'),
  beginResolution: dayOfStep(
    'begunOn',
    'Ngày bắt đầu giải quyết',
    'the day it was begun',
    'Ngày cơ quan bắt đầu giải quyết.',
  ),
  carryOver: dayOfStep(
    'carriedOverOn',
    'Ngày chuyển kỳ',
    'the day it was carried over',
    'Ngày quyết định chuyển sang kỳ sau.',
  ),
  respond: date('Ngày có kết quả', 'the day of the response', 'Ngày ghi trên văn bản trả lời.'),
  placeUnderOversight: dayOfStep(
    'placedOn',
    'Ngày đưa vào giám sát',
    'the day the watching began',
    'Ngày bắt đầu theo dõi, giám sát việc giải quyết.',
  ),
  close: dayOfStep('closedOn', 'Ngày kết thúc', 'the day its handling ended', 'Ngày kết thúc việc xử lý.'),
  return: dayOfStep('returnedOn', 'Ngày trả lại', 'the day it was given back', 'Ngày ghi trên văn bản trả lại.'),
  merge: dayOfStep('mergedOn', 'Ngày gộp', 'the day it was merged', 'Ngày quyết định gộp.'),
};

/** What else a step asks for that no other one does. */
export const STEP_FIELDS = {
  competentLevel: oneOf(
    CompetentLevel,
    'Cấp có thẩm quyền',
    'the level that may answer',
    'Cấp có quyền giải quyết việc này. Thuộc cấp trên thì sau đó chuyển lên thành phố.',
  ),
  outcome: oneOf(
    RecommendationOutcome,
    'Kết quả giải quyết',
    'what came of it',
    'Chọn theo văn bản trả lời của cơ quan giải quyết.',
  ),
  mergedIntoId: reference(
    'Gộp vào kiến nghị',
    'the one that is answered in its place',
    'Chọn kiến nghị cùng nội dung sẽ được trả lời chung.',
  ),
};
