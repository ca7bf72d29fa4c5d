import { wardDialogue } from './citizens/dialogue.kind';
import { wardPetition } from './citizens/petition.kind';
import { wardReception } from './citizens/reception.kind';
import { wardRecommendation } from './citizens/recommendation.kind';
import { wardReminder } from './citizens/reminder.kind';
import { wardVoterContact } from './citizens/voter-contact.kind';
import {
  wardDeputy,
  wardOverseenUnit,
  wardOversight,
  wardOversightRecommendation,
  wardPost,
  wardResolution,
  wardSession,
  wardStandingMeeting,
  wardSurveyVisit,
  wardTerm,
} from './council/council-records.kind';
import { wardGuidance } from './guidance/ward-guidance.kind';
import { wardReturnRequest } from './ward-return/ward-return-request.kind';
import type { DeclaredKind } from '../kinds/define-kind';

/** The kinds of a ward's council that are declared once, parents before what refers to them. */
export const WARD_DECLARED = [
  wardTerm,
  wardSession,
  wardStandingMeeting,
  wardResolution,
  wardDeputy,
  wardPost,
  wardOversight,
  wardOverseenUnit,
  wardOversightRecommendation,
  wardSurveyVisit,
  wardVoterContact,
  wardRecommendation,
  wardReception,
  wardPetition,
  wardDialogue,
  wardReminder,
  wardReturnRequest,
  wardGuidance,
] as DeclaredKind[]; // a kind reads and writes records of its own class only
