import { DomainError } from '../../../platform/errors/domain-error';
import { guidanceSent, guidanceWithdrawn, readPayload, refuseUnlessFromCity } from '../../coordination/payloads';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { readRow } from '../../recording/record-changes';
import { copyOf, newRecord } from '../../recording/record-entry';
import { writeChange } from '../../recording/write-change';
import { reportProgress, wardGuidance } from './ward-guidance.kind';

/** Takes in guidance or a task of the city, and lets the city know that it has come. */
export const takeInGuidance: CrossingHandler = async (payload, arrival, sight) => {
  refuseUnlessFromCity(arrival);
  const { guidanceId, ...said } = readPayload(arrival.kind, guidanceSent, payload);
  const record = Object.assign(newRecord(wardGuidance.kind, sight.tx, guidanceId, sight.now), said);
  const change = { record, before: null, faults: [], action: 'TAKEN_IN' as const, reason: null };
  await reportProgress(await writeChange(wardGuidance.kind, change, sight), sight);
};

/** What the city withdraws has not come yet. */
export class GuidanceNotHere extends DomainError {
  constructor(guidanceId: string) {
    super(
      'NOT_FOUND',
      { vi: 'Hướng dẫn, nhiệm vụ này chưa đến.', en: 'This guidance or task has not come yet.' },
      { id: guidanceId },
    );
  }
}

/** Calls off what the city sent by mistake. Refuses with GuidanceNotHere what may still be on its way. */
export const takeInWithdrawal: CrossingHandler = async (payload, arrival, sight) => {
  refuseUnlessFromCity(arrival);
  const { guidanceId, withdrawnAt, reason } = readPayload(arrival.kind, guidanceWithdrawn, payload);
  const before = await readRow(sight.tx, wardGuidance.record, guidanceId, 'for update');
  if (!before) throw new GuidanceNotHere(guidanceId);
  if (before.record.cancelledAt) return;
  const record = Object.assign(copyOf(before.record), { cancelledAt: withdrawnAt });
  await writeChange(wardGuidance.kind, { record, before, faults: [], action: 'TAKEN_IN', reason }, sight);
};
