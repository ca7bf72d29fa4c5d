import { asBeforePassing, isLive, type Kept, withoutStep, withStep } from './kept';
import type { Step, Told } from './steps';

export interface Days {
  from: string;
  to: string;
}

/** A ward's return for a period, and what it froze. */
export interface KeptReturn {
  wardId: string;
  period: Days;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  frozen: Record<string, number>;
}

/** What happens to one record: all of it changes, or the codes say why nothing does. */
interface Attempt {
  before: Kept | null;
  after: Kept;
  step?: { step: Step; day: string; told: Told };
  isEnd?: boolean;
}

/** A step as it is told anew, on the record as it found it, and what it would have left. */
export interface Redone {
  step: Step;
  base: Kept;
  is: Kept;
  day: string;
  told: Told;
}

/** Every council's records in memory, and the rules of domain.md over them. */
export class CouncilsModel {
  readonly records: Kept[] = [];
  readonly closed: Days[] = [];
  readonly returns: KeptReturn[] = [];

  /** Codes of what is wrong with a change; none where it is right. */
  faultsOf({ before, after, step, isEnd = false }: Attempt): string[] {
    const early = step && before ? this.faultsOfStep(before, after, step) : [];
    if (early.includes('WRONG_STATE')) return ['WRONG_STATE'];
    const own = isEnd ? this.faultsOfEnd(after) : [...brokenRules(after), ...this.faultsOfParent(before, after)];
    const first = [...early, ...own, ...this.faultsOfDays(before, after, step?.day)];
    const whole = isEnd || first.includes('REFERENCE_NOT_FOUND') ? first : [...first, ...this.faultsAmongOthers(after)];
    return whole.length > 0 || !before ? whole : this.faultsOfEffects(before, after);
  }

  /** What follows in other records once a change is made. */
  follow(before: Kept | null, record: Kept): void {
    if (record.kind === 'contact') for (const one of this.raisedAt(record)) one.day = record.day;
    if (record.mergedInto && !before?.mergedInto) this.pointAtSurvivor(record);
    if (before?.mergedInto && !record.mergedInto) this.pointBack(record, before.mergedInto);
    if (record.kind === 'digest') this.followDigest(before, record);
  }

  isClosed(day: string): boolean {
    return this.closed.some(({ from, to }) => day >= from && day <= to);
  }

  private followDigest(before: Kept | null, digest: Kept): void {
    const counts = digest.isShared && isLive(digest);
    if (!counts) for (const one of this.records) if (one.digest === digest) one.digest = null;
    if (!counts || (before?.isShared && isLive(before))) return;
    for (const one of this.records.filter((other) => isWaitingFor(digest, other))) {
      if (one.state !== 'CAPTURED') one.digest = digest;
      else {
        const after = { ...one, digest, state: 'CONSOLIDATED', stateOn: digest.day };
        Object.assign(one, withStep(one, after, 'consolidate'));
      }
    }
  }

  private pointAtSurvivor(record: Kept): void {
    for (const one of this.records.filter((other) => other.mergedInto === record && !other.isRemoved))
      Object.assign(one, withStep(one, { ...one, mergedInto: record.mergedInto }, 'followSurvivor', false));
  }

  /** What went along with a merge comes back with it. */
  private pointBack(record: Kept, survivor: Kept): void {
    for (const one of this.records) {
      const at = one.steps.findLastIndex(({ before }) => 'mergedInto' in before);
      const latest = one.steps[at];
      if (one.mergedInto !== survivor || one.isRemoved || latest?.verb !== 'followSurvivor') continue;
      if (latest.before.mergedInto === record) Object.assign(one, latest.before, { steps: one.steps.slice(0, at) });
    }
  }

  /** Codes of what is wrong with a correction of the latest step of a record. */
  faultsOfCorrecting(record: Kept, after: Kept, redone: Redone): string[] {
    const { step, day } = redone;
    const isFinal = ['merge', 'passUp'].includes(step.verb);
    if (isFinal || (step.verb === 'close' && record.state !== 'CLOSED')) return ['WRONG_STATE'];
    const was = record.steps.findLast(({ isOwn }) => isOwn)?.said?.day ?? day;
    const faults = [
      ...faultsOfRedone(redone),
      ...brokenRules(after),
      ...this.faultsOfClosing(record, after, [was, day]),
    ];
    return faults.length === 0 && record.isPassedUp ? ['WRONG_STATE'] : faults;
  }

  private faultsOfClosing(record: Kept, after: Kept, days: (string | null)[]): string[] {
    const isClosed = days.some((day) => day !== null && this.isClosed(day));
    const moves = this.closed.some(({ to }) => isUnderWay(record, to) !== isUnderWay(after, to));
    return isClosed || moves ? ['PERIOD_CLOSED'] : [];
  }

