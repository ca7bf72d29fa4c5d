import { randomUUID } from 'node:crypto';
import type { Period } from '../../indicators/period';
import { readRow } from '../../recording/record-changes';
import { copyOf, newRecord } from '../../recording/record-entry';
import type { Sight } from '../../recording/sight';
import { writeChange } from '../../recording/write-change';
import { CollectedReturn, collectedReturn } from './collected-return.kind';

/** One ward's return for one period. */
export interface ReturnKey {
  wardId: string;
  period: Period;
}

/**
 * Changes what the city knows of one ward's return, and begins it where nothing was known. `change` says what is to be
 * different, or null if nothing is. Of two at once the second sees what the first has written.
 */
export async function noteReturn(
  { wardId, period }: ReturnKey,
  change: (known: CollectedReturn) => Partial<CollectedReturn> | null,
  sight: Sight,
): Promise<void> {
  const { tx } = sight;
  const days = { periodFrom: period.from, periodTo: period.to };
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${wardId} ${period.toString()}`]);
  const [known] = await tx.query<{ id: string }[]>(
    'select id from collected_return where ward_id = $1 and period_from = $2 and period_to = $3',
    [wardId, period.from, period.to],
  );
  const before = known ? await readRow(tx, CollectedReturn, known.id, 'for update') : null;
  const begun = before
    ? copyOf(before.record)
    : Object.assign(newRecord(collectedReturn.kind, tx, randomUUID(), sight.now), days, { wardId, since: sight.now });
  const wanted = change(begun);
  if (!wanted) return;
  const record = Object.assign(begun, wanted);
  await writeChange(collectedReturn.kind, { record, before, faults: [], action: 'TAKEN_IN', reason: null }, sight);
}
