import { POST, Post } from '../../council/deputy/post.kind';
import { OVERSEEN_UNIT, OverseenUnit } from '../../council/oversight/overseen-unit.kind';
import {
  OVERSIGHT_RECOMMENDATION,
  OversightRecommendation,
} from '../../council/oversight/oversight-recommendation.kind';
import { THEMATIC_OVERSIGHT } from '../../council/oversight/oversight.kind';
import { ThematicOversight } from '../../council/oversight/oversight.model';
import { RESOLUTION, Resolution } from '../../council/resolution/resolution.kind';
import { CouncilSession, SESSION } from '../../council/session/session.kind';
import { STANDING_MEETING, StandingMeeting } from '../../council/standing-meeting/standing-meeting.kind';
import { SURVEY_VISIT, SurveyVisit } from '../../council/survey/survey-visit.kind';
import { TERM, Term } from '../../council/term/term.kind';
import { Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { optional, ward } from '../../recording/field';
import { ofWardPolicy } from '../ward/of-ward.policy';
import { Ward } from '../ward/ward.model';
import { councilRecordPolicy } from './council-record.policy';

// What the city's council has in common with those of wards, and what it keeps besides.

class CouncilTerm extends Term {}

export const councilTerm = defineKind(CouncilTerm, {
  ...TERM,
  description: 'Khóa, nhiệm kỳ: a term of the city council.',
  readBy: councilRecordPolicy,
  list: { field: 'terms', description: 'Khóa: its terms.' },
});

class CitySession extends CouncilSession {}

export const citySession = defineKind(CitySession, {
  ...SESSION,
  description: 'Kỳ họp HĐND thành phố: a session of the city council.',
  readBy: councilRecordPolicy,
});

class CityStandingMeeting extends StandingMeeting {}

export const cityStandingMeeting = defineKind(CityStandingMeeting, {
  ...STANDING_MEETING,
  description: 'Phiên họp Thường trực HĐND thành phố.',
  readBy: councilRecordPolicy,
});

class CityResolution extends Resolution {}

export const cityResolution = defineKind(CityResolution, {
  ...RESOLUTION,
  description: 'Nghị quyết của HĐND thành phố.',
  readBy: councilRecordPolicy,
});

class CityPost extends Post {}

export const cityPost = defineKind(CityPost, {
  ...POST,
  description: 'Chức vụ của HĐND thành phố: an office of the city council.',
  readBy: councilRecordPolicy,
});

class CityOversight extends ThematicOversight {}

export const cityOversight = defineKind(CityOversight, {
  ...THEMATIC_OVERSIGHT,
  description: 'Giám sát chuyên đề của HĐND thành phố.',
  readBy: councilRecordPolicy,
});

/** A unit may be the People's Committee of a ward. */
export class CityOverseenUnit extends OverseenUnit {
  @Entered(optional(ward('Xã, phường', 'the ward whose unit it is; empty for units of the city')), {
    reference: {
      to: Ward,
      link: { field: 'ward', description: 'The ward whose unit it is; null for units of the city.' },
    },
  })
  wardId!: string | null;
}

export const cityOverseenUnit = defineKind(CityOverseenUnit, {
  ...OVERSEEN_UNIT,
  description: 'Đơn vị chịu sự giám sát của HĐND thành phố.',
  readBy: ofWardPolicy,
  unitOf: ({ wardId }: CityOverseenUnit) => wardId,
});

class CityOversightRecommendation extends OversightRecommendation {}

export const cityOversightRecommendation = defineKind(CityOversightRecommendation, {
  ...OVERSIGHT_RECOMMENDATION,
  description: 'Kiến nghị sau giám sát của HĐND thành phố.',
  readBy: councilRecordPolicy,
});

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
  unitOf: ({ wardId }: CitySurveyVisit) => wardId,
});
