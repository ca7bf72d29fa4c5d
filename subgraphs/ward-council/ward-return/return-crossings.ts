import { readPayload, refuseUnlessFromCity, returnDecided, returnRequested } from '../../coordination/payloads';
import { ReturnAtOdds, SubmissionNotHere } from '../../coordination/returns-at-odds';
import { ReturnState } from '../../coordination/return-states';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { readRow } from '../../recording/record-changes';
import { copyOf, newRecord } from '../../recording/record-entry';
import { writeChange } from '../../recording/write-change';
import { wardReturnRequest } from './ward-return-request.kind';
import { WardReturn, wardReturn } from './ward-return.kind';

/** Keeps that the city asks for a return. */
export const takeInRequest: CrossingHandler = async (payload, arrival, sight) => {
  refuseUnlessFromCity(arrival);
  const { requestId, period, ...said } = readPayload(arrival.kind, returnRequested, payload);
  const days = { periodFrom: period.from, periodTo: period.to };
  const record = Object.assign(newRecord(wardReturnRequest.kind, sight.tx, requestId, sight.now), days, said);
  const change = { record, before: null, faults: [], action: 'TAKEN_IN' as const, reason: null };
  await writeChange(wardReturnRequest.kind, change, sight);
};

/**
 * Keeps what the city decided on a return, or that it took that back. A decision on an earlier submission says nothing any more,
 * nor does one that was taken back or followed by another before it came.
 * Refuses with SubmissionNotHere and ReturnAtOdds.
 */
export const takeInDecision: CrossingHandler = async (payload, arrival, sight) => {
  refuseUnlessFromCity(arrival);
  const { period, submission, decision, decidedAt, note } = readPayload(arrival.kind, returnDecided, payload);
  const [known] = await sight.tx.query<{ id: string }[]>(
    'select id from ward_return where period_from = $1 and period_to = $2',
    [period.from, period.to],
  );
  const found = known && (await readRow(sight.tx, WardReturn, known.id, 'for update'));
  if (!found || found.record.submission < submission) throw new SubmissionNotHere(period, submission);
  const { submission: latest, state, decidedAt: decidedBefore } = found.record;
  if (latest > submission || (decidedBefore && decidedBefore >= decidedAt)) return;
  const isTakenBack = decision === ReturnState.SUBMITTED;
  if (!isTakenBack && state === decision) return;
  if (!isTakenBack && state !== ReturnState.SUBMITTED) throw new ReturnAtOdds(period);
  const decisionNote = isTakenBack ? null : note;
  const record = Object.assign(copyOf(found.record), { state: decision, decidedAt, decisionNote });
  const change = { record, before: found, faults: [], action: 'TAKEN_IN' as const, reason: note };
  await writeChange(wardReturn.kind, change, sight);
};
