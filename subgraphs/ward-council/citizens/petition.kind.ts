import { PETITION_DEADLINES, deadlineFor } from '../../citizens/deadline-rules';
import { outOfOrder } from '../../citizens/deadline.steps';
import {
  CITY_TIER,
  type PassedUpPetition,
  PETITION_PASSED_UP,
  type PetitionProgress,
} from '../../citizens/passing-up.payloads';
import { petitionKind } from '../../citizens/petition/petition.kind';
import { PetitionDisposition, PetitionState } from '../../citizens/petition/petition.states';
import { changeRecord } from '../../recording/change-record';
import type { LifeCycle, Transition } from '../../recording/life-cycle';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { WardPetition } from './citizen-records.model';
import { faultsOfDraft, FOLLOW_HANDLING, keepAsPassedUp, isNews, notWhilePassedUp, passedUpDay } from './passing-up';

const passUp: Transition<WardPetition> = {
  verb: 'passUp',
  vi: 'Chuyển đơn lên thành phố',
  en: 'passes up to the city what is beyond the ward; it counts as transferred, and the ward follows its handling',
  from: ['CLASSIFIED'],
  to: 'TRANSFERRED',
  fields: { disposedOn: passedUpDay },
  day: 'disposedOn',
  apply: (petition, { now }) => {
    Object.assign(petition, { disposition: PetitionDisposition.TRANSFERRED, handledBy: CITY_TIER, passedUpAt: now });
    petition.stateOn = petition.disposedOn;
    if (petition.disposedOn) petition.dueOn = deadlineFor(PETITION_DEADLINES[petition.kind], petition.disposedOn);
  },
  check: (petition, before) => [
    ...outOfOrder('passedUpOn', petition.disposedOn, before.stateOn),
    ...faultsOfDraft(petition),
  ],
  effect: async ({ id, kind, receivedOn, disposedOn }, sight) => {
    // Who wrote it and what it says is added as it is handed over, and stands nowhere on the way.
    const payload: PassedUpPetition = { id, kind, receivedOn, passedUpOn: disposedOn ?? sight.today };
    await sight.send({
      kind: PETITION_PASSED_UP,
      to: 'citizen-affairs',
      payload,
      about: { type: WardPetition.name, id },
    });
  },
};

const shared = petitionKind(WardPetition);
const life = shared.lifeCycle as LifeCycle<WardPetition>; // every petition has one

/** What a ward writes of its petitions. That the handling of one it passed up has ended, it says itself. */
export const wardPetitionKind: RecordKind<WardPetition> = {
  ...shared,
  lifeCycle: {
    ...life,
    transitions: [...life.transitions.map((step) => (step.verb === 'close' ? step : notWhilePassedUp(step))), passUp],
  },
  effect: keepAsPassedUp,
};

/** What the city did with it is a result for the ward, whatever it was. */
const RESULTS: readonly PetitionState[] = [
  PetitionState.RESULT_RECEIVED,
  PetitionState.RETURNED,
  PetitionState.GUIDED,
  PetitionState.ANSWERED,
  PetitionState.FILED,
  PetitionState.CLOSED,
];

/** The day on which there was a result: the city's own, where it did not send the petition on. */
const resultDay = ({ resultOn, disposition, disposedOn }: PetitionProgress): string | null =>
  resultOn ?? (disposition === PetitionDisposition.TRANSFERRED ? null : disposedOn);

/** Lets the ward's record follow what came back, whatever the order it came in. Says whether there is such a record. */
export async function followPetition(progress: PetitionProgress, sight: Sight): Promise<boolean> {
  const { id, version, at, state, disposition, handledBy, dueOn, extensionCount } = progress;
  const followed = await changeRecord(
    wardPetitionKind,
    id,
    { action: 'TAKEN_IN', step: FOLLOW_HANDLING, isDue: (record) => isNews(record, version) },
    sight,
    (petition) => {
      if (petition.state !== PetitionState.CLOSED)
        petition.state = RESULTS.includes(state) ? PetitionState.RESULT_RECEIVED : PetitionState.AWAITING_RESULT;
      petition.dueOn = dueOn ?? petition.dueOn;
      Object.assign(petition, { extensionCount, handledBy: handledBy ?? CITY_TIER, resultOn: resultDay(progress) });
      Object.assign(petition, { handlingState: state, handlingDisposition: disposition });
      Object.assign(petition, { handlingVersion: version, handlingAsOf: new Date(at) });
    },
  );
  return followed !== null;
}
