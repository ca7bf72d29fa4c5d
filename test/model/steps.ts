import { dayLater, type Kept, type KindName } from './kept';

/** What a step is told besides its day: a number to choose by, and the other record that it names. */
export interface Told {
  choice: number;
  other: Kept | null;
}

/** A step of a record's life, as domain.md has it. */
export interface Step {
  verb: string;
  kind: KindName;
  from: readonly string[];
  /** Null where the state stays. */
  to: string | null;
  /** What its day is called in the input. */
  dayInput: string;
  /** What else the input says. */
  says?(record: Kept, day: string, told: Told): Record<string, unknown>;
  /** What becomes of the record besides its state and the day of its latest step. */
  does?(record: Kept, day: string, told: Told): void;
  /** Codes of what is wrong with the step itself, besides its order. */
  faults?(record: Kept, before: Kept, day: string, told: Told): string[];
  onlyWard?: boolean;
}

const LEVELS = ['WARD', 'CITY', 'PROVINCE', 'CENTRAL'] as const;
const DAYS_BY_PETITION_KIND = [7, 30, 30, 30, 30] as const; // complaints: seven, by law since July 2016 and by rule before
const level = ({ choice }: Told) => LEVELS[choice % 4] ?? 'WARD';

/** The deadline that a transfer is given: none, one that may be too early, or a good one. */
const givenDue = (day: string, { choice }: Told): string | null =>
  choice % 3 === 0 ? null : dayLater(day, choice % 3 === 1 ? 5 : (choice % 11) - 3);
const dueSaid = (day: string, told: Told) => ({ dueOn: givenDue(day, told) ?? undefined });
const beforeItsDay = ({ dueOn }: Kept, _: Kept, day: string) =>
  dueOn !== null && dueOn < day ? ['ENDS_BEFORE_START'] : [];

const extension = {
  to: null,
  dayInput: 'extendedOn',
  says: (_: Kept, day: string, { choice }: Told) => ({ dueOn: dayLater(day, choice), reason: 'vì sao' }),
  does: (record: Kept, day: string, { choice }: Told) => {
    if (record.dueOn) record.earlierDue = [...record.earlierDue, { dueOn: record.dueOn, until: day }];
    record.dueOn = dayLater(day, choice);
  },
  faults: ({ dueOn }: Kept, before: Kept) =>
    dueOn !== null && before.dueOn !== null && dueOn <= before.dueOn ? ['INCONSISTENT'] : [],
};
let bodies = 0; // each time another one

const forwarding = (bodyInput: string) => ({
  ...{ verb: 'forward', to: 'TRANSFERRED', dayInput: 'forwardedOn' },
  says: (_: Kept, day: string, told: Told) => ({
    ...{ [bodyInput]: `Sở hư cấu số ${++bodies}`, reason: 'vì sao' },
    ...dueSaid(day, told),
  }),
  does: (record: Kept, day: string, told: Told) => {
    const dueOn = givenDue(day, told) ?? record.dueOn;
    if (record.dueOn && dueOn !== record.dueOn)
      record.earlierDue = [...record.earlierDue, { dueOn: record.dueOn, until: day }];
    record.dueOn = dueOn;
  },
  faults: beforeItsDay,
});
const withReason = () => ({ reason: 'vì sao' });
const AFTER_TRANSFER = ['TRANSFERRED', 'IN_RESOLUTION', 'CARRIED_OVER'];

const RECOMMENDATION: Omit<Step, 'kind'>[] = [
  {
    ...{ verb: 'answerAtMeeting', from: ['CAPTURED'], to: 'ANSWERED_AT_MEETING', dayInput: 'answeredOn' },
    does: (record, day) => {
      record.answeredOn = day;
    },
  },
  { verb: 'consolidate', from: ['CAPTURED'], to: 'CONSOLIDATED', dayInput: 'consolidatedOn' },
  {
    ...{ verb: 'classify', from: ['CONSOLIDATED'], to: 'CLASSIFIED', dayInput: 'classifiedOn' },
    says: (_, __, told) => ({ competentLevel: level(told) }),
    does: (record, _, told) => {
      record.level = level(told);
    },
  },
  {
    ...{ verb: 'transfer', from: ['CLASSIFIED'], to: 'TRANSFERRED', dayInput: 'transferredOn' },
    says: (_, day, told) => ({ responsibleBody: 'Sở hư cấu', ...dueSaid(day, told) }),
    does: (record, day, told) => {
      record.transferredOn = day;
      record.dueOn = givenDue(day, told) ?? dayLater(day, record.level === 'WARD' ? 30 : 60);
    },
    faults: beforeItsDay,
  },
  { ...extension, verb: 'extend', from: AFTER_TRANSFER },
  { ...forwarding('responsibleBody'), from: AFTER_TRANSFER },
  { verb: 'beginResolution', from: ['TRANSFERRED', 'CARRIED_OVER'], to: 'IN_RESOLUTION', dayInput: 'begunOn' },
  {
    ...{ verb: 'carryOver', from: ['TRANSFERRED', 'IN_RESOLUTION'], to: 'CARRIED_OVER', dayInput: 'carriedOverOn' },
    says: withReason,
  },
  {
    ...{ verb: 'respond', from: AFTER_TRANSFER, to: 'RESPONDED', dayInput: 'respondedOn' },
    says: () => ({ outcome: 'EXPLAINED' }),
    does: (record, day) => {
      record.respondedOn = day;
    },
  },
  { verb: 'placeUnderOversight', from: ['RESPONDED'], to: 'UNDER_OVERSIGHT', dayInput: 'placedOn' },
  {
    ...{ verb: 'close', to: 'CLOSED', dayInput: 'closedOn' },
    from: ['ANSWERED_AT_MEETING', 'RESPONDED', 'UNDER_OVERSIGHT'],
  },
  {
    ...{ verb: 'return', to: 'RETURNED', dayInput: 'returnedOn', says: withReason },
    from: ['CAPTURED', 'CONSOLIDATED', 'CLASSIFIED', 'TRANSFERRED'],
  },
  {
    ...{ verb: 'merge', from: ['CAPTURED', 'CONSOLIDATED', 'CLASSIFIED'], to: 'DUPLICATE', dayInput: 'mergedOn' },
    says: (_, __, { other }) => ({ mergedIntoId: other?.id }),
    does: (record, _, { other }) => {
      record.mergedInto = other;
    },
    faults: ({ id }, _, __, { other }) => {
      if (other?.id === id) return ['INCONSISTENT'];
      if (other && (other.isCancelled || other.isRemoved)) {
        return ['DUPLICATE', 'RETURNED'].includes(other.state)
          ? ['INCONSISTENT', 'REFERENCE_NOT_FOUND']
          : ['REFERENCE_NOT_FOUND'];
      }
      return other && ['DUPLICATE', 'RETURNED'].includes(other.state) ? ['INCONSISTENT'] : [];
    },
  },
  {
    ...{
      verb: 'passUp',
      from: ['CONSOLIDATED', 'CLASSIFIED'],
      to: 'TRANSFERRED',
      dayInput: 'passedUpOn',
      onlyWard: true,
    },
    does: (record, day) => {
      record.transferredOn = day;
      record.isPassedUp = true;
      record.passings += 1;
    },
    faults: ({ level: of, isShared }) => [
      ...(of === 'WARD' ? ['INCONSISTENT'] : []),
      ...(isShared ? [] : ['PARENT_IS_DRAFT']),
    ],
  },
];

