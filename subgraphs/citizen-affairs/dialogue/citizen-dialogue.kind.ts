import { dialogueKind } from '../../citizens/dialogue/dialogue.kind';
import { optional, ward } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { CitizenDialogue } from './citizen-dialogue.model';

const shared = dialogueKind(CitizenDialogue);

/** What citizen affairs writes of dialogues. */
export const affairsDialogueKind: RecordKind<CitizenDialogue> = {
  ...shared,
  fields: { ...shared.fields, wardId: optional(ward('Xã, phường', 'the ward it was held in, if it was held in one')) },
};
