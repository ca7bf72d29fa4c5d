import type { DeclaredKind } from '../kinds/define-kind';
import { citizenDialogue } from './dialogue/citizen-dialogue.kind';
import { petition } from './petition/petition-record.kind';
import { citizenReception } from './reception/citizen-reception.kind';
import { recommendationDigest } from './recommendation/recommendation-digest.kind';
import { voterRecommendation } from './recommendation/voter-recommendation.kind';
import { reminder } from './reminder/reminder.kind';
import { voterContact } from './voter-contact/voter-contact.kind';
import { voterContactRound } from './voter-contact/voter-contact-round.kind';

/** Every kind of record that citizen affairs keeps, parents before what refers to them. */
export const AFFAIRS_DECLARED = [
  voterContactRound,
  voterContact,
  voterRecommendation,
  citizenReception,
  petition,
  citizenDialogue,
  reminder,
  recommendationDigest,
] as DeclaredKind[]; // a kind reads and writes records of its own class only
