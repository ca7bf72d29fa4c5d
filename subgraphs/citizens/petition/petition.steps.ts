import { dayOfStep, outOfOrder } from '../deadline.steps';
import type { Field } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import type { PetitionRecord } from './petition.model';
import { PetitionDisposition } from './petition.states';

interface DisposingStep extends Pick<Transition<PetitionRecord>, 'verb' | 'vi' | 'en' | 'fields'> {
  to: keyof typeof PetitionDisposition;
  dayField: Field;
}

/** What was done with a petition is said once, on one day; it stays when the petition is closed. */
export function disposing({ to, dayField, fields, ...step }: DisposingStep): Transition<PetitionRecord> {
  return {
    ...{ ...step, from: ['CLASSIFIED'], to },
    fields: { disposedOn: dayField, ...fields },
    day: 'disposedOn',
    apply: (petition) => {
      petition.disposition = PetitionDisposition[to];
      petition.stateOn = petition.disposedOn;
    },
    check: ({ disposedOn }, before) => outOfOrder(dayField.inputName ?? 'disposedOn', disposedOn, before.stateOn),
  };
}

/** Steps that the record knows by the day of its latest step alone. */
export function dated(step: Omit<Transition<PetitionRecord>, 'day' | 'check'>, day: Field): Transition<PetitionRecord> {
  return {
    ...step,
    fields: { stateOn: day, ...step.fields },
    day: 'stateOn',
    check: ({ stateOn }, before) =>
      outOfOrder(day.inputName ?? 'stateOn', stateOn, before.stateOn ?? before.receivedOn),
  };
}

/** The day of a disposition, under the name of the step. */
export const dispositionDay = (vi: string, inputName: string) =>
  dayOfStep(inputName, vi, 'the day it was done', 'Ngày việc này được thực hiện.');
