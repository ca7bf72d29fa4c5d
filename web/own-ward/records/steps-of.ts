import type { KindOfRecord } from '../app/own-council';
import type { RecordLine } from '../graph/record-operations';

/** The steps that a record may take from where it is. */
export function stepsOf(
  kind: KindOfRecord,
  { state, cancelledAt }: Pick<RecordLine, 'state' | 'cancelledAt'>,
): KindOfRecord['steps'] {
  if (state === undefined || cancelledAt !== null) return [];
  return kind.steps.filter(({ from }) => from.includes(state));
}
