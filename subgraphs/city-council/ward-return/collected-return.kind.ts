import { AcceptedReturn } from '../accepted-return/accepted-return.model';
import { closedPeriodOf } from '../../recording/closed-periods';
import { text } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { newRecord } from '../../recording/record-entry';
import type { RecordKind } from '../../recording/record-kind';
import { periodClosed } from '../../recording/refusals';
import type { Sight } from '../../recording/sight';
import type { UserError } from '../../recording/user-error';
import { writeChange } from '../../recording/write-change';
import { CollectedReturn, collectedReturnRules, CollectedReturnState } from './collected-return.model';

const { NOT_STARTED, SUBMITTED, RETURNED, ACCEPTED } = CollectedReturnState;

const accept: Transition<CollectedReturn> = {
  verb: 'accept',
  mutation: 'acceptReturn',
  vi: 'Chấp nhận báo cáo số liệu',
  en: 'accepts the frozen figures of a ward',
  from: [SUBMITTED],
  to: ACCEPTED,
  check: (record, _, sight) => refuseClosed(record, sight),
  apply: decide,
  async effect(record, sight) {
    await keepAccepted(record, sight);
    await tellWard(record, sight);
  },
  undoing: {
    instead: {
      vi: 'Số liệu được chấp nhận đã là số liệu của thành phố; chênh lệch với số liệu hiện tại được nêu trong báo cáo.',
      en: 'Accepted figures are what the city rests on; reports show where the live ones differ.',
    },
  },
};

const sendBack: Transition<CollectedReturn> = {
  verb: 'sendBack',
  mutation: 'sendBackReturn',
  vi: 'Trả lại báo cáo số liệu',
  en: 'gives a return back to its ward, with what has to be put right',
  from: [SUBMITTED],
  to: RETURNED,
  fields: { decisionNote: { ...text('Ý kiến của thành phố', 'what has to be put right'), inputName: 'note' } },
  check: (record, _, sight) => refuseClosed(record, sight),
  apply: decide,
  effect: tellWard,
  undoing: {
    instead: {
      vi: 'Xã, phường đã nhận lại báo cáo; hãy đề nghị xã, phường gửi lại.',
      en: 'The ward has its return back; ask it to hand it in again.',
    },
  },
};

/** What the Standing Committee does with the returns of wards. They come as crossings, and nobody else writes them. */
export const collectedReturnKind: RecordKind<CollectedReturn> = {
  record: CollectedReturn,
  noun: 'return',
  vi: 'Báo cáo số liệu của xã, phường',
  en: "ward's return",
  fields: {},
  rules: collectedReturnRules,
  isOutsidePeriods: true,
  mayLieAhead: true,
  lifeCycle: { state: 'state', initial: NOT_STARTED, transitions: [accept, sendBack] },
  mutations: {},
};

const acceptedReturnKind: RecordKind<AcceptedReturn> = {
  record: AcceptedReturn,
  noun: 'acceptedReturn',
  vi: 'Báo cáo số liệu đã được chấp nhận',
  en: 'accepted return',
  fields: {},
  rules: [],
  isOutsidePeriods: true,
  mutations: {},
};

/** Figures of a closed period stay, the accepted ones too. */
async function refuseClosed({ periodFrom, periodTo }: CollectedReturn, { tx }: Sight): Promise<UserError[]> {
  const closed = await closedPeriodOf(tx, [periodFrom, periodTo]);
  return closed === null ? [] : [periodClosed(closed)];
}

function decide(record: CollectedReturn, { now, viewer }: Sight): void {
  Object.assign(record, { decidedAt: now, since: now, decidedBy: viewer.subject });
}

/** What indicator TC.03 counts. It has the id of the return that was accepted. */
async function keepAccepted({ id, wardId, periodFrom, periodTo }: CollectedReturn, sight: Sight): Promise<void> {
  const begun = newRecord(acceptedReturnKind, sight.tx, id, sight.now);
  const record = Object.assign(begun, { wardId, periodFrom, periodTo, acceptedOn: sight.today });
  const change = { record, before: null, faults: [], action: 'RECORDED' as const, reason: null };
  await writeChange(acceptedReturnKind, change, sight);
}

async function tellWard(record: CollectedReturn, { send }: Sight): Promise<void> {
  const { id, wardId, period, submission, state, decidedAt, decisionNote } = record;
  await send({
    kind: 'RETURN_DECIDED',
    to: `ward-council/${wardId}`,
    payload: { period, submission, decision: state, decidedAt, note: decisionNote },
    about: { type: 'CollectedReturn', id },
  });
}
