import type { LoadableTable } from '../../platform/loading/load-target';
import type { RowRule } from '../../platform/loading/row-rule';
import { dialogueRules } from '../citizens/dialogue/dialogue.model';
import { petitionRules } from '../citizens/petition/petition.model';
import { receptionRules } from '../citizens/reception/reception.model';
import { recommendationRules } from '../citizens/recommendation/recommendation.model';
import { reminderRules } from '../citizens/reminder/reminder.model';
import { voterContactRules } from '../citizens/voter-contact/voter-contact.model';
import { deputyRules } from '../council/deputy/deputy.model';
import { postRules } from '../council/deputy/post.model';
import { oversightRules } from '../council/oversight/oversight.model';
import { oversightRecommendationRules } from '../council/oversight/oversight-recommendation.model';
import { sessionRules } from '../council/session/session.model';
import { standingMeetingRules } from '../council/standing-meeting/standing-meeting.model';
import { termRules } from '../council/term/term.model';
import {
  WardDialogue,
  WardPetition,
  WardReception,
  WardRecommendation,
  WardReminder,
  WardVoterContact,
} from './citizens/citizen-records.model';
import {
  WardDeputy,
  WardOverseenUnit,
  WardOversight,
  WardOversightRecommendation,
  WardPost,
  WardResolution,
  WardSession,
  WardStandingMeeting,
  WardTerm,
} from './council/council-records.model';
import { wardRecommendationRules } from './citizens/recommendation.kind';
import { WardGuidance } from './guidance/ward-guidance.model';
import { WARD_DECLARED } from './ward-declared';
import { WardReturn } from './ward-return/ward-return.model';
import { WardReturnRequest } from './ward-return/ward-return-request.model';
import { WardCouncil } from './council/ward-council.model';

/** Parents before those that refer to them. */
const WARD_TABLES: LoadableTable[] = [
  { entity: WardCouncil },
  { entity: WardTerm, rules: termRules },
  { entity: WardDeputy, rules: deputyRules },
  { entity: WardPost, rules: postRules },
  { entity: WardSession, rules: sessionRules },
  { entity: WardStandingMeeting, rules: standingMeetingRules },
  { entity: WardResolution },
  { entity: WardOversight, rules: oversightRules },
  { entity: WardOverseenUnit },
  { entity: WardOversightRecommendation, rules: oversightRecommendationRules },
  ...WARD_DECLARED.map(({ table }) => table),
  { entity: WardVoterContact, rules: voterContactRules },
  { entity: WardRecommendation, rules: [...recommendationRules, ...wardRecommendationRules] },
  { entity: WardReception, rules: receptionRules },
  { entity: WardPetition, rules: petitionRules },
  { entity: WardDialogue, rules: dialogueRules },
  { entity: WardReminder, rules: reminderRules },
  { entity: WardReturnRequest },
  { entity: WardReturn },
  { entity: WardGuidance },
];

/**
 * What may be loaded into a ward's database from files, parents before those that refer to them.
 * The row that says whose database it is may name that ward and no other.
 */
export function wardTables(wardId: string): LoadableTable[] {
  const ownWard: RowRule<WardCouncil> = {
    column: 'ward_id',
    holds: (council) => council.wardId === wardId,
    expected: `"${wardId}", the ward whose data this is`,
  };
  return WARD_TABLES.map((table) => (table.entity === WardCouncil ? { ...table, rules: [ownWard] } : table));
}
