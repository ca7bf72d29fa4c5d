import { Arg, Ctx, Directive, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CouncilRecord } from '../records/council-record.model';
import type { Command } from './carried-out-commands';
import type { Entered } from './entered-values';
import type { InputClass } from './record-input';
import type { RecordKind } from './record-kind';
import type { Outcome } from './carry-out';
import { RecordWarningType, toldWarnings } from './record-warning.model';
import type { Recorder } from './recorder';
import type { Target } from './target';
import { UserErrorType } from './user-error.model';

export interface RecordingContext {
  recorder: Recorder;
  /** Of a ward's server: whose records it keeps. */
  wardId?: string;
}

/** What every input holds besides the record's own fields. */
type Asked = Entered & { idempotencyKey: string } & Target;

type Act = (recorder: Recorder, input: Asked, command: Command) => Promise<Outcome<CouncilRecord>>;

/** Where the mutations of a server are shown. */
export interface MutationPlace {
  /** Whether they are hidden from the federated graph: a ward's records are written at that ward's own server. */
  isHidden: boolean;
}

/** The name of the input of a mutation. */
export const inputNameFor = (mutation: string): string =>
  `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** Makes a mutation of a kind out of what it is called, takes and does. */
export type Declare = (name: string, description: string, Input: InputClass, act: Act) => InputClass;

/** The type of what the mutations of a kind answer. */
export function payloadOf(kind: RecordKind, { isHidden }: MutationPlace): InputClass {
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
  if (kind.sameIf)
    Field(() => [RecordWarningType], {
      description: `Cảnh báo: what is doubtful about the ${kind.en}, which was written all the same.`,
    })(Payload.prototype, 'warnings');
  return Payload;
}

interface MutationOptions extends MutationPlace {
  kind: RecordKind;
  name: string;
  description: string;
  Input: InputClass;
  Payload: InputClass;
  act: Act;
}

/** A mutation, as the class of its resolver. */
export function mutationOf({ kind, name, description, Input, Payload, act, isHidden }: MutationOptions): InputClass {
  class MutationResolver {
    async [name](asked: Asked, { recorder, wardId }: RecordingContext) {
      const input = recorder.withRecordIds(kind, asked, wardId);
      const { idempotencyKey, ...rest } = input;
      const { record, userErrors, warnings } = await act(recorder, input, { name, idempotencyKey, input: rest });
      return Object.assign(new Payload(), { [kind.noun]: record, userErrors, warnings: toldWarnings(warnings) });
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
