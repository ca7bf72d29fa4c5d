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
import type { RecordKind } from './record-kind';
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

/** All mutations of one kind of record: to record, correct, cancel, remove and share it, and every step of its life. */
export function recordMutations<T extends CouncilRecord>(kind: RecordKind<T>, place: MutationPlace): InputClass[] {
  const { name } = kind.record;
  const fields = kind.fields as Readonly<Record<string, RecordField>>;
  const Payload = payloadOf(kind, place);
  const input = { fields, ...place };
  const { vi, en } = kind;
  const declare: Declare = (verb, description, Input, act) =>
    mutationOf({ name: `${verb}${name}`, description, Input, Payload, noun: kind.noun, act, ...place });
  return [
    declare(
      'record',
      `Ghi ${vi.toLowerCase()}: enters a ${en}.`,
      recordInput({ ...input, name: `Record${name}Input`, description: `${vi}: what is known of a ${en}.` }),
      (recorder, entered, command) => recorder.record(kind, entered, command),
    ),
    declare(
      'correct',
      `Sửa ${vi.toLowerCase()}: changes what was entered of a ${en}.`,
      correctInput({
        ...{ ...input, fields: { ...fields, ...kind.lateFields } }, // no field of them is undefined
        ...{ name: `Correct${name}Input`, description: `${vi}: what is to be changed of a ${en}.` },
      }),
      (recorder, entered, command) => recorder.correct(kind, entered, entered, command),
    ),
    declare(
      'cancel',
      `Hủy ${vi.toLowerCase()}: says that it was called off; it stays to be seen, and is in no figure.`,
      CancelRecordInput,
      (recorder, target, command) => recorder.cancel(kind, target, command),
    ),
    declare(
      'remove',
      `Xóa ${vi.toLowerCase()}: takes away what was entered in error; lists show it with updatedSince alone.`,
      RemoveRecordInput,
      (recorder, target, command) => recorder.remove(kind, target, command),
    ),
    declare(
      'share',
      `Công bố ${vi.toLowerCase()}: lets others see what was a draft.`,
      ShareRecordInput,
      (recorder, target, command) => recorder.share(kind, target, command),
    ),
    ...stepMutations(kind, declare, place),
  ];
}

type Declare = (verb: string, description: string, Input: InputClass, act: Act) => InputClass;

/** A mutation for every step of a record's life. */
function stepMutations<T extends CouncilRecord>(kind: RecordKind<T>, declare: Declare, place: MutationPlace) {
  return (kind.lifeCycle?.transitions ?? []).map((step) => {
    const verb = `${step.verb.charAt(0).toUpperCase()}${step.verb.slice(1)}`;
    const description = `${step.vi}: ${step.en}`;
    const fields = { ...step.fields, ...step.extra } as Readonly<Record<string, RecordField>>; // no field of them is undefined
    return declare(
      step.verb,
      `${description}; ${wayOf(step)}.`,
      stepInput(
        { fields, ...place, name: `${verb}${kind.record.name}Input`, description: `${description}.` },
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
