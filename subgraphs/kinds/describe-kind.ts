import {
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { inputNameOf } from '../recording/entered-values';
import type { Field } from '../recording/field';
import { SAME_STATE, type Transition } from '../recording/life-cycle';
import type { RecordKind } from '../recording/record-kind';
import { mutationsOf } from '../recording/record-mutations';
import { correctingMutationOf, mutationOfStep, undoMutationOf } from '../recording/step-mutations';
import { valueRuleOf } from '../recording/value-rules';
import { type Word, wordsOf, wordsOfStates } from '../workbook/form-words';
import {
  RecordChoice,
  RecordFieldBounds,
  RecordKindField,
  RecordKindType,
  RecordMutations,
  RecordStep,
} from './record-kind.model';
import { referredKind } from './referred-kind';

/** Fields by property, of a kind or a step; none of them is undefined. */
type NamedFields = Readonly<Record<string, Field>>;

/** What a description is made from besides the kind. */
interface Surroundings {
  /** All kinds of the same server, for references. */
  kinds: readonly RecordKind[];
  /** The server's own, which says what values mean. */
  schema: GraphQLSchema;
}

/** Describes a kind of record for whoever makes forms. `mayRecord` is whether the viewer may write on its server. */
export function describeKind(kind: RecordKind, around: Surroundings, mayRecord: boolean): RecordKindType {
  const { record, vi, en, lifeCycle, fields, lateFields, extra } = kind;
  const { schema } = around;
  const names = mutationsOf(kind);
  const steps = lifeCycle?.transitions ?? [];
  const isWritten = Object.keys(names).length > 0 || steps.length > 0;
  const describe = (some: object | undefined, mutation: string | undefined) =>
    Object.entries((some ?? {}) as NamedFields).map(([property, field]) =>
      describeField({ kind, property, field, mutation }, around),
    );
  return Object.assign(new RecordKindType(), {
    name: record.name,
    labels: { VI: vi, EN: capitalized(en) },
    mayRecord: mayRecord && isWritten,
    mutations: Object.assign(new RecordMutations(), names, {
      undoStep: undoMutationOf(kind),
      correctStep: correctingMutationOf(kind),
    }),
    fields: [
      ...describe({ ...fields, ...extra }, names.record),
      ...describe(lateFields, names.correct).map((field) => Object.assign(field, { isLate: true })),
    ],
    states: startingWith(lifeCycle?.initial, wordsOfStates(schema, kind)).map(choiceOf),
    steps: steps.map((step) => describeStep(kind, step, describe)),
  });
}

function describeStep(
  kind: RecordKind,
  step: Transition,
  describe: (some: object, mutation: string) => RecordKindField[],
): RecordStep {
  const { verb, vi, en, from, to, needsReason = false, fields, extra } = step;
  const mutation = mutationOfStep(kind, step);
  return Object.assign(new RecordStep(), {
    ...{ name: verb, mutation, needsReason, from: [...from] },
    labels: { VI: vi, EN: spelledOut(verb) },
    help: en,
    to: to === SAME_STATE ? null : to,
    fields: describe({ ...fields, ...extra }, mutation),
  });
}

interface PlacedField {
  kind: RecordKind;
  property: string;
  field: Field;
  /** A mutation that takes the field; undefined where people enter none of it. */
  mutation: string | undefined;
}

function describeField({ kind, property, field, mutation }: PlacedField, around: Surroundings): RecordKindField {
  const name = inputNameOf(property, field);
  const input = inputOf(around.schema, mutation, name);
  const rule = field.kind === 'REFERENCE' ? undefined : valueRuleOf(field); // an id is chosen, not written
  const choices = input ? getNamedType(input.type) : undefined;
  const target = field.kind === 'REFERENCE' ? referredKind(around.kinds, kind, property) : undefined;
  return Object.assign(new RecordKindField(), {
    name,
    labels: { VI: field.vi, EN: spelledOut(name) },
    helps: helpsOf(field),
    type: field.type ? ('OTHER' as const) : field.kind,
    inputType: input ? String(getNullableType(input.type)) : null,
    required: field.isRequired,
    isLate: false,
    bounds: rule ? Object.assign(new RecordFieldBounds(), rule.bounds) : null,
    choices: field.kind === 'ONE_OF' && isEnumType(choices) ? wordsOf(choices).map(choiceOf) : [],
    refersTo: target?.record.name ?? null,
    isPersonal: field.isSealed ?? false,
  });
}

const helpsOf = ({ help = '', en }: Field) => ({ VI: help, EN: en });

/** A field of a mutation's input, as the schema has it. */
function inputOf(schema: GraphQLSchema, mutation: string | undefined, name: string): GraphQLInputField | undefined {
  const mutations = schema.getMutationType();
  const taken = mutation === undefined ? undefined : mutations?.getFields()[mutation]?.args[0];
  const input = taken && getNamedType(taken.type);
  return isInputObjectType(input) ? input.getFields()[name] : undefined;
}

const choiceOf = ({ name, word }: Word): RecordChoice =>
  Object.assign(new RecordChoice(), { value: name, labels: { VI: word, EN: spelledOut(name) } });

const startingWith = (first: string | undefined, words: readonly Word[]): Word[] => [
  ...words.filter(({ name }) => name === first),
  ...words.filter(({ name }) => name !== first),
];

/** A name of code as words: `visitedOn` is "Visited on", `oversightId` "Oversight", `IN_PROGRESS` "In progress". */
export function spelledOut(name: string): string {
  const words = name
    .replace(/(?<=[a-z0-9])Id$/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replaceAll('_', ' ')
    .toLowerCase();
  return capitalized(words);
}

const capitalized = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
