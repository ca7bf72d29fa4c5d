import type { TFunction } from 'i18next';
import { todayInVietNam } from '../../period/days-since';
import { writeTypedDay } from '../../editing/typed-days';
import type { KindOfRecord } from '../app/own-council';
import type { FormField, Values } from '../forms/entered-value';
import { changesOf, fillable, inputOf, valuesOf } from '../forms/form-fields';
import type { WholeRecord } from '../graph/record-operations';
import type { Act } from '../page-links';
import type { Told } from './told';

/** A form as an act needs it. */
export interface ActPlan {
  title: string;
  hint?: string;
  button: string;
  done: Told['done'];
  mutation: string;
  fields: readonly FormField[];
  initial: Values;
  input(values: Values, known: WholeRecord): object;
}

/** What is planned for: a record of a kind, in the words of whoever does it. */
interface Given {
  kind: KindOfRecord;
  record: WholeRecord;
  t: TFunction;
}

/** The form for an act: all fields of the record, what a step asks for, or a reason alone. */
export function planOf(act: Act, given: Given): ActPlan {
  switch (act.act) {
    case 'correct':
      return correction(given);
    case 'share':
      return sharing(given);
    case 'step':
      return takenStep(stepOf(given.kind, act.step), given);
    case 'correct-step':
      return correctedStep(stepOf(given.kind, act.step), given);
    default:
      return endingOf(act.act, given);
  }
}

type Step = KindOfRecord['steps'][number];

function stepOf(kind: KindOfRecord, name: string): Step {
  const step = kind.steps.find((one) => one.name === name);
  if (!step) throw new Error(`${kind.name} has no step ${name}.`); // readAct has looked
  return step;
}

const ENDINGS = {
  cancel: { done: 'cancelled', mutation: 'cancel' },
  restore: { done: 'restored', mutation: 'restore' },
  remove: { done: 'removed', mutation: 'remove' },
  undo: { done: 'undone', mutation: 'undoStep' },
} as const;

/** What takes something back wants a reason, and nothing else. */
function endingOf(act: keyof typeof ENDINGS, { kind, t }: Given): ActPlan {
  const { done, mutation } = ENDINGS[act];
  const fields = [reasonField(t)];
  return {
    ...{ title: t(`acts.${act}`), hint: t(`acts.${act}-hint`), button: t(`acts.${act}`), done },
    ...{ mutation: kind.mutations[mutation] ?? '', fields, initial: {} },
    input: (values) => inputOf(fields, values, todayInVietNam()),
  };
}

function sharing({ kind, t }: Given): ActPlan {
  return {
    ...{ title: t('acts.share'), hint: t('acts.share-hint'), button: t('acts.share'), done: 'shared' },
    ...{ mutation: kind.mutations.share ?? '', fields: [], initial: {}, input: () => ({}) },
  };
}

/** What only a step enters is corrected once a step has entered it. */
function correction({ kind, record, t }: Given): ActPlan {
  const isEntered = (name: string) => record[name] !== null && record[name] !== undefined;
  const fields = fillable(kind.fields.filter(({ isLate, name }) => !isLate || isEntered(name)));
  return {
    ...{ title: t('acts.correct'), button: t('editing.save'), done: 'corrected' },
    ...{ mutation: kind.mutations.correct ?? '', fields, initial: valuesOf(fields, record) },
    input: (values, known) => changesOf(fields, values, known, todayInVietNam()),
  };
}

function correctedStep(step: Step, { kind, record, t }: Given): ActPlan {
  const own = fillable(step.fields);
  const reason = reasonField(t);
  return {
    ...{ title: t('acts.correct-step', { step: step.label }), button: t('editing.save'), done: 'corrected' },
    ...{ mutation: kind.mutations.correctStep ?? '', fields: [...own, reason], initial: valuesOf(own, record) },
    input: (values, known) => ({
      ...changesOf(own, values, known, todayInVietNam()),
      ...inputOf([reason], values, todayInVietNam()),
      step: step.name,
    }),
  };
}

/** A step is mostly entered on the day it is taken. */
function takenStep(step: Step, { t }: Given): ActPlan {
  const today = todayInVietNam();
  const fields = [...fillable(step.fields), ...(step.needsReason ? [reasonField(t)] : [])];
  const days = fields.filter(({ type, required, name }) => type === 'DATE' && required && name !== 'dueOn');
  return {
    ...{ title: step.label, button: step.label, done: 'advanced', mutation: step.mutation, fields },
    initial: Object.fromEntries(days.map(({ name }) => [name, writeTypedDay(today)])),
    input: (values) => inputOf(fields, values, today),
  };
}

const reasonField = (t: TFunction): FormField => ({
  ...{ name: 'reason', label: t('acts.reason'), help: t('acts.reason-help'), type: 'TEXT', inputType: 'String' },
  ...{ required: true, isLate: false, isPersonal: false, refersTo: null, choices: [], bounds: null },
});
