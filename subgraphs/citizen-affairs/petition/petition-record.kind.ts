import { Field, ID } from 'type-graphql';
import { Column, Index } from 'typeorm';
import type { z } from 'zod';
import {
  type handedOverPetition,
  type PassingEnded,
  PETITION_PROGRESS,
  PETITION_REMOVED,
  type PetitionProgress,
} from '../../citizens/passing-up.payloads';
import { PETITION } from '../../citizens/petition/petition.kind';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { optional, ward } from '../../recording/field';
import { faultsOfUnitOn } from '../../recording/known-units';
import { enterValues } from '../../recording/record-entry';
import type { Sight } from '../../recording/sight';
import { takeInPassing, takeInWithdrawal } from '../ward/arrivals.service';
import { countedAtItsOrigin, refuseVanishing, tellOrigin } from '../ward/origin.service';
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
  effect: async (record, before, sight) => {
    refuseVanishing(record, before, sight);
    await tellOrigin(record, CROSSINGS, (originId) => progressOf(record, originId, sight), sight);
  },
});

const CROSSINGS = { progress: PETITION_PROGRESS, removed: PETITION_REMOVED };

function progressOf(record: Petition, originId: string, { now }: Sight): PetitionProgress {
  const { version, state, disposition, disposedOn, handledBy, dueOn, extensionCount, resultOn } = record;
  return {
    ...{ id: originId, version, at: now.toISOString(), state, disposition },
    ...{ disposedOn, handledBy, dueOn, extensionCount, resultOn },
  };
}

/** Takes in what a ward passed up; who wrote it and what it says is sealed with the keys of this server. */
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
    passing = 1,
  } = handedOver;
  const faultsOfOrigin = await faultsOfUnitOn(sight.tx, wardId, receivedOn);
  await takeInPassing(petition.kind, { originWardId: wardId, originId, passing }, sight, (record, faults) => {
    faults.push(...faultsOfOrigin);
    const entered = { petitionerName, petitionerAddress, petitionerPhone, content };
    enterValues(petition.kind.fields, record, entered, faults, { db: sight.tx, keys: sight.keys });
    Object.assign(record, { wardId, kind, receivedOn: passedUpOn });
  });
}

/** Calls off a petition that its ward takes back; who wrote it and what it says is kept no longer. */
export const withdrawPetition = ({ id: originId, ...ended }: PassingEnded, originWardId: string, sight: Sight) =>
  takeInWithdrawal(petition.kind, { originWardId, originId, ...ended }, sight, (record) => {
    Object.assign(record, {
      petitionerName: null,
      petitionerAddress: null,
      petitionerPhone: null,
      sealedContent: null,
    } satisfies Partial<Petition>);
  });
