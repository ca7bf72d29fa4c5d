import type { KindOfRecord } from '../app/own-council';
import type { WholeRecord } from '../graph/record-operations';
import type { Act } from '../page-links';
import { stepsOf } from './steps-of';

const SIMPLE = ['correct', 'cancel', 'restore', 'remove', 'share'] as const;

/** What the address says is to be done with a record, as far as it can be done. */
export function readAct(address: URLSearchParams, kind: KindOfRecord, record: WholeRecord): Act | undefined {
  if (!kind.mayRecord || record.deletedAt) return undefined;
  const [wanted, step = ''] = [address.get('act'), address.get('step') ?? undefined];
  const { mutations } = kind;
  const simple = SIMPLE.find((act) => act === wanted);
  if (simple) return mutations[simple] === null ? undefined : { act: simple };
  if (wanted === 'undo') return mutations.undoStep === null ? undefined : { act: 'undo' };
  return readStep(wanted, step, kind, record);
}

function readStep(wanted: string | null, step: string, kind: KindOfRecord, record: WholeRecord): Act | undefined {
  const isAmong = (steps: KindOfRecord['steps']) => steps.some(({ name }) => name === step);
  if (wanted === 'step') return isAmong(stepsOf(kind, record)) ? { act: 'step', step } : undefined;
  const isMended = wanted === 'correct-step' && kind.mutations.correctStep !== null;
  return isMended && isAmong(kind.steps) ? { act: 'correct-step', step } : undefined;
}
