import type { CouncilRecord } from '../records/council-record.model';
import { type Declare, inputNameFor, type MutationPlace } from './declare-mutation';
import { isCorrectable } from './correct-step';
import { inputNameOf } from './entered-values';
import type { Field as RecordField } from './field';
import { SAME_STATE, type Transition, undoableSteps } from './life-cycle';
import { correctStepInput, type InputClass, stepInput, UndoStepInput } from './record-input';
import type { RecordKind } from './record-kind';

/** The name of the mutation that takes a step. */
export const mutationOfStep = <T extends CouncilRecord>({ record }: RecordKind<T>, step: Transition<T>): string =>
  step.mutation ?? `${step.verb}${record.name}`;

/** The name of the mutation that undoes the latest step of a record; undefined where no step of its life is undone. */
export const undoMutationOf = <T extends CouncilRecord>({ record, lifeCycle }: RecordKind<T>): string | undefined =>
  undoableSteps(lifeCycle).length > 0 ? `undoStep${record.name}` : undefined;

/** A mutation for every step of a record's life, and one that undoes the latest. */
export function stepMutations<T extends CouncilRecord>(
  kind: RecordKind<T>,
  declare: Declare,
  place: MutationPlace,
): InputClass[] {
  const steps = (kind.lifeCycle?.transitions ?? []).map((step) => {
    const name = mutationOfStep(kind, step);
    const description = `${step.vi}: ${step.en}`;
    const fields = { ...step.fields, ...step.extra } as Readonly<Record<string, RecordField>>; // no field of them is undefined
    return declare(
      name,
      `${description}; ${wayOf(step)}.`,
      stepInput(
        { fields, ...place, name: inputNameFor(name), description: `${description}.` },
        step.needsReason ? 'REQUIRED' : 'OPTIONAL',
      ),
      (recorder, entered, command) => recorder.advance(kind, step, entered, entered, command),
    );
  });
  return [...steps, ...undoMutation(kind, declare), ...correctingMutation(kind, declare, place)];
}

function undoMutation<T extends CouncilRecord>(kind: RecordKind<T>, declare: Declare): InputClass[] {
  const name = undoMutationOf(kind);
  if (name === undefined) return [];
  const verbs = undoableSteps(kind.lifeCycle).map(({ verb }) => verb);
  const description = `Hủy bước gần nhất của ${kind.vi.toLowerCase()}: undoes the latest step of a ${kind.en} and what followed from it, where that is one of ${verbs.join(', ')}; what was corrected besides stays. STEP_NOT_UNDOABLE says why not, and what to do.`;
  const undo = declare(name, description, UndoStepInput, (recorder, target, command) =>
    recorder.undoStep(kind, target, command),
  );
  return [undo];
}

const wayOf = <T extends CouncilRecord>({ from, to }: Transition<T>): string =>
  to === SAME_STATE ? `from ${from.join(', ')}, which it stays in` : `from ${from.join(', ')} to ${to}`;

/** The name of the mutation that corrects what was said of a step; undefined where no step can be corrected. */
export const correctingMutationOf = <T extends CouncilRecord>({ record, lifeCycle }: RecordKind<T>) =>
  (lifeCycle?.transitions ?? []).some(isCorrectable) ? `correctStep${record.name}` : undefined;

function correctingMutation<T extends CouncilRecord>(
  kind: RecordKind<T>,
  declare: Declare,
  place: MutationPlace,
): InputClass[] {
  const name = correctingMutationOf(kind);
  if (name === undefined) return [];
  const steps = (kind.lifeCycle?.transitions ?? []).filter(isCorrectable);
  const fields = steps.flatMap((step) => Object.entries(step.fields as Record<string, RecordField>)); // no field of them is undefined
  const byName = new Map(fields.toReversed().map(([property, field]) => [inputNameOf(property, field), field]));
  const verbs = steps.map(({ verb }) => verb).join(', ');
  const description = `Sửa bước của ${kind.vi.toLowerCase()}: corrects the day, body or outcome of a step of a ${kind.en}, one of ${verbs}`;
  const input = {
    ...{ ...place, name: inputNameFor(name), description: `${description}.` },
    fields: Object.fromEntries([...byName].map(([inputName, field]) => [inputName, { ...field, inputName }])),
  };
  const correct = declare(
    name,
    `${description}; what is left out stays, and what follows from it is worked out anew. What later steps rest on is corrected after they are undone.`,
    correctStepInput(input),
    (recorder, { id, expectedVersion, reason, step, idempotencyKey: _, ...entered }, command) =>
      recorder.correctStep(kind, { id, expectedVersion, reason, step: String(step) }, entered, command),
  );
  return [correct];
}
