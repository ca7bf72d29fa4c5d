import { Field } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { Period, PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Entered, Kept, OfLife, State } from '../../kinds/declared-record';
import { defineKind, stepFields } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { keepClosing } from '../../recording/closed-periods';
import { flag, named, optional, text, typed } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { onceRecorded } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { directoryPolicy } from '../ward/directory.policy';
import { wardsOfPeriod } from '../ward/wards-in-force.service';
import { acceptedFigures } from '../ward-return/accepted-figures.service';

const PeriodClosingState = recordEnum('PeriodClosingState', 'Trạng thái khóa kỳ: whether a period is still closed.', {
  CLOSED: 'Đã khóa: records of the period cannot be changed in either tier.',
  REOPENED: 'Đã mở lại: the Standing Committee reopened it.',
});

class PeriodClosing extends DeclaredRecord {
  @Kept('DATE', false)
  periodFrom!: string;

  @Kept('DATE', false)
  periodTo!: string;

  @State(PeriodClosingState, 'Whether it is still closed.')
  state!: ValueOf<typeof PeriodClosingState>;

  @Kept('DATE', 'Ngày khóa.')
  closedOn!: string;

  @Kept('INSTANT', 'When it was closed.')
  closedAt!: Date;

  @Entered(optional(text('Ghi chú', 'what should be known of it')))
  note!: string | null;

  @Kept('INSTANT', 'When it was reopened; null while it is closed.', { nullable: true })
  reopenedAt!: Date | null;

  @OfLife(optional(named('reason', text('Lý do mở lại', 'why it is reopened; no personal data'))))
  reopenReason!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ số liệu: the days whose records are locked.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }
}

const { CLOSED, REOPENED } = PeriodClosingState;

const reopen: Transition<PeriodClosing> = {
  verb: 'reopen',
  mutation: 'reopenPeriod',
  vi: 'Mở lại kỳ số liệu',
  en: 'lets records of the period be changed again, in every tier',
  from: [CLOSED],
  to: REOPENED,
  fields: stepFields(PeriodClosing, 'reopenReason'),
  apply(closing, { now }) {
    closing.reopenedAt = now;
  },
  effect: (closing, sight) => spread('PERIOD_REOPENED', closing, sight),
  undoing: {
    instead: { vi: 'Hãy khóa lại kỳ bằng một lần khóa mới.', en: 'Close the period once more.' },
  },
};

/** The Standing Committee closes a period, and may reopen it. In this database it holds from the same moment on. */
export const periodClosing = defineKind(PeriodClosing, {
  table: 'period_closing',
  noun: 'closing',
  vi: 'Khóa kỳ số liệu',
  en: 'closing of a period',
  description: 'Khóa kỳ số liệu: the Standing Committee locks the records of a period in every tier.',
  day: 'closedOn',
  summary: ({ period }) => `Khóa kỳ số liệu ${period}`,
  readBy: directoryPolicy,
  list: {
    field: 'periodClosings',
    description: 'Khóa kỳ số liệu: the periods that were closed, reopened ones too.',
    isRoot: true,
  },
  extra: {
    period: typed(PeriodScalar, text('Kỳ số liệu', 'the days whose records are to be locked')),
    closeIncomplete: optional(
      flag('Khóa khi còn thiếu', 'closes it although not every ward has an accepted return; false unless told'),
    ),
  },
  rules: [
    {
      column: 'closed_on',
      code: 'IN_FUTURE',
      holds: ({ closedOn, periodTo }) => closedOn > periodTo,
      vi: 'Chưa hết kỳ nên chưa khóa được.',
      expected: 'a day after the last day of the period: it is not over',
    },
  ],
  complete(closing, { extra, today, now }) {
    const { period } = extra;
    if (!(period instanceof Period)) return;
    Object.assign(closing, { periodFrom: period.from, periodTo: period.to, closedOn: today, closedAt: now });
  },
  async check(closing, sight) {
    if (closing.state === REOPENED) return [];
    const overlapping = await overlappingClosing(sight.tx, closing);
    return overlapping === null ? faultsOfCoverage(closing, sight) : [overlaps(overlapping)];
  },
  isOutsidePeriods: true,
  isWrittenAlone: true,
  effect: onceRecorded((closing, sight) => spread('PERIOD_CLOSED', closing, sight)),
  lifeCycle: { state: 'state', initial: CLOSED, transitions: [reopen], correctIn: [] },
  mutations: { record: 'closePeriod' },
});

/** Here at once, and in every other server that has records of these days. */
async function spread(kind: string, closing: PeriodClosing, { tx, send, today }: Sight): Promise<void> {
  const { id, periodFrom: from, periodTo: to, closedAt, reopenedAt } = closing;
  const payload = { id, from, to, closedAt, reopenedAt };
  const about = { type: 'PeriodClosing', id };
  await keepClosing(tx, payload);
  await send({ kind, to: 'citizen-affairs', payload, about, isUrgent: true });
  for (const wardId of await wardsOfPeriod(tx, Period.parse(closing.period), today))
    await send({ kind, to: `ward-council/${wardId}`, payload, about, isUrgent: true });
}

async function overlappingClosing(
  tx: EntityManager,
  { id, periodFrom, periodTo }: PeriodClosing,
): Promise<string | null> {
  const [other] = await tx.query<{ period: string }[]>(
    `select period_from || '/' || period_to as period from period_closing
     where id <> $1 and state = 'CLOSED' and period_from <= $3 and period_to >= $2 and deleted_at is null limit 1`,
    [id, periodFrom, periodTo],
  );
  return other?.period ?? null;
}

/** Wards without an accepted return do not forbid it, but it has to be said that they are known. */
async function faultsOfCoverage(closing: PeriodClosing, { tx, extra, today }: Sight): Promise<UserError[]> {
  if (extra['closeIncomplete'] === true) return [];
  const period = Period.parse(closing.period);
  const accepted = await acceptedFigures(tx, period);
  const missing = (await wardsOfPeriod(tx, period, today)).filter((wardId) => !accepted.has(wardId));
  return missing.length === 0 ? [] : [stillMissing(missing)];
}

const overlaps = (period: string) =>
  userError(
    'ALREADY_USED',
    'period',
    'Kỳ {period} đã khóa và có ngày chung với kỳ này.',
    'The period {period} is closed already and shares days with this one.',
    { facts: { period } },
  );

const stillMissing = (wardIds: string[]) =>
  userError(
    'INCONSISTENT',
    'closeIncomplete',
    'Còn {count} xã, phường chưa có báo cáo được chấp nhận: {wards}. Nếu vẫn khóa, hãy xác nhận.',
    '{count} wards have no accepted return: {wards}. Confirm it to close the period anyway.',
    { saysNext: true, facts: { count: wardIds.length, wards: wardIds.join(', ') } },
  );
