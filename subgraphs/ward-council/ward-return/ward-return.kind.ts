import type { EntityManager } from 'typeorm';
import { FigureCommentInput } from '../../coordination/coordination.model';
import { freezeFigures } from '../../coordination/frozen-figures';
import { ReturnState } from '../../coordination/return-states';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { Period, PeriodScalar } from '../../indicators/period';
import { optional, text, typed } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { onceRecorded, type RecordKind } from '../../recording/record-kind';
import { alreadyUsed, inFuture } from '../../recording/refusals';
import type { Sight } from '../../recording/sight';
import { WardCouncil } from '../council/ward-council.model';
import { WARD_FIGURES } from '../report/ward-figures';
import { WardReturn } from './ward-return.model';

const { DRAFT, SUBMITTED, RETURNED } = ReturnState;

const submit: Transition<WardReturn> = {
  verb: 'submit',
  mutation: 'submitReturn',
  vi: 'Gửi báo cáo số liệu',
  en: 'freezes the figures of the period and hands them to the city',
  from: [DRAFT, RETURNED],
  to: SUBMITTED,
  check: (record, _, { today }) => (record.periodTo < today ? [] : [inFuture('period', record.periodTo)]),
  async apply(record, { tx, viewer, now }) {
    const counted = await createTallyCounter(tx.dataSource, WARD_FIGURES)(tx, now)(record.days);
    const { text: frozen, sha256 } = freezeFigures(await ownWard(tx), record.days, counted);
    const submission = record.submission + 1;
    Object.assign(record, { frozen, sha256, submission, submittedAt: now, submittedBy: viewer.subject });
    record.sharedAt ??= now;
  },
  async effect(record, { send }) {
    const { id, period, submission, submittedAt, submittedBy, frozen, sha256, comment, keptComments } = record;
    await send({
      kind: 'RETURN_SUBMITTED',
      to: 'city-council',
      payload: {
        ...{ returnId: id, period, submission, submittedAt, submittedBy, sha256, comment },
        figures: frozen,
        figureComments: keptComments,
      },
      about: { type: 'WardReturn', id },
    });
  },
  undoing: {
    instead: {
      vi: 'Số liệu đã gửi được giữ nguyên; hãy đề nghị thành phố trả lại báo cáo rồi gửi lại.',
      en: 'What was handed in is frozen; ask the city to give the return back, and hand it in again.',
    },
  },
};

/** What a ward's officers do with their return for a period. What the city decides comes as a crossing. */
export const wardReturnKind: RecordKind<WardReturn> = {
  record: WardReturn,
  noun: 'return',
  vi: 'Báo cáo số liệu',
  en: 'return of the ward for a period',
  extra: { period: typed(PeriodScalar, text('Kỳ số liệu', 'the days that it is about')) },
  fields: {
    comment: optional(text('Giải trình', 'what is said about the whole return; no personal data')),
    figureComments: optional(
      typed([FigureCommentInput], text('Giải trình từng chỉ tiêu', 'what is said about single figures, all of it')),
    ),
  },
  rules: [],
  begins: { sharedAt: null },
  complete: setPeriod,
  check: async ({ id, periodFrom, periodTo }, { tx }) => {
    const sql = 'select 1 from ward_return where id <> $1 and period_from = $2 and period_to = $3';
    const others = await tx.query<unknown[]>(sql, [id, periodFrom, periodTo]);
    return others.length === 0 ? [] : [alreadyUsed('period')];
  },
  isOutsidePeriods: true,
  mayLieAhead: true,
  lifeCycle: { state: 'state', initial: DRAFT, transitions: [submit], correctIn: [DRAFT, RETURNED] },
  effect: onceRecorded(async ({ id, period, createdAt }, { send }) => {
    await send({
      kind: 'RETURN_STARTED',
      to: 'city-council',
      payload: { returnId: id, period, startedAt: createdAt },
      about: { type: 'WardReturn', id },
    });
  }),
  mutations: { record: 'startReturn', correct: 'commentReturn' },
};

function setPeriod(record: WardReturn, { extra }: Sight): void {
  const { period } = extra;
  if (period instanceof Period) Object.assign(record, { periodFrom: period.from, periodTo: period.to });
}

/** The ward that this database belongs to. */
async function ownWard(tx: EntityManager): Promise<string> {
  return (await tx.getRepository(WardCouncil).findOneByOrFail({})).wardId;
}
