import type { EntityManager } from 'typeorm';
import type { CouncilRecord } from '../records/council-record.model';
import type { LifeCycle } from './life-cycle';
import type { Snapshot } from './record-changes';
import type { RecordAction, RecordKind } from './record-kind';

/** One line of the history of a record that is about a step. */
export interface StepLine {
  action: RecordAction;
  step: string;
  before: Snapshot | null;
  after: Snapshot;
  sealedChanges: readonly string[];
}

/** A step that a record has taken and that was not undone since. */
export interface StandingStep {
  verb: string;
  /** Whether people took it; others follow from what became of another record. */
  isOwn: boolean;
  line: StepLine;
  /** What was corrected of it since. */
  corrections: readonly StepLine[];
}

/** The steps of a record that stand, in the order in which they were taken, by its history. */
export async function standingSteps<T extends CouncilRecord>(
  tx: EntityManager,
  { record, lifeCycle }: RecordKind<T>,
  id: string,
): Promise<StandingStep[]> {
  const lines = await tx.query<StepLine[]>(
    `select action, step, before, after, sealed_changes as "sealedChanges" from record_change
     where record_type = $1 and record_id = $2 and step is not null order by version`,
    [record.name, id],
  );
  return lines.reduce(withLine(lifeCycle), [] as readonly StandingStep[]) as StandingStep[];
}

/** What followed a step that is undone was undone with it. */
const withLine =
  <T extends CouncilRecord>(lifeCycle: LifeCycle<T> | undefined) =>
  (standing: readonly StandingStep[], line: StepLine): readonly StandingStep[] => {
    const { action, step: verb } = line;
    const last = standing.findLastIndex((one) => one.verb === verb);
    if (action === 'STEP_UNDONE') return last < 0 ? standing : standing.slice(0, last);
    if (action === 'STEP_CORRECTED')
      return standing.map((one, at) => (at === last ? { ...one, corrections: [...one.corrections, line] } : one));
    if (beginsAnew(line)) return [];
    const isOwn = lifeCycle?.transitions.some((step) => step.verb === verb) ?? false;
    return [...standing, { verb, isOwn, line, corrections: [] }];
  };

/** What came once more from another council begins once more: its steps of before are no steps of it any more. */
const beginsAnew = ({ action, before, after }: StepLine): boolean =>
  action === 'TAKEN_IN' &&
  Boolean(before?.['cancelled_at'] ?? before?.['deleted_at']) &&
  !after['cancelled_at'] &&
  !after['deleted_at'];

/** The columns that a step, or what was corrected of it, has changed. */
export const columnsChanged = ({ line, corrections }: StandingStep): string[] =>
  [line, ...corrections].flatMap(({ before, after }) =>
    Object.keys(after).filter((column) => JSON.stringify(before?.[column]) !== JSON.stringify(after[column])),
  );
