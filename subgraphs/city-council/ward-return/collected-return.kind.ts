import { Field } from 'type-graphql';
import { Index } from 'typeorm';
import { PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Kept, OfLife, State } from '../../kinds/declared-record';
import { defineKind, stepFields } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { closedPeriodOf } from '../../recording/closed-periods';
import { named, optional, reference, text, ward } from '../../recording/field';
import type { Transition, Undoing } from '../../recording/life-cycle';
import { latestReason, readRow } from '../../recording/record-changes';
import { copyOf, newRecord } from '../../recording/record-entry';
import type { RecordKind } from '../../recording/record-kind';
import { periodClosed } from '../../recording/refusals';
import type { Sight } from '../../recording/sight';
import type { UserError } from '../../recording/user-error';
import { writeChange } from '../../recording/write-change';
import { AcceptedReturn } from '../accepted-return/accepted-return.model';
import { MOST_WARDS, Ward } from '../ward/ward.model';
import { collectedReturnPolicy } from './collected-return.policy';

export const CollectedReturnState = recordEnum(
  'CollectedReturnState',
  "Tình trạng thu báo cáo số liệu: how far a ward's return is, as the city knows it.",
  {
    NOT_STARTED: 'Chưa làm: the ward has been asked and has not begun.',
    DRAFT: 'Đang làm: the ward has begun.',
    SUBMITTED: 'Đã gửi: it came, and the city has yet to decide.',
    RETURNED: 'Trả lại: it was given back with a note.',
    ACCEPTED: 'Đã chấp nhận: its figures are accepted.',
  },
);

/** What the city knows of one ward's return for one period: it is one record from the request to the acceptance. */
@Index(['wardId', 'periodFrom', 'periodTo'], { unique: true })
export class CollectedReturn extends DeclaredRecord {
  @OfLife(optional(reference('Yêu cầu', 'the request that it answers')), {
    reference: {
      to: 'return_request',
      link: { field: 'request', description: 'Yêu cầu: the request that it answers; null where there is none.' },
      back: {
        field: 'returns',
        description: 'The returns of the wards that were asked, while no later request has taken its place.',
        atMost: MOST_WARDS,
      },
    },
  })
  requestId!: string | null;

  @OfLife(ward('Xã, phường', 'the ward whose return it is'), {
    reference: { to: Ward, link: { field: 'ward', description: 'The ward whose return it is.' }, isIndexed: false },
  })
  wardId!: string;

  @Kept('DATE', false)
  periodFrom!: string;

  @Kept('DATE', false)
  periodTo!: string;

  @State(CollectedReturnState, 'How far it is.')
  state!: ValueOf<typeof CollectedReturnState>;

  @Kept('INSTANT', 'Since when it is so far.')
  since!: Date;

  @Kept('DATE', 'Hạn gửi; null where the city did not ask for it.', { nullable: true })
  dueOn!: string | null;

  @Kept('INSTANT', 'When the ward took note of the request; null if not.', { nullable: true })
  acknowledgedAt!: Date | null;

  @Kept('INTEGER', 'Lần gửi: how often the ward has submitted it.', { default: 0 })
  submission!: number;

  @Kept('INSTANT', 'When it was submitted last; null if never.', { nullable: true })
  submittedAt!: Date | null;

  @Kept('TEXT', "Người gửi: the account of the ward's officer; no name.", { nullable: true })
  submittedBy!: string | null;

  @Kept('TEXT', 'Giải trình: what the ward says about the whole return.', { nullable: true })
  comment!: string | null;

  @Kept('TEXT', false, { nullable: true })
  figureComments!: string | null;

  @Kept('TEXT', 'Số liệu chốt: the frozen figures as the text that is hashed; null until submitted.', {
    nullable: true,
  })
  frozen!: string | null;

  @Kept('TEXT', 'SHA-256 of the frozen figures, checked on arrival.', { nullable: true })
  sha256!: string | null;

  @Kept('INSTANT', 'When the city decided on it last.', { nullable: true })
  decidedAt!: Date | null;

  @Kept('TEXT', 'Người quyết định: the account in the Standing Committee.', { nullable: true })
  decidedBy!: string | null;

