import type { CouncilRecord } from '../records/council-record.model';
import { type Declare, inputNameFor, mutationOf, type MutationPlace, payloadOf } from './declare-mutation';
import type { Field as RecordField } from './field';
import {
  CancelRecordInput,
  correctInput,
  type InputClass,
  recordInput,
  RemoveRecordInput,
  RestoreRecordInput,
  ShareRecordInput,
} from './record-input';
import type { RecordKind, UsualMutation } from './record-kind';
import { stepMutations } from './step-mutations';

/** All mutations of one kind of record: to record, correct, cancel, remove and share it where that can be done, and every step of its life. */
export function recordMutations<T extends CouncilRecord>(kind: RecordKind<T>, place: MutationPlace): InputClass[] {
  const Payload = payloadOf(kind, place);
  const declare: Declare = (name, description, Input, act) =>
    mutationOf({ kind, name, description, Input, Payload, act, ...place });
  return [...usualMutations(kind, declare, place), ...stepMutations(kind, declare, place)];
}

function usualMutations<T extends CouncilRecord>(
  kind: RecordKind<T>,
  declare: Declare,
  place: MutationPlace,
): InputClass[] {
  const { en, extra = {} } = kind;
  const vi = kind.vi.toLowerCase();
  const fields = kind.fields as Readonly<Record<string, RecordField>>;
  const input = (name: string) => ({ ...place, name: inputNameFor(name) });
  const declared: Record<UsualMutation, (name: string) => InputClass> = {
    record: (name) =>
      declare(
        name,
        `Ghi ${vi}: enters a ${en}.`,
        recordInput({
          ...input(name),
          fields: { ...fields, ...extra },
          description: `${kind.vi}: what is known of a ${en}.`,
          canBeDraft: nameOf(kind, 'share') !== undefined,
        }),
        (recorder, entered, command) => recorder.record(kind, entered, command),
      ),
    correct: (name) =>
      declare(
        name,
        `Sửa ${vi}: changes what was entered of a ${en}.`,
        correctInput({
          ...{ ...input(name), fields: { ...fields, ...kind.lateFields } }, // no field of them is undefined
          description: `${kind.vi}: what is to be changed of a ${en}.`,
        }),
        (recorder, entered, command) => recorder.correct(kind, entered, entered, command),
      ),
    ...endingMutations(kind, declare),
  };
  const acts = Object.keys(declared) as UsualMutation[]; // the keys of the record, no others
  return acts.flatMap((act) => {
    const name = nameOf(kind, act);
    return name === undefined ? [] : [declared[act](name)];
  });
}

/** What is done with a whole record, whatever it holds. */
function endingMutations<T extends CouncilRecord>(
  kind: RecordKind<T>,
  declare: Declare,
): Record<'cancel' | 'restore' | 'remove' | 'share', (name: string) => InputClass> {
  const vi = kind.vi.toLowerCase();
  return {
    cancel: (name) =>
      declare(
        name,
        `Hủy ${vi}: says that it was called off; it stays to be seen, and is in no figure.`,
        CancelRecordInput,
        (recorder, target, command) => recorder.cancel(kind, target, command),
      ),
    restore: (name) =>
      declare(
        name,
        `Khôi phục ${vi}: says that it was called off by mistake; it stands again, and is in the figures.`,
        RestoreRecordInput,
        (recorder, target, command) => recorder.restore(kind, target, command),
      ),
    remove: (name) =>
      declare(
        name,
        `Xóa ${vi}: takes away what was entered in error; lists show it with updatedSince alone.`,
        RemoveRecordInput,
        (recorder, target, command) => recorder.remove(kind, target, command),
      ),
    share: (name) =>
      declare(name, `Công bố ${vi}: lets others see what was a draft.`, ShareRecordInput, (recorder, target, command) =>
        recorder.share(kind, target, command),
      ),
  };
}

/** What the mutation is called; undefined where people do no such thing with records of this kind. */
function nameOf<T extends CouncilRecord>({ mutations, record }: RecordKind<T>, act: UsualMutation): string | undefined {
  return mutations ? mutations[act] : `${act}${record.name}`;
}

/** The names of the usual mutations of a kind; what is not there cannot be done with its records. */
export function mutationsOf<T extends CouncilRecord>(kind: RecordKind<T>): Partial<Record<UsualMutation, string>> {
  const acts: UsualMutation[] = ['record', 'correct', 'cancel', 'restore', 'remove', 'share'];
  const named = acts.map((act) => [act, nameOf(kind, act)] as const).filter(([, name]) => name !== undefined);
  return Object.fromEntries(named);
}
