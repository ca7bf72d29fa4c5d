export type ReturnAct = 'start' | 'submit' | 'accept' | 'sendBack';

const STEPS: Record<ReturnAct, { from: (string | undefined)[]; to: string }> = {
  start: { from: [undefined], to: 'DRAFT' },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  sendBack: { from: ['SUBMITTED'], to: 'RETURNED' },
};

/** Whether the city decides it, and not the ward whose return it is. */
export const isOfCity = (act: ReturnAct): boolean => act === 'accept' || act === 'sendBack';

/** What becomes of a return in this state, or of none, and the codes for which it is refused. */
export function outcomeOfReturn(state: string | undefined, act: ReturnAct, isClosed: boolean) {
  const { from, to } = STEPS[act];
  if (!from.includes(state)) return { faults: [act === 'start' ? 'ALREADY_USED' : 'WRONG_STATE'], state };
  return { faults: isOfCity(act) && isClosed ? ['PERIOD_CLOSED'] : [], state: to };
}
