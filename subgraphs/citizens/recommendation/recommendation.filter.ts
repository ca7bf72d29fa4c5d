import { equal, idsGiven, recordFilter, within } from '../../kinds/record-filter';
import { overdueToday } from '../overdue.sql';
import { wordConditions } from '../words';
import { recommendationOverdueOn } from './recommendation.overdue';
import { CompetentLevel, RecommendationState } from './recommendation.states';

export const RECOMMENDATION_FILTER = recordFilter('RecommendationFilter', 'Which recommendations.', {
  ids: idsGiven('Only these records, each by its global id or its record id.'),
  text: {
    type: String,
    description:
      'Tìm không dấu: every word of it begins a word of the content or of the responsible body; accents and case do not matter. At most 200 characters.',
    conditions: (text) => wordConditions(text as string), // of its type, by the graph
  },
  responsibleBody: equal('responsible_body', String, 'Cơ quan giải quyết: for this body to answer.'),
  states: equal('state', [RecommendationState], 'In one of these states.'),
  competentLevel: equal('competent_level', CompetentLevel, 'For this level to answer.'),
  overdue: overdueToday(recommendationOverdueOn),
  raisedIn: within('raised_on', 'Raised in this period.'),
});
