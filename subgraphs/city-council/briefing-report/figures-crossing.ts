import { figuresSent, PayloadRefused, readPayload } from '../../coordination/payloads';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { readRow } from '../../recording/record-changes';
import { copyOf } from '../../recording/record-entry';
import { writeChange } from '../../recording/write-change';
import { briefingReport } from './briefing-report.kind';
import { BriefingReport, BriefingReportState } from './briefing-report.model';

/** Takes in the figures of citizen affairs for a report that is not issued yet. Of two counts the later one stays. */
export const takeInFigures: CrossingHandler = async (payload, arrival, sight) => {
  if (arrival.from !== 'citizen-affairs') throw new PayloadRefused(arrival.kind);
  const { reportId, countedAt, figures } = readPayload(arrival.kind, figuresSent, payload);
  const before = await readRow(sight.tx, BriefingReport, reportId, 'for update');
  if (!before) throw new PayloadRefused(arrival.kind);
  const { state, affairsCountedAt } = before.record;
  if (state !== BriefingReportState.DRAFT || (affairsCountedAt && affairsCountedAt >= countedAt)) return;
  const counted = { affairsFigures: JSON.stringify(figures), affairsCountedAt: countedAt };
  const record = Object.assign(copyOf(before.record), counted);
  const change = { record, before, faults: [], action: 'TAKEN_IN' as const, reason: null };
  await writeChange(briefingReport.kind, change, sight);
};
