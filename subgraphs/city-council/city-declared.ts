import { committee } from './committee/committee.kind';
import { briefingConference } from './conference/briefing-conference.kind';
import { conferenceGuest } from './conference/conference-guest.kind';
import {
  cityOverseenUnit,
  cityOversight,
  cityOversightRecommendation,
  cityPost,
  cityResolution,
  citySession,
  cityStandingMeeting,
  citySurveyVisit,
  councilTerm,
} from './council/council-records.kind';
import { cityDeputy } from './deputy/city-deputy.kind';
import { deputyGroup } from './deputy/deputy-group.kind';
import { explanationHearing } from './explanation/explanation-hearing.kind';
import { interpellation } from './interpellation/interpellation.kind';
import { plannedTask } from './programme/planned-task.kind';
import { workProgramme } from './programme/work-programme.kind';
import { guidance, guidanceReceipt } from './guidance/guidance.kind';
import { periodClosing } from './closing/period-closing.kind';
import { collectedReturn } from './ward-return/collected-return.kind';
import { returnRequest } from './ward-return/return-request.kind';
import type { DeclaredKind } from '../kinds/define-kind';

/** The kinds of the city's council that are declared once, parents before what refers to them. */
export const CITY_DECLARED = [
  deputyGroup,
  committee,
  councilTerm,
  citySession,
  cityStandingMeeting,
  cityResolution,
  cityDeputy,
  cityPost,
  cityOversight,
  cityOverseenUnit,
  cityOversightRecommendation,
  citySurveyVisit,
  interpellation,
  explanationHearing,
  workProgramme,
  briefingConference,
  conferenceGuest,
  plannedTask,
  returnRequest,
  collectedReturn,
  periodClosing,
  guidance,
  guidanceReceipt,
] as DeclaredKind[]; // a kind reads and writes records of its own class only
