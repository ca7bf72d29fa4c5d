import { upperStandingCommittee } from '../../coordination/upper-tier';
import { Field } from 'type-graphql';
import { Column } from 'typeorm';
import { PETITION_DEADLINES, deadlineFor } from '../../citizens/deadline-rules';
import { outOfOrder } from '../../citizens/deadline.steps';
import {
  type PassedUpPetition,
  PETITION_PASSED_UP,
  PETITION_WITHDRAWN,
  type PetitionProgress,
} from '../../citizens/passing-up.payloads';
import { PETITION } from '../../citizens/petition/petition.kind';
import { PetitionRecord } from '../../citizens/petition/petition.model';
import { PetitionDisposition, PetitionState } from '../../citizens/petition/petition.states';
import { OfLife } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { changeRecord } from '../../recording/change-record';
import { oneOf, optional } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import type { Sight } from '../../recording/sight';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { singlePersonPolicy } from '../ward-record.policy';
import { PetitionHandling } from './handling.model';
import {
  faultsOfDraft,
  FOLLOW_HANDLING,
  HANDLING,
  isNews,
  keepAsPassedUp,
  notWhilePassedUp,
  PASSED_UP_AT,
  type PassedUp,
  passedUpDay,
  whichPassing,
  withdrawing,
} from './passing-up';

/** A petition to a ward's council. */
export class WardPetition extends ofWard(PetitionRecord) implements PassedUp {
  @OfLife(PASSED_UP_AT)
  passedUpAt!: Date | null;

  @OfLife(optional(oneOf(PetitionState, 'Trạng thái tại thành phố', 'its state there')), { read: false })
  handlingState!: PetitionState | null;

  @OfLife(optional(oneOf(PetitionDisposition, 'Hướng xử lý tại thành phố', 'what was done with it')), { read: false })
  handlingDisposition!: PetitionDisposition | null;

  @Column('int', { nullable: true })
  handlingVersion!: number | null;

  @Column('timestamptz', { nullable: true })
  handlingAsOf!: Date | null;

  @Field(() => PetitionHandling, { nullable: true, description: HANDLING })
  get handling(): PetitionHandling | null {
    return PetitionHandling.of(this);
  }
}

const passUp: Transition<WardPetition> = {
  verb: 'passUp',
  vi: 'Chuyển đơn lên thành phố',
  en: 'passes up to the city what is beyond the ward; it counts as transferred, and the ward follows its handling',
  from: ['CLASSIFIED'],
  to: 'TRANSFERRED',
  fields: { disposedOn: passedUpDay },
  day: 'disposedOn',
  // Until it is known who has to answer.
  apply: async (petition, { now, tx }) => {
    const handledBy = await upperStandingCommittee(tx);
    Object.assign(petition, { disposition: PetitionDisposition.TRANSFERRED, handledBy, passedUpAt: now });
    petition.stateOn = petition.disposedOn;
    if (petition.disposedOn) petition.dueOn = deadlineFor(PETITION_DEADLINES[petition.kind], petition.disposedOn);
  },
  check: (petition, before) => [
    ...outOfOrder('passedUpOn', petition.disposedOn, before.stateOn),
    ...faultsOfDraft(petition),
  ],
  effect: async (petition, sight) => {
    const { id, kind, receivedOn, disposedOn } = petition;
    // Who wrote it and what it says is added as it is handed over, and stands nowhere on the way.
    const payload: PassedUpPetition = {
      ...{ id, kind, receivedOn, passedUpOn: disposedOn ?? sight.today },
      ...(await whichPassing(sight.tx, petition)),
    };
    await sight.send({
      kind: PETITION_PASSED_UP,
      to: 'citizen-affairs',
      payload,
      about: { type: WardPetition.name, id },
    });
  },
  undoing: withdrawing({
    crossing: PETITION_WITHDRAWN,
    from: ['TRANSFERRED', 'AWAITING_RESULT'],
    notBegun: ['RECEIVED', 'CLASSIFIED'],
  }),
};

const { transitions, ...life } = PETITION.lifeCycle;

/** What a ward still does itself with what it passed up. */
const ownSteps = transitions.filter(({ verb }) => verb === 'close');

/** That the handling of a petition that it passed up has ended, a ward says itself. */
export const wardPetition = defineKind(WardPetition, {
  ...PETITION,
  description: 'Đơn gửi HĐND xã, phường.',
  keys: WARD_RECORD_KEYS,
  readBy: singlePersonPolicy,
  lifeCycle: {
    ...life,
    transitions: [
      ...transitions.map((step) => (ownSteps.includes(step) ? step : notWhilePassedUp<WardPetition>(step))),
      passUp,
    ],
  },
  effect: keepAsPassedUp<WardPetition>(ownSteps),
});

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
  const { id, version, life: sendersLife, at, state, disposition, dueOn, extensionCount } = progress;
  const handledBy = progress.handledBy ?? (await upperStandingCommittee(sight.tx));
  const followed = await changeRecord(
    wardPetition.kind,
    id,
    { action: 'TAKEN_IN', step: FOLLOW_HANDLING, isDue: (record) => isNews(record, { version, life: sendersLife }) },
    sight,
    (petition) => {
      if (!RESULTS.includes(state))
        petition.state = PetitionState.AWAITING_RESULT; // also where the city undid a result
      else if (petition.state !== PetitionState.CLOSED) petition.state = PetitionState.RESULT_RECEIVED;
      petition.dueOn = dueOn ?? petition.dueOn;
      Object.assign(petition, { extensionCount, handledBy, resultOn: resultDay(progress) });
      Object.assign(petition, { handlingState: state, handlingDisposition: disposition });
      Object.assign(petition, { handlingVersion: version, handlingAsOf: new Date(at) });
    },
  );
  return followed !== null;
}