  /** Codes of what keeps the latest step of a record from being undone; none where it can be. */
  faultsOfUndoing(record: Kept): string[] {
    const step = record.steps.findLast(({ isOwn }) => isOwn);
    if (!step) return ['STEP_NOT_UNDOABLE'];
    const passing = step.verb === 'passUp' ? faultsOfWithdrawal(record) : [];
    if (passing.length > 0) return passing;
    if (step.verb === 'close' && record.state !== 'CLOSED') return ['WRONG_STATE']; // the city undid its result
    if (step.verb === 'consolidate' && record.digest) return ['STEP_NOT_UNDOABLE'];
    const after = withoutStep(record);
    return [...brokenRules(after), ...this.faultsOfClosing(record, after, daysUndone(record, after, step.verb))];
  }

  private faultsOfStep(before: Kept, after: Kept, { step, day, told }: NonNullable<Attempt['step']>): string[] {
    const isElsewhere = before.isPassedUp && !(before.kind === 'petition' && step.verb === 'close');
    if (!step.from.includes(before.state) || isElsewhere) return ['WRONG_STATE'];
    const isDated = before.kind === 'recommendation' || before.kind === 'petition';
    const isTooEarly = isDated && day < (before.stateOn ?? before.day);
    return [...(isTooEarly ? ['ENDS_BEFORE_START'] : []), ...(step.faults?.(after, before, day, told) ?? [])];
  }

  private faultsOfDays(before: Kept | null, after: Kept, stepDay?: string): string[] {
    const days = stepDay ? [stepDay] : [before, after].flatMap((one) => (one ? [one.day, this.completionOf(one)] : []));
    if (days.some((day) => day !== null && this.isClosed(day))) return ['PERIOD_CLOSED'];
    const moves = this.closed.some(({ to }) => isUnderWay(before, to) !== isUnderWay(after, to));
    return moves ? ['PERIOD_CLOSED'] : [];
  }

  private completionOf({ kind, completedOn, parent }: Kept): string | null {
    return kind === 'unit' ? (parent?.completedOn ?? null) : completedOn;
  }

  private faultsOfParent(before: Kept | null, after: Kept): string[] {
    const { parent } = after;
    if (before && before.isShared === after.isShared && before.isCancelled === after.isCancelled) return [];
    const above = [parent, before?.isCancelled ? after.mergedInto : null].filter((one) => one !== null);
    if (!above.every(isLive)) return ['REFERENCE_NOT_FOUND'];
    return parent && !parent.isShared && after.isShared ? ['PARENT_IS_DRAFT'] : [];
  }

  private faultsAmongOthers(after: Kept): string[] {
    const { kind, parent, day } = after;
    const siblings = this.records.filter(
      (one) => isLive(one) && one.id !== after.id && one.kind === kind && one.parent === parent,
    );
    const isBeforeParent = parent !== null && isLive(parent) && day < parent.day;
    switch (kind) {
      case 'unit':
        return siblings.some(({ variant }) => variant === after.variant) ? ['ALREADY_USED'] : [];
      case 'resolution':
      case 'contact':
        return isBeforeParent ? ['INCONSISTENT'] : [];
      case 'session':
      case 'round':
        return this.hasEarlierChild(after) ? ['INCONSISTENT'] : [];
      case 'digest':
        return faultsOfDigest(siblings.length > 0, isBeforeParent);
      default:
        return [];
    }
  }

  private hasEarlierChild({ id, day }: Kept): boolean {
    return this.records.some((one) => isLive(one) && one.parent?.id === id && one.kind !== 'digest' && one.day < day);
  }

  private faultsOfEffects(before: Kept, after: Kept): string[] {
    if (before.isPassedUp && before.state === after.state) return ['WRONG_STATE'];
    if (before.origin && (before.isCancelled || after.isCancelled)) return ['WRONG_STATE'];
    if (after.kind !== 'contact' || before.day === after.day) return [];
    const followers = this.raisedAt(before).sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const one of followers) {
      const faults = isLive(one) ? brokenRules({ ...one, day: after.day }) : [];
      if (faults.length > 0) return faults;
      if (one.isPassedUp) return ['WRONG_STATE'];
    }
    return [];
  }

  private raisedAt({ id }: Kept): Kept[] {
    return this.records.filter((one) => one.kind === 'recommendation' && one.parent?.id === id && !one.isRemoved);
  }

  private faultsOfEnd({ id }: Kept): string[] {
    const isReferredTo = this.records.some(
      (one) => isLive(one) && (one.parent?.id === id || one.mergedInto?.id === id),
    );
    return isReferredTo ? ['STILL_REFERRED_TO'] : [];
  }

  /** What a ward passed up arrives at the city, what it takes back goes, and word of what the city did comes back. */
  carry(): Kept[] {
    const arrived: Kept[] = [];
    for (const passed of this.records.filter(({ passings }) => passings > 0)) {
      const there = this.records.find(({ origin }) => origin === passed);
      if (!there) arrived.push(arrivalOf(passed));
      else if (there.arrival < passed.passings) Object.assign(there, arrivalOf(passed), { id: there.id });
      else if (!passed.isPassedUp) there.isCancelled ||= isLive(there);
      else if (there.isRemoved) Object.assign(passed, asBeforePassing(passed));
      else hearOf(passed, there);
    }
    this.records.push(...arrived);
    return arrived;
  }

  /** The accepted return of each ward for exactly these days. */
  acceptedFor({ from, to }: Days): KeptReturn[] {
    return this.returns.filter(({ state, period }) => state === 'ACCEPTED' && period.from === from && period.to === to);
  }
}