  @OfLife(optional(named('note', text('Ý kiến của thành phố', 'what has to be put right'))))
  decisionNote!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }
}

const { NOT_STARTED, SUBMITTED, RETURNED, ACCEPTED } = CollectedReturnState;

/** A decision is taken back while its period is open and the ward has not handed in another return. */
const takenBack = (undo: (record: CollectedReturn, sight: Sight) => Promise<void>): Undoing<CollectedReturn> => ({
  check: refuseClosed,
  async effect(record, _, sight) {
    await undo(record, sight);
    const note = await latestReason(sight.tx, record);
    await tellWard({ ...record, period: record.period, decidedAt: sight.now, decisionNote: note }, sight);
  },
});

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
  undoing: takenBack(removeAccepted),
};

const sendBack: Transition<CollectedReturn> = {
  verb: 'sendBack',
  mutation: 'sendBackReturn',
  vi: 'Trả lại báo cáo số liệu',
  en: 'gives a return back to its ward, with what has to be put right',
  from: [SUBMITTED],
  to: RETURNED,
  fields: stepFields(CollectedReturn, 'decisionNote'),
  check: (record, _, sight) => refuseClosed(record, sight),
  apply: decide,
  effect: tellWard,
  undoing: takenBack(() => Promise.resolve()),
};

/** What the Standing Committee does with the returns of wards. They come as crossings, and nobody else writes them. */
export const collectedReturn = defineKind(CollectedReturn, {
  table: 'collected_return',
  noun: 'return',
  vi: 'Báo cáo số liệu của xã, phường',
  en: "ward's return",
  description:
    "Báo cáo số liệu của một xã, phường mà thành phố thu: one ward's return for a period, as the city has it.",
  day: 'periodTo',
  summary: ({ period }) => `Báo cáo số liệu ${period}`,
  readBy: collectedReturnPolicy,
  rules: [
    {
      column: 'period_to',
      code: 'ENDS_BEFORE_START',
      holds: ({ periodFrom, periodTo }) => periodTo >= periodFrom,
      vi: 'Ngày cuối kỳ không được trước ngày đầu kỳ.',
      expected: 'a day not before period_from',
    },
  ],
  isOutsidePeriods: true,
  mayLieAhead: true,
  lifeCycle: { state: 'state', initial: NOT_STARTED, transitions: [accept, sendBack] },
  mutations: {},
});

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

/** What indicator TC.03 counts. It has the id of the return that was accepted; accepted anew, it stands again. */
async function keepAccepted({ id, wardId, periodFrom, periodTo }: CollectedReturn, sight: Sight): Promise<void> {
  const before = await readRow(sight.tx, AcceptedReturn, id, 'for update');
  const begun = before ? copyOf(before.record) : newRecord(acceptedReturnKind, sight.tx, id, sight.now);
  const said = { wardId, periodFrom, periodTo, acceptedOn: sight.today, deletedAt: null };
  const record = Object.assign(begun, said);
  const action = before ? ('RESTORED' as const) : ('RECORDED' as const);
  await writeChange(acceptedReturnKind, { record, before, faults: [], action, reason: null }, sight);
}

/** A return that is accepted no more is counted no more. */
async function removeAccepted({ id }: CollectedReturn, sight: Sight): Promise<void> {
  const before = await readRow(sight.tx, AcceptedReturn, id, 'for update');
  if (!before) return; // accepted in a file
  const record = Object.assign(copyOf(before.record), { deletedAt: sight.now });
  await writeChange(acceptedReturnKind, { record, before, faults: [], action: 'REMOVED', reason: null }, sight);
}

type Decided = Pick<
  CollectedReturn,
  'id' | 'wardId' | 'period' | 'submission' | 'state' | 'decidedAt' | 'decisionNote'
>;

async function tellWard(record: Decided, { send }: Sight): Promise<void> {
  const { id, wardId, period, submission, state, decidedAt, decisionNote } = record;
  await send({
    kind: 'RETURN_DECIDED',
    to: `ward-council/${wardId}`,
    payload: { period, submission, decision: state, decidedAt, note: decisionNote },
    about: { type: 'CollectedReturn', id },
  });
}
