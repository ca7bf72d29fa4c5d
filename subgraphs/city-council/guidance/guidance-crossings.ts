import { guidanceProgress, PayloadRefused, readPayload, wardThatSent } from '../../coordination/payloads';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { readRow } from '../../recording/record-changes';
import { copyOf } from '../../recording/record-entry';
import { writeChange } from '../../recording/write-change';
import { guidanceReceipt } from './guidance.kind';

/**
 * Keeps how far a ward is with guidance or a task. Of two reports the later counts, in whichever order they come: that of the later life
 * of the ward's database, and of one life that with the higher version.
 */
export const takeInProgress: CrossingHandler = async (payload, arrival, sight) => {
  const wardId = wardThatSent(arrival);
  const { guidanceId, version, life = null, ...said } = readPayload(arrival.kind, guidanceProgress, payload);
  const receipt = await sight.tx.findOneBy(guidanceReceipt.record, { guidanceId, wardId });
  const before = receipt && (await readRow(sight.tx, guidanceReceipt.record, receipt.id, 'for update'));
  if (!before) throw new PayloadRefused(arrival.kind);
  if (before.record.cancelledAt) return; // it was withdrawn meanwhile
  const isOfLaterLife = (life?.getTime() ?? 0) > (before.record.wardLife?.getTime() ?? 0);
  if (!isOfLaterLife && before.record.wardVersion >= version) return;
  const record = Object.assign(copyOf(before.record), said, { wardVersion: version, wardLife: life });
  const change = { record, before, faults: [], action: 'TAKEN_IN' as const, reason: null };
  await writeChange(guidanceReceipt.kind, change, sight);
};
