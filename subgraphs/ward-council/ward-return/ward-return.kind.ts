import { Field } from 'type-graphql';
import { type EntityManager, Index } from 'typeorm';
import {
  type FigureComment,
  FigureCommentInput,
  readComments,
  writeComments,
} from '../../coordination/coordination.model';
import { freezeFigures } from '../../coordination/frozen-figures';
import { ReturnState } from '../../coordination/return-states';
import { Period, PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Entered, Kept, State } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { optional, text, typed } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { onceRecorded } from '../../recording/record-kind';
import { alreadyUsed, inFuture } from '../../recording/refusals';
import type { Sight } from '../../recording/sight';
import { WardCouncil } from '../council/ward-council.model';
import { createWardTallyCounter } from '../report/ward-figures';
import { withTheCity } from '../council/coordination-filter.model';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { singlePersonPolicy } from '../ward-record.policy';

const { DRAFT, SUBMITTED, RETURNED } = ReturnState;

/** The ward's figures for a period, live in the draft and frozen when it is submitted. */
@Index(['periodFrom', 'periodTo'], { unique: true })
export class WardReturn extends ofWard(DeclaredRecord) {
  @Kept('DATE', false)
  periodFrom!: string;

  @Kept('DATE', false)
  periodTo!: string;

  @State(ReturnState, 'How far it is.')
  state!: ReturnState;

  @Entered(
    optional(
      text(
        'Giải trình',
        'what is said about the whole return; no personal data',
        'Nói rõ điều khác thường của số liệu, nếu có; không ghi dữ liệu cá nhân.',
      ),
    ),
  )
  comment!: string | null;

  @Kept('TEXT', false, { name: 'figure_comments', nullable: true })
  keptComments!: string | null;

  @Entered(
    optional(
      typed(
        [FigureCommentInput],
        text(
          'Giải trình từng chỉ tiêu',
          'what is said about single figures, all of it',
          'Nói rõ từng chỉ tiêu khác thường, nếu có; không ghi dữ liệu cá nhân.',
        ),
      ),
    ),
    { read: false, column: false },
  )
  get figureComments(): FigureComment[] {
    return readComments(this.keptComments);
  }

  set figureComments(comments: FigureComment[] | null) {
    this.keptComments = writeComments(comments);
  }

  @Kept('INTEGER', 'Lần gửi: how often it was submitted.', { default: 0 })
  submission!: number;

  @Kept('INSTANT', 'When it was submitted last; null if never.', { nullable: true })
  submittedAt!: Date | null;

  @Kept('TEXT', 'Người gửi: the account of the officer who submitted it; no name.', { nullable: true })
  submittedBy!: string | null;

  @Kept('TEXT', 'Số liệu chốt: the figures as they were frozen last, as the text that is hashed; null if never.', {
    nullable: true,
  })
  frozen!: string | null;

  @Kept('TEXT', 'SHA-256 of the frozen figures.', { nullable: true })
  sha256!: string | null;

  @Kept('INSTANT', 'When the city decided on it last.', { nullable: true })
  decidedAt!: Date | null;

  @Kept('TEXT', 'Ý kiến của thành phố: why it was given back.', { nullable: true })
  decisionNote!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }

  /** Whether its figures are those of the frozen text, and not the live ones. */
  get isFrozen(): boolean {
    return this.state === ReturnState.SUBMITTED || this.state === ReturnState.ACCEPTED;
  }

  /** The days it is about. */
  get days(): Period {
    return Period.parse(this.period);
  }
}

const submit: Transition<WardReturn> = {
  verb: 'submit',
  mutation: 'submitReturn',
  vi: 'Gửi báo cáo số liệu',
  en: 'freezes the figures of the period and hands them to the city',
  from: [DRAFT, RETURNED],
  to: SUBMITTED,
  check: (record, _, { today }) => (record.periodTo < today ? [] : [inFuture('period', record.periodTo)]),
  async apply(record, { tx, viewer, now }) {
    const counted = await createWardTallyCounter(tx.dataSource)(tx, now)(record.days);
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
export const wardReturn = defineKind(WardReturn, {
  table: 'ward_return',
  noun: 'return',
  vi: 'Báo cáo số liệu',
  en: 'return of the ward for a period',
  description:
    "Báo cáo số liệu của xã, phường: the ward's figures for a period, live in the draft and frozen when it is submitted.",
  day: 'periodTo',
  summary: ({ period }) => `Báo cáo số liệu ${period}`,
  keys: WARD_RECORD_KEYS,
  readBy: singlePersonPolicy, // its figures have small cells
  list: {
    field: 'returns',
    description: "Báo cáo số liệu: the ward's returns; drafts are seen by its own officers alone.",
    filter: withTheCity('period_to'),
  },
  extra: {
    period: typed(
      PeriodScalar,
      text('Kỳ số liệu', 'the days that it is about', 'Quý, sáu tháng, chín tháng hay năm mà số liệu nói về.'),
    ),
  },
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
});

function setPeriod(record: WardReturn, { extra }: Sight): void {
  const { period } = extra;
  if (period instanceof Period) Object.assign(record, { periodFrom: period.from, periodTo: period.to });
}

/** The ward that this database belongs to. */
async function ownWard(tx: EntityManager): Promise<string> {
  return (await tx.getRepository(WardCouncil).findOneByOrFail({})).wardId;
}
