import type { z } from 'zod';
import { type handedOverPetition, PETITION_PROGRESS, type PetitionProgress } from '../../citizens/passing-up.payloads';
import { petitionKind } from '../../citizens/petition/petition.kind';
import { takeInRecord } from '../../recording/change-record';
import { optional, ward } from '../../recording/field';
import { enterValues } from '../../recording/record-entry';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { refuseVanishing, TAKE_IN } from '../ward/origin.service';
import { Petition } from './petition.model';

const shared = petitionKind(Petition);

/** What citizen affairs writes of petitions; whatever becomes of one that a ward passed up is told the ward. */
export const petitionRecordKind: RecordKind<Petition> = {
  ...shared,
  fields: {
    ...shared.fields,
    wardId: optional(ward('Xã, phường liên quan', 'the ward it is about, if it is about one')),
  },
  effect: async (petition, _, sight) => {
    refuseVanishing(petition);
    if (petition.originId !== null) await sendProgress(petition, petition.originId, sight);
  },
};

async function sendProgress(petition: Petition, originId: string, sight: Sight): Promise<void> {
  const { version, state, disposition, disposedOn, handledBy, dueOn, extensionCount, resultOn } = petition;
  const payload: PetitionProgress = {
    ...{ id: originId, version, at: sight.now.toISOString(), state, disposition },
    ...{ disposedOn, handledBy, dueOn, extensionCount, resultOn },
  };
  const about = { type: Petition.name, id: petition.id };
  await sight.send({ kind: PETITION_PROGRESS, to: `ward-council/${petition.originWardId}`, payload, about });
}

/** Takes in what a ward passed up, once; who wrote it and what it says is sealed with the keys of this server. */
export async function takeInPetition(handedOver: z.infer<typeof handedOverPetition>, wardId: string, sight: Sight) {
  const { id: originId, kind, passedUpOn, petitionerName, petitionerAddress, petitionerPhone, content } = handedOver;
  const origin = { originWardId: wardId, originId };
  if (await sight.tx.existsBy(Petition, origin)) return;
  await takeInRecord(petitionRecordKind, TAKE_IN, sight, (petition, faults) => {
    const entered = { petitionerName, petitionerAddress, petitionerPhone, content };
    enterValues(petitionRecordKind.fields, petition, entered, faults, { db: sight.tx, keys: sight.keys });
    Object.assign(petition, origin, { wardId, kind, receivedOn: passedUpOn });
  });
}
