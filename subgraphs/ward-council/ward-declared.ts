import {
  wardDeputy,
  wardOverseenUnit,
  wardOversight,
  wardOversightRecommendation,
  wardPost,
  wardSurveyVisit,
} from './council/council-records.kind';
import type { DeclaredKind } from '../kinds/define-kind';

/** The kinds of a ward's council that are declared once, parents before what refers to them. */
export const WARD_DECLARED = [
  wardDeputy,
  wardPost,
  wardOversight,
  wardOverseenUnit,
  wardOversightRecommendation,
  wardSurveyVisit,
] as DeclaredKind[]; // a kind reads and writes records of its own class only
