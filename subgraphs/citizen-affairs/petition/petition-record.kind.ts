import { Field, ID } from 'type-graphql';
import { Column, Index } from 'typeorm';
import type { z } from 'zod';
import { type handedOverPetition, PETITION_PROGRESS, type PetitionProgress } from '../../citizens/passing-up.payloads';
import { PETITION } from '../../citizens/petition/petition.kind';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { takeInRecord } from '../../recording/change-record';
import { optional, ward } from '../../recording/field';
import { faultsOfUnitOn } from '../../recording/known-units';
import { enterValues } from '../../recording/record-entry';
import type { Sight } from '../../recording/sight';
import { countedAtItsOrigin, refuseVanishing, TAKE_IN } from '../ward/origin.service';
import { petitionRecordPolicy } from './petition-record.policy';

export const ORIGIN_ID =
  'Hồ sơ gốc: the id of the record in the ward that passed it up; null for one sent to the city. Counted there, and not here. FORBIDDEN for an analyst, whom it may tell the ward.';

@Index(['originWardId', 'originId'], { unique: true })
export class Petition extends PetitionRecord {
  @Index()
  @Entered(optional(ward('Xã, phường liên quan', 'the ward it is about, if it is about one')), { read: false })
  wardId!: string | null;

  /** The ward that passed it up; null where it was sent to the city. */
  @Column('text', { nullable: true })
  originWardId!: string | null;

  @Field(() => ID, { nullable: true, description: ORIGIN_ID })
  @Column('text', { nullable: true })
  originId!: string | null;
}

/** Whatever becomes of a petition that a ward passed up is told the ward. */
export const petition = defineKind(Petition, {
  ...PETITION,
  description: 'Đơn gửi HĐND thành phố.',
  readBy: petitionRecordPolicy,
  figures: countedAtItsOrigin(PETITION.figures),
  // What a ward passed up is of the day on which the ward received it, which is looked at as it comes.
  unitOf: ({ wardId, originWardId }) => (wardId === originWardId ? null : wardId),
  effect: async (record, _, sight) => {
    refuseVanishing(record);
    if (record.originId !== null) await sendProgress(record, record.originId, sight);
  },
});

async function sendProgress(record: Petition, originId: string, sight: Sight): Promise<void> {
  const { version, state, disposition, disposedOn, handledBy, dueOn, extensionCount, resultOn } = record;
  const payload: PetitionProgress = {
    ...{ id: originId, version, at: sight.now.toISOString(), state, disposition },
    ...{ disposedOn, handledBy, dueOn, extensionCount, resultOn },
  };
  const about = { type: Petition.name, id: record.id };
  await sight.send({ kind: PETITION_PROGRESS, to: `ward-council/${record.originWardId}`, payload, about });
}

/** Takes in what a ward passed up, once; who wrote it and what it says is sealed with the keys of this server. */
export async function takeInPetition(handedOver: z.infer<typeof handedOverPetition>, wardId: string, sight: Sight) {
  const {
    id: originId,
    kind,
    receivedOn,
    passedUpOn,
    petitionerName,
    petitionerAddress,
    petitionerPhone,
    content,
  } = handedOver;
  const origin = { originWardId: wardId, originId };
  if (await sight.tx.existsBy(Petition, origin)) return;
  const faultsOfOrigin = await faultsOfUnitOn(sight.tx, wardId, receivedOn);
  await takeInRecord(petition.kind, TAKE_IN, sight, (record, faults) => {
    faults.push(...faultsOfOrigin);
    const entered = { petitionerName, petitionerAddress, petitionerPhone, content };
    enterValues(petition.kind.fields, record, entered, faults, { db: sight.tx, keys: sight.keys });
    Object.assign(record, origin, { wardId, kind, receivedOn: passedUpOn });
  });
}
