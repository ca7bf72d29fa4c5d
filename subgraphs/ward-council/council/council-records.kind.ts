import { DEPUTY, Deputy } from '../../council/deputy/deputy.kind';
import { POST, Post } from '../../council/deputy/post.kind';
import { OVERSEEN_UNIT, OverseenUnit } from '../../council/oversight/overseen-unit.kind';
import {
  OVERSIGHT_RECOMMENDATION,
  OversightRecommendation,
} from '../../council/oversight/oversight-recommendation.kind';
import { THEMATIC_OVERSIGHT, ThematicOversight } from '../../council/oversight/oversight.kind';
import { SURVEY_VISIT, SurveyVisit } from '../../council/survey/survey-visit.kind';
import { defineKind } from '../../kinds/define-kind';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';

// What a ward's council has in common with that of the city.

const OWN = { key: WARD_RECORD_KEY, readBy: ownRecordPolicy };

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
