import { citizenKinds } from '../../citizens/citizen-kinds';
import type { CitizenRecords } from '../../citizens/citizen-lists';
import type { RecordKind } from '../../recording/record-kind';
import { wardDialogue } from './dialogue.kind';
import { wardPetition } from './petition.kind';
import { wardReception } from './reception.kind';
import { wardRecommendation } from './recommendation.kind';
import { wardVoterContact } from './voter-contact.kind';

/** What a ward's officers write of its work with citizens. */
export const wardCitizenKinds = (records: CitizenRecords): RecordKind[] =>
  citizenKinds(records, {
    voterContact: wardVoterContact.kind,
    recommendation: wardRecommendation.kind,
    petition: wardPetition.kind,
    reception: wardReception.kind,
    dialogue: wardDialogue.kind,
  }); // a kind reads and writes records of its own class only
