import type { LoadableTable } from '../../platform/loading/load-target';
import { deputyRules } from '../council/deputy/deputy.model';
import { postRules } from '../council/deputy/post.model';
import { oversightRules } from '../council/oversight/oversight.model';
import { oversightRecommendationRules } from '../council/oversight/oversight-recommendation.model';
import { sessionRules } from '../council/session/session.model';
import { standingMeetingRules } from '../council/standing-meeting/standing-meeting.model';
import { termRules } from '../council/term/term.model';
import { AcceptedReturn, acceptedReturnRules } from './accepted-return/accepted-return.model';
import { BriefingReport, briefingReportRules } from './briefing-report/briefing-report.model';
import { CITY_DECLARED } from './city-declared';
import { City } from './city/city.model';
import { PeriodClosing, periodClosingRules } from './closing/period-closing.model';
import { CouncilCommittee, committeeRules } from './committee/committee.model';
import { CityDeputy, CityPost } from './deputy/city-deputy.model';
import { DeputyGroup } from './deputy/deputy-group.model';
import { Guidance, GuidanceReceipt, guidanceRules } from './guidance/guidance.model';
import { CityOverseenUnit, CityOversight, CityOversightRecommendation } from './oversight/city-oversight.model';
import { CityResolution } from './resolution/city-resolution.model';
import { CitySession } from './session/city-session.model';
import { CityStandingMeeting } from './standing-meeting/city-standing-meeting.model';
import { CouncilTerm } from './term/council-term.model';
import { Ward, wardRules } from './ward/ward.model';
import { WardSuccession } from './ward/ward-succession.model';
import { CollectedReturn, collectedReturnRules } from './ward-return/collected-return.model';
import { ReturnRequest, returnRequestRules } from './ward-return/return-request.model';

/** What may be loaded into the city council's database from files, parents before those that refer to them. */
export const CITY_TABLES: LoadableTable[] = [
  { entity: City },
  { entity: Ward, rules: wardRules },
  { entity: WardSuccession },
  { entity: CouncilTerm, rules: termRules },
  { entity: DeputyGroup },
  { entity: CouncilCommittee, rules: committeeRules },
  { entity: CityDeputy, rules: deputyRules },
  { entity: CityPost, rules: postRules },
  { entity: CitySession, rules: sessionRules },
  { entity: CityStandingMeeting, rules: standingMeetingRules },
  { entity: CityResolution },
  { entity: CityOversight, rules: oversightRules },
  { entity: CityOverseenUnit },
  { entity: CityOversightRecommendation, rules: oversightRecommendationRules },
  ...CITY_DECLARED.map(({ table }) => table),
  { entity: AcceptedReturn, rules: acceptedReturnRules },
  { entity: ReturnRequest, rules: returnRequestRules },
  { entity: CollectedReturn, rules: collectedReturnRules },
  { entity: PeriodClosing, rules: periodClosingRules },
  { entity: BriefingReport, rules: briefingReportRules },
  { entity: Guidance, rules: guidanceRules },
  { entity: GuidanceReceipt },
];
