import { Index } from 'typeorm';
import { CitizenDialogueRecord, DIALOGUE } from '../../citizens/dialogue/dialogue.kind';
import { Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { optional, ward } from '../../recording/field';
import { byWardIdPolicy } from '../ward/concerning-ward.policy';

/** A dialogue of the city tier, with the ward that it was held in. */
export class CitizenDialogue extends CitizenDialogueRecord {
  @Index()
  @Entered(optional(ward('Xã, phường', 'the ward it was held in, if it was held in one')), { read: false })
  wardId!: string | null;
}

export const citizenDialogue = defineKind(CitizenDialogue, {
  ...DIALOGUE,
  description: 'Cuộc đối thoại có đại diện HĐND thành phố tham gia.',
  readBy: byWardIdPolicy,
  unitOf: ({ wardId }: CitizenDialogue) => wardId,
});
