import { SURVEY_VISIT, SurveyVisit } from '../../council/survey/survey-visit.kind';
import { Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { optional, ward } from '../../recording/field';
import { ofWardPolicy } from '../ward/of-ward.policy';
import { Ward } from '../ward/ward.model';

/** A survey visit of the city's council, with the ward that the place lies in. */
export class CitySurveyVisit extends SurveyVisit {
  @Entered(optional(ward('Xã, phường', 'the ward the place lies in; empty if not known')), {
    reference: { to: Ward, link: { field: 'ward', description: 'The ward the place lies in.' } },
  })
  wardId!: string | null;
}

export const citySurveyVisit = defineKind(CitySurveyVisit, {
  ...SURVEY_VISIT,
  description: 'Khảo sát của HĐND thành phố.',
  readBy: ofWardPolicy,
});
