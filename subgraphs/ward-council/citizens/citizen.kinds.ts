import { citizenKinds, recommendationsFollow } from '../../citizens/citizen-kinds';
import type { CitizenRecords } from '../../citizens/citizen-lists';
import { voterContactKind } from '../../citizens/voter-contact/voter-contact.kind';
import type { RecordKind } from '../../recording/record-kind';
import { WardVoterContact } from './citizen-records.model';
import { wardDialogue } from './dialogue.kind';
import { wardPetitionKind } from './petition.kind';
import { wardReception } from './reception.kind';
import { wardRecommendationKind } from './recommendation.kind';

const wardContactKind: RecordKind<WardVoterContact> = {
  ...voterContactKind(WardVoterContact),
  effect: recommendationsFollow(wardRecommendationKind, ['heldOn']),
};

/** What a ward's officers write of its work with citizens. */
export const wardCitizenKinds = (records: CitizenRecords): RecordKind[] =>
  citizenKinds(records, {
    voterContact: wardContactKind,
    recommendation: wardRecommendationKind,
    petition: wardPetitionKind,
    reception: wardReception.kind,
    dialogue: wardDialogue.kind,
  }); // a kind reads and writes records of its own class only
