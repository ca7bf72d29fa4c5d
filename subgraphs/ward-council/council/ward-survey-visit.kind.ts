import { SURVEY_VISIT, SurveyVisit } from '../../council/survey/survey-visit.kind';
import { defineKind } from '../../kinds/define-kind';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';

/** A survey visit of a ward's council. */
export class WardSurveyVisit extends ofWard(SurveyVisit) {}

export const wardSurveyVisit = defineKind(WardSurveyVisit, {
  ...SURVEY_VISIT,
  description: 'Khảo sát của HĐND xã, phường.',
  key: WARD_RECORD_KEY,
  readBy: ownRecordPolicy,
});