const disposing = (verb: string, to: string, dayInput: string): Omit<Step, 'kind'> => ({
  ...{ verb, from: ['CLASSIFIED'], to, dayInput },
  does: (record, day) => {
    record.disposition = to;
    record.disposedOn = day;
  },
});
const transferPetition = disposing('transfer', 'TRANSFERRED', 'transferredOn');
const ruled = (day: string, { variant }: Kept) => dayLater(day, DAYS_BY_PETITION_KIND[variant] ?? 30);

const PETITION: Omit<Step, 'kind'>[] = [
  { verb: 'classify', from: ['RECEIVED'], to: 'CLASSIFIED', dayInput: 'classifiedOn' },
  {
    ...transferPetition,
    says: (_, day, told) => ({ handledBy: 'Ban hư cấu', ...dueSaid(day, told) }),
    does: (record, day, told) => {
      transferPetition.does?.(record, day, told);
      record.dueOn = givenDue(day, told) ?? ruled(day, record);
    },
    faults: beforeItsDay,
  },
  { verb: 'awaitResult', from: ['TRANSFERRED'], to: 'AWAITING_RESULT', dayInput: 'takenUpOn' },
  { ...extension, verb: 'extend', from: ['TRANSFERRED', 'AWAITING_RESULT'] },
  { ...forwarding('handledBy'), from: ['TRANSFERRED', 'AWAITING_RESULT'] },
  {
    ...{ verb: 'receiveResult', from: ['TRANSFERRED', 'AWAITING_RESULT'], to: 'RESULT_RECEIVED', dayInput: 'resultOn' },
    does: (record, day) => {
      record.resultOn = day;
    },
  },
  { ...disposing('return', 'RETURNED', 'returnedOn'), says: () => ({ returnReason: 'ANONYMOUS' }) },
  disposing('guide', 'GUIDED', 'guidedOn'),
  disposing('answer', 'ANSWERED', 'answeredOn'),
  disposing('file', 'FILED', 'filedOn'),
  {
    ...{ verb: 'close', to: 'CLOSED', dayInput: 'closedOn' },
    from: ['RESULT_RECEIVED', 'RETURNED', 'GUIDED', 'ANSWERED', 'FILED'],
  },
  {
    ...{ verb: 'passUp', from: ['CLASSIFIED'], to: 'TRANSFERRED', dayInput: 'passedUpOn', onlyWard: true },
    does: (record, day) => {
      Object.assign(record, {
        disposition: 'TRANSFERRED',
        disposedOn: day,
        isPassedUp: true,
        passings: record.passings + 1,
        dueOn: ruled(day, record),
      });
    },
    faults: ({ isShared }) => (isShared ? [] : ['PARENT_IS_DRAFT']),
  },
];

const OVERSIGHT: Omit<Step, 'kind'>[] = [
  {
    ...{ verb: 'start', from: ['PLANNED'], to: 'IN_PROGRESS', dayInput: 'startedOn' },
    does: (record, day) => {
      record.day = day;
    },
  },
  {
    ...{ verb: 'complete', from: ['IN_PROGRESS'], to: 'COMPLETED', dayInput: 'completedOn' },
    does: (record, day) => {
      record.completedOn = day;
    },
  },
];

const of = (kind: KindName, steps: Omit<Step, 'kind'>[]): Step[] => steps.map((step) => ({ ...step, kind }));

/** The steps that records of a kind take, in the order of their lives. */
export const STEPS: Readonly<Partial<Record<KindName, readonly Step[]>>> = {
  recommendation: of('recommendation', RECOMMENDATION),
  petition: of('petition', PETITION),
  oversight: of('oversight', OVERSIGHT),
};

/** A record after a step that was told so. */
export function afterStep(record: Kept, step: Step, day: string, told: Told): Kept {
  const after = { ...record, state: step.to ?? record.state };
  if (record.kind !== 'oversight') after.stateOn = day;
  step.does?.(after, day, told);
  return after;
}