function arrivalOf(passed: Kept): Kept {
  const isPetition = passed.kind === 'petition';
  const day = isPetition ? (passed.disposedOn ?? passed.day) : passed.day;
  return {
    ...passed,
    ...{
      id: '',
      council: 'city',
      parent: null,
      isPassedUp: false,
      origin: passed,
      steps: [],
      ...{ passings: 0, handling: null, arrival: passed.passings },
      ...{ isCancelled: !passed.isPassedUp, isRemoved: false },
      day,
      dueOn: null,
      digest: null,
    },
    ...{ transferredOn: null, disposition: 'PENDING', disposedOn: null, resultOn: null },
    ...{ state: isPetition ? 'RECEIVED' : 'CONSOLIDATED', stateOn: isPetition ? null : passed.transferredOn },
  };
}

function faultsOfRedone({ step, base, is, day, told }: Redone): string[] {
  const isTooEarly = base.kind !== 'oversight' && day < (base.stateOn ?? base.day);
  return [...(isTooEarly ? ['ENDS_BEFORE_START'] : []), ...(step.faults?.(is, base, day, told) ?? [])];
}

/** Codes of what keeps a ward from taking back what it passed up. */
function faultsOfWithdrawal({ kind, state, handling }: Kept): string[] {
  const isPetition = kind === 'petition';
  if (!(isPetition ? ['TRANSFERRED', 'AWAITING_RESULT'] : ['TRANSFERRED']).includes(state)) return ['WRONG_STATE'];
  const notBegun = [isPetition ? 'RECEIVED' : 'CONSOLIDATED', 'CLASSIFIED', null];
  return notBegun.includes(handling) ? [] : ['STEP_NOT_UNDOABLE'];
}

/** The days that figures would count otherwise if the latest step were undone. */
function daysUndone(record: Kept, after: Kept, verb: string): (string | null)[] {
  if (record.kind === 'oversight') return verb === 'complete' ? [record.completedOn] : [record.day, after.day];
  if (verb !== 'passUp') return [record.stateOn];
  return [record.kind === 'petition' ? record.disposedOn : record.transferredOn];
}

function hearOf(passed: Kept, there: Kept): void {
  passed.handling = there.state;
  if (passed.kind === 'recommendation') {
    const followed = ['IN_RESOLUTION', 'CARRIED_OVER', 'RESPONDED', 'UNDER_OVERSIGHT', 'CLOSED', 'RETURNED'];
    const state = followed.includes(there.state) ? there.state : 'TRANSFERRED';
    const { level, stateOn, dueOn, earlierDue, respondedOn } = there;
    Object.assign(passed, { state, level, stateOn, dueOn, earlierDue, respondedOn });
    return;
  }
  const isDone = ['RESULT_RECEIVED', 'RETURNED', 'GUIDED', 'ANSWERED', 'FILED', 'CLOSED'].includes(there.state);
  const resultOn = there.resultOn ?? (there.disposition === 'TRANSFERRED' ? null : there.disposedOn);
  if (!isDone) passed.state = 'AWAITING_RESULT';
  else if (passed.state !== 'CLOSED') passed.state = 'RESULT_RECEIVED';
  Object.assign(passed, { resultOn, dueOn: there.dueOn ?? passed.dueOn });
}

function faultsOfDigest(isSecond: boolean, isBeforeRound: boolean): string[] {
  return [...(isSecond ? ['ALREADY_USED'] : []), ...(isBeforeRound ? ['ENDS_BEFORE_START'] : [])];
}

/** Whether a recommendation is to be sent on with the digest of its round. */
function isWaitingFor(digest: Kept, one: Kept): boolean {
  const contact = one.kind === 'recommendation' ? one.parent : null;
  if (!contact || contact.parent !== digest.parent || !isLive(contact) || !isLive(one) || !one.isShared) return false;
  return ['CAPTURED', 'CONSOLIDATED'].includes(one.state) && one.digest === null && one.day <= digest.day;
}

/** Whether an oversight counts as under way at the end of a closed period. */
function isUnderWay(one: Kept | null, to: string): boolean {
  if (!one || one.kind !== 'oversight' || !isLive(one) || !one.isShared || one.state === 'PLANNED') return false;
  return to >= one.day && (one.completedOn === null || to < one.completedOn);
}

function brokenRules(record: Kept): string[] {
  const { kind, people, speaking, day, answeredOn, transferredOn, respondedOn, disposedOn, resultOn, completedOn } =
    record;
  const faults: string[] = [];
  if (kind === 'contact' && speaking > people) faults.push('EXCEEDS_WHOLE');
  if (kind === 'reception' && people < 1) faults.push('OUT_OF_RANGE');
  const notBefore = [answeredOn, transferredOn, respondedOn, disposedOn, completedOn];
  if (notBefore.some((one) => one !== null && one < day)) faults.push('ENDS_BEFORE_START');
  if (resultOn !== null && resultOn < (disposedOn ?? '')) faults.push('ENDS_BEFORE_START');
  return faults;
}
