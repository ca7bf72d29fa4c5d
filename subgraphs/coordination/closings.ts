import type { EntityManager } from 'typeorm';
import type { CrossingHandler } from '../crossing/crossing-handler';
import { keepClosing } from '../recording/closed-periods';
import { ClosedPeriod } from './coordination.model';
import { periodClosed, readPayload, refuseUnlessFromCity } from './payloads';

/** Closes or reopens a period here, as the Standing Committee decided. In whichever order they come, reopened stays reopened. */
export const takeInClosing: CrossingHandler = async (payload, arrival, { tx }) => {
  refuseUnlessFromCity(arrival);
  await keepClosing(tx, readPayload(arrival.kind, periodClosed, payload));
};

/** The periods that were closed in this database, latest first; reopened ones too. */
export async function readClosedPeriods(db: EntityManager): Promise<ClosedPeriod[]> {
  const rows = await db.query<Pick<ClosedPeriod, 'period' | 'closedAt' | 'reopenedAt'>[]>(
    `select period_from || '/' || period_to as period, closed_at as "closedAt", reopened_at as "reopenedAt"
     from closed_period order by closed_at desc, id limit 100`,
  );
  return rows.map((row) => Object.assign(new ClosedPeriod(), row));
}
