import { Directive, Field as GraphqlField, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar, YearMonthScalar } from '../../platform/graphql/scalars/dates';
import { WardIdScalar } from '../records/ward-id';
import { inputNameOf } from './entered-values';
import type { Field } from './field';

/** How the fields of an input that say what is wanted are written, whatever the record. */
/** What the key of every input is. */
export const IDEMPOTENCY_KEY =
  'Khóa chống trùng: any text of your making, one for each thing to be done once. The same key and input again does nothing more and gives the same answer; with another input it is refused.';
const ID_DESCRIPTION = 'The record, by its global id or its record id.';
const EXPECTED_VERSION =
  'Phiên bản: the version of the record that you have seen; if it has changed since, CONFLICT comes with its present state.';
const REASON = 'Lý do: why, for the history of the record; no personal data.';

/** Whether a reason has to be given, or is a field of the record itself. */
type ReasonNeed = 'REQUIRED' | 'OPTIONAL' | 'OWN_FIELD';

export type InputClass = new () => object;

interface InputOptions {
  name: string;
  description: string;
  fields: Readonly<Record<string, Field>>;
  /** Hidden from the federated graph, as all writing of wards is. */
  isHidden: boolean;
}

/** The input of a mutation that enters a new record: its fields, and whether it is a draft, of those that can be. */
export function recordInput({ canBeDraft, ...options }: InputOptions & { canBeDraft: boolean }): InputClass {
  const Input = inputOf(options, true);
  if (!canBeDraft) return Input;
  add(Input, 'isDraft', () => Boolean, {
    defaultValue: false,
    description: 'Bản nháp: whether only its own council sees it for now, and no figure counts it.',
  });
  return Input;
}

/** The input of a mutation that corrects a record: what is left out stays, null empties a field that may be empty. */
export function correctInput(options: InputOptions): InputClass {
  const Input = inputOf(options, false);
  addTarget(Input, 'OPTIONAL');
  return Input;
}

/** The input of a mutation that takes a record one step further. */
export function stepInput(options: InputOptions, reason: ReasonNeed): InputClass {
  const Input = inputOf(options, true);
  const saysWhy = Object.entries(options.fields).some(([property, field]) => inputNameOf(property, field) === 'reason');
  addTarget(Input, saysWhy ? 'OWN_FIELD' : reason);
  return Input;
}

/** The input of a mutation that corrects what was said of a step; what is left out stays. */
export function correctStepInput(options: InputOptions): InputClass {
  const Input = inputOf(options, false);
  addTarget(Input, 'REQUIRED');
  add(Input, 'step', () => String, { description: 'Bước: the step, by its name in the history, such as "classify".' });
  return Input;
}

@InputType('CancelRecordInput', { description: 'Which record is called off, and why.' })
export class CancelRecordInput {}
addKey(CancelRecordInput);
addTarget(CancelRecordInput, 'REQUIRED');

@InputType('RestoreRecordInput', { description: 'Which record was called off by mistake, and why it stands.' })
export class RestoreRecordInput {}
addKey(RestoreRecordInput);
addTarget(RestoreRecordInput, 'REQUIRED');

@InputType('RemoveRecordInput', { description: 'Which record is removed as entered in error, and why.' })
export class RemoveRecordInput {}
addKey(RemoveRecordInput);
addTarget(RemoveRecordInput, 'REQUIRED');

@InputType('UndoStepInput', { description: 'Of which record the latest step is undone, and why.' })
export class UndoStepInput {}
addKey(UndoStepInput);
addTarget(UndoStepInput, 'REQUIRED');

@InputType('ShareRecordInput', { description: 'Which draft others may see from now on.' })
export class ShareRecordInput {}
addKey(ShareRecordInput);
addTarget(ShareRecordInput, 'OPTIONAL');

function inputOf({ name, description, fields, isHidden }: InputOptions, isWhole: boolean): InputClass {
  class Input {}
  InputType(name, { description })(Input);
  if (isHidden) Directive('@inaccessible')(Input);
  addKey(Input);
  for (const [property, field] of Object.entries(fields)) {
    const { vi, en, isRequired } = field;
    add(Input, inputNameOf(property, field), () => graphqlTypeOf(field), {
      nullable: !isWhole || !isRequired,
      description: `${vi}: ${en}.`,
    });
  }
  return Input;
}

function addKey(Input: InputClass): void {
  add(Input, 'idempotencyKey', () => String, { description: IDEMPOTENCY_KEY });
}

function addTarget(Input: InputClass, reason: ReasonNeed): void {
  add(Input, 'id', () => ID, { description: ID_DESCRIPTION });
  add(Input, 'expectedVersion', () => Int, { description: EXPECTED_VERSION });
  if (reason === 'OWN_FIELD') return;
  add(Input, 'reason', () => String, { nullable: reason === 'OPTIONAL', description: REASON });
}

/** By hand, because the names of the fields are only known here. */
function add(Input: InputClass, name: string, type: () => unknown, options: object): void {
  GraphqlField(type as never, options)(Input.prototype as object, name);
}

/** The GraphQL type of a field, where it is entered and where it is read. */
export function graphqlTypeOf({ kind, values, type }: Field): unknown {
  if (type) return type;
  switch (kind) {
    case 'TEXT':
      return String;
    case 'INTEGER':
      return Int;
    case 'DATE':
      return DateScalar;
    case 'INSTANT':
      return DateTimeScalar;
    case 'MONTH':
      return YearMonthScalar;
    case 'BOOLEAN':
      return Boolean;
    case 'ONE_OF':
      return values;
    case 'REFERENCE':
      return ID;
    case 'WARD':
      return WardIdScalar;
    default:
      return kind satisfies never;
  }
}
