import type { EntityManager } from 'typeorm';
import { toEntities } from '../../../platform/database/to-entity';
import type { Period } from '../../indicators/period';
import { CollectedReturn, CollectedReturnState } from './collected-return.kind';
import { ReturnsBoard, ReturnsBoardLine, ReturnsBoardState } from './returns-board.model';

/** What the city knows of the returns of these wards for a period, as it stands on a day. */
export async function readBoard(
  db: EntityManager,
  period: Period,
  wardIds: readonly string[],
  today: string,
): Promise<ReturnsBoard> {
  const rows = await db.query<Record<string, unknown>[]>(
    `select * from collected_return where period_from = $1 and period_to = $2 and ward_id = any($3)
       and deleted_at is null and cancelled_at is null and shared_at is not null`,
    [period.from, period.to, wardIds],
  );
  const byWard = new Map(toEntities(db.dataSource, CollectedReturn, rows).map((known) => [known.wardId, known]));
  const lines = wardIds.map((wardId) => lineOf(wardId, byWard.get(wardId) ?? null, today));
  const accepted = lines.filter(({ state }) => state === ReturnsBoardState.ACCEPTED).length;
  return Object.assign(new ReturnsBoard(), { period: period.toString(), expected: lines.length, accepted, lines });
}

function lineOf(wardId: string, known: CollectedReturn | null, today: string): ReturnsBoardLine {
  return Object.assign(new ReturnsBoardLine(), {
    wardId,
    state: known ? stateOn(known, today) : ReturnsBoardState.NOT_STARTED,
    since: known?.since ?? null,
    dueOn: known?.dueOn ?? null,
    who: known ? lastActor(known) : null,
    return: known,
  });
}

/** A return that was given back is told as that, whatever day it is: it has been there in time or not, and somebody has to act. */
function stateOn({ state, dueOn }: CollectedReturn, today: string): ReturnsBoardState {
  const isOpen = state === CollectedReturnState.NOT_STARTED || state === CollectedReturnState.DRAFT;
  return isOpen && dueOn !== null && dueOn < today ? ReturnsBoardState.LATE : ReturnsBoardState[state];
}

function lastActor({ decidedAt, decidedBy, submittedAt, submittedBy }: CollectedReturn): string | null {
  return decidedAt && submittedAt && decidedAt > submittedAt ? decidedBy : submittedBy;
}
