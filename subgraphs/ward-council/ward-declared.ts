import { wardSurveyVisit } from './council/ward-survey-visit.kind';
import type { DeclaredKind } from '../kinds/define-kind';

/** The kinds of a ward's council that are declared once, parents before what refers to them. */
export const WARD_DECLARED = [wardSurveyVisit] as DeclaredKind[]; // a kind reads and writes records of its own class only
