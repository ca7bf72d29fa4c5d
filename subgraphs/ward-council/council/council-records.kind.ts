import { DEPUTY, Deputy } from '../../council/deputy/deputy.kind';
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
import { defineKind } from '../../kinds/define-kind';
import { holding, recordFilter } from '../../kinds/record-filter';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';

// What a ward's council has in common with that of the city.

const OWN = { keys: WARD_RECORD_KEYS, readBy: ownRecordPolicy };

class WardTerm extends ofWard(Term) {}

export const wardTerm = defineKind(WardTerm, {
  ...{ ...TERM, ...OWN },
  description: 'Khóa, nhiệm kỳ của HĐND xã, phường: a term of a ward council.',
  list: {
    field: 'terms',
    description: 'Khóa, nhiệm kỳ: its terms.',
    filter: recordFilter('TermFilter', 'Which terms.', {
      holding: holding(
        'r.starts_on <= ? and (r.ends_on is null or r.ends_on > ?)',
        DateScalar,
        'The term that holds this day.',
      ),
    }),
  },
});

class WardSession extends ofWard(CouncilSession) {}

export const wardSession = defineKind(WardSession, {
  ...{ ...SESSION, ...OWN },
  description: 'Kỳ họp HĐND xã, phường: a session of a ward council.',
});

class WardStandingMeeting extends ofWard(StandingMeeting) {}

export const wardStandingMeeting = defineKind(WardStandingMeeting, {
  ...{ ...STANDING_MEETING, ...OWN },
  description: 'Phiên họp Thường trực HĐND xã, phường.',
});

class WardResolution extends ofWard(Resolution) {}

export const wardResolution = defineKind(WardResolution, {
  ...{ ...RESOLUTION, ...OWN },
  description: 'Nghị quyết của HĐND xã, phường.',
});

class WardDeputy extends ofWard(Deputy) {}

export const wardDeputy = defineKind(WardDeputy, {
  ...{ ...DEPUTY, ...OWN },
  description: 'Đại biểu HĐND xã, phường.',
});

class WardPost extends ofWard(Post) {}

export const wardPost = defineKind(WardPost, {
  ...{ ...POST, ...OWN },
  description: 'Chức vụ của HĐND xã, phường.',
});

class WardOversight extends ofWard(ThematicOversight) {}

export const wardOversight = defineKind(WardOversight, {
  ...{ ...THEMATIC_OVERSIGHT, ...OWN },
  description: 'Giám sát chuyên đề của HĐND xã, phường.',
});

class WardOverseenUnit extends ofWard(OverseenUnit) {}

export const wardOverseenUnit = defineKind(WardOverseenUnit, {
  ...{ ...OVERSEEN_UNIT, ...OWN },
  description: 'Đơn vị chịu sự giám sát của HĐND xã, phường.',
});

class WardOversightRecommendation extends ofWard(OversightRecommendation) {}

export const wardOversightRecommendation = defineKind(WardOversightRecommendation, {
  ...{ ...OVERSIGHT_RECOMMENDATION, ...OWN },
  description: 'Kiến nghị sau giám sát của HĐND xã, phường.',
});

class WardSurveyVisit extends ofWard(SurveyVisit) {}

export const wardSurveyVisit = defineKind(WardSurveyVisit, {
  ...{ ...SURVEY_VISIT, ...OWN },
  description: 'Khảo sát của HĐND xã, phường.',
});
