import type { EntityManager } from 'typeorm';
import { thawFigures } from '../../coordination/frozen-figures';
import type { Period } from '../../indicators/period';
import type { Figures } from '../../indicators/tally.model';

/** The figures of the accepted returns for exactly this period, by ward. */
export async function acceptedFigures(db: EntityManager, period: Period): Promise<Map<string, Figures>> {
  const rows = await db.query<{ ward_id: string; frozen: string }[]>(
    `select ward_id, frozen from collected_return
     where period_from = $1 and period_to = $2 and state = 'ACCEPTED' and frozen is not null
       and deleted_at is null and cancelled_at is null and shared_at is not null`,
    [period.from, period.to],
  );
  return new Map(rows.map(({ ward_id, frozen }) => [ward_id, thawFigures(frozen).figures]));
}
