import { CitizenDialogueRecord, DIALOGUE } from '../../citizens/dialogue/dialogue.kind';
import { defineKind } from '../../kinds/define-kind';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { ownRecordPolicy } from '../ward-record.policy';

/** A dialogue of a ward's council. */
export class WardDialogue extends ofWard(CitizenDialogueRecord) {}

export const wardDialogue = defineKind(WardDialogue, {
  ...DIALOGUE,
  description: 'Cuộc đối thoại của HĐND xã, phường.',
  keys: WARD_RECORD_KEYS,
  readBy: ownRecordPolicy,
});
