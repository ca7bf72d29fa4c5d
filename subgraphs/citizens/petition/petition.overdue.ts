import type { PetitionState } from './petition.states';

interface Tracked {
  state: PetitionState;
  resultOn: string | null;
}

/** The SQL condition that the result of a transferred petition was overdue on a day, which is SQL itself. */
export const petitionOverdueOn = (day: string): string =>
  `r.due_on < ${day} and r.state in ('TRANSFERRED', 'AWAITING_RESULT') and r.result_on is null`;

/** The same of one petition, apart from its deadline: whether its result is still awaited. */
export const isPetitionOwed = ({ state, resultOn }: Tracked): boolean =>
  (state === 'TRANSFERRED' || state === 'AWAITING_RESULT') && resultOn === null;
