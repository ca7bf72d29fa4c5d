import { guidanceSent, readPayload, refuseUnlessFromCity } from '../../coordination/payloads';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { newRecord } from '../../recording/record-entry';
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
