import { outOfOrder } from '../deadline.steps';
import type { Field } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import type { VoterRecommendationRecord } from './recommendation.model';

type Step = Transition<VoterRecommendationRecord>;

/** The days that figures are read from; every other step is known by the day of the latest one. */
type DayProperty = 'answeredOn' | 'transferredOn' | 'respondedOn' | 'stateOn';

interface DatedStep extends Omit<Step, 'day'> {
  on: DayProperty;
  dayField: Field;
}

/** A step that is dated, and not before the one that it follows. */
export function datedStep({ on, dayField, ...step }: DatedStep): Step {
  return {
    ...step,
    fields: { [on]: dayField, ...step.fields },
    day: on,
    apply: async (item, sight, before) => {
      await step.apply?.(item, sight, before);
      item.stateOn = item[on];
    },
    check: async (item, before, sight) => [
      ...outOfOrder(dayField.inputName ?? on, item[on], before.stateOn ?? before.raisedOn),
      ...((await step.check?.(item, before, sight)) ?? []),
    ],
  };
}
