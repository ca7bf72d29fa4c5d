import { Arg, Ctx, Directive, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CouncilRecord } from '../records/council-record.model';
import type { Command } from './carried-out-commands';
import type { Entered } from './entered-values';
import type { Field as RecordField } from './field';
import { SAME_STATE, type Transition } from './life-cycle';
import {
  CancelRecordInput,
  correctInput,
  type InputClass,
  recordInput,
  RemoveRecordInput,
  ShareRecordInput,
  stepInput,
} from './record-input';
import type { RecordKind, UsualMutation } from './record-kind';
import type { Outcome, Recorder, Target } from './recorder';
import { UserErrorType } from './user-error.model';

export interface RecordingContext {
  recorder: Recorder;
}

/** What every input holds besides the record's own fields. */
type Asked = Entered & { idempotencyKey: string } & Target;

type Act = (recorder: Recorder, input: Asked, command: Command) => Promise<Outcome<CouncilRecord>>;

/** Where the mutations of a server are shown. */
export interface MutationPlace {
  /** Whether they are hidden from the federated graph: a ward's records are written at that ward's own server. */
  isHidden: boolean;
}

/** All mutations of one kind of record: to record, correct, cancel, remove and share it where that can be done, and every step of its life. */
export function recordMutations<T extends CouncilRecord>(kind: RecordKind<T>, place: MutationPlace): InputClass[] {
  const Payload = payloadOf(kind, place);
  const declare: Declare = (name, description, Input, act) =>
    mutationOf({ name, description, Input, Payload, noun: kind.noun, act, ...place });
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
): Record<'cancel' | 'remove' | 'share', (name: string) => InputClass> {
  const vi = kind.vi.toLowerCase();
  return {
    cancel: (name) =>
      declare(
        name,
        `Hủy ${vi}: says that it was called off; it stays to be seen, and is in no figure.`,
        CancelRecordInput,
        (recorder, target, command) => recorder.cancel(kind, target, command),
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
  const acts: UsualMutation[] = ['record', 'correct', 'cancel', 'remove', 'share'];
  const named = acts.map((act) => [act, nameOf(kind, act)] as const).filter(([, name]) => name !== undefined);
  return Object.fromEntries(named);
}

/** The name of the mutation that takes a step. */
export const mutationOfStep = <T extends CouncilRecord>({ record }: RecordKind<T>, step: Transition<T>): string =>
  step.mutation ?? `${step.verb}${record.name}`;

const inputNameFor = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

type Declare = (name: string, description: string, Input: InputClass, act: Act) => InputClass;

/** A mutation for every step of a record's life. */
function stepMutations<T extends CouncilRecord>(kind: RecordKind<T>, declare: Declare, place: MutationPlace) {
  return (kind.lifeCycle?.transitions ?? []).map((step) => {
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
}

const wayOf = <T extends CouncilRecord>({ from, to }: Transition<T>): string =>
  to === SAME_STATE ? `from ${from.join(', ')}, which it stays in` : `from ${from.join(', ')} to ${to}`;

function payloadOf(kind: RecordKind, { isHidden }: MutationPlace): InputClass {
  class Payload {}
  ObjectType(`${kind.record.name}Payload`, {
    description: `What came of writing a ${kind.en}.`,
    simpleResolvers: true,
  })(Payload);
  if (isHidden) Directive('@inaccessible')(Payload);
  Field(() => kind.record, {
    nullable: true,
    description: `The ${kind.en} as it is then; with CONFLICT as it stands; null where there is none.`,
  })(Payload.prototype, kind.noun);
  Field(() => [UserErrorType], {
    description: 'Everything that is wrong with the input; empty if it was written.',
  })(Payload.prototype, 'userErrors');
  return Payload;
}

interface MutationOptions extends MutationPlace {
  name: string;
  description: string;
  Input: InputClass;
  Payload: InputClass;
  noun: string;
  act: Act;
}

function mutationOf({ name, description, Input, Payload, noun, act, isHidden }: MutationOptions): InputClass {
  class MutationResolver {
    async [name](input: Asked, { recorder }: RecordingContext) {
      const { idempotencyKey, ...rest } = input;
      const { record, userErrors } = await act(recorder, input, { name, idempotencyKey, input: rest });
      return Object.assign(new Payload(), { [noun]: record, userErrors });
    }
  }
  // By hand, because the name of the field is only known here.
  const { prototype } = MutationResolver;
  Arg('input', () => Input, { description: 'What is asked for.' })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  const method = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor; // declared just above
  if (isHidden) Directive('@inaccessible')(prototype, name);
  Mutation(() => Payload, { description })(prototype, name, method);
  Resolver()(MutationResolver);
  return MutationResolver;
}
