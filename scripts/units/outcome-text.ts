import type { UnitChangeOutcome } from '../../subgraphs/city-council/ward/unit-change.service';

/** What came of a change of units, for people: a line for each unit that ceases, begins or goes over. */
export function outcomeText(outcome: UnitChangeOutcome): string {
  if (outcome.state === 'APPLIED_BEFORE')
    return 'Đã áp dụng trước đây, không thay đổi gì. / Applied before; nothing was changed.\n';
  const { ends, begins, successions } = outcome.plan;
  const head =
    outcome.state === 'APPLIED'
      ? 'Đã áp dụng. / Applied.'
      : 'Chạy thử, chưa thay đổi gì. / A dry run; nothing was changed.';
  return [
    head,
    ...ends.map((id) => `  - ${id}: hết hiệu lực / ceases`),
    ...begins.map(
      ({ id, code, name, validFrom }) => `  + ${id} (${code} ${name}): hiệu lực từ / in force from ${validFrom}`,
    ),
    ...successions.map(({ predecessorId, successorId, extent }) => {
      return `  ${predecessorId} → ${successorId}: ${extent === 'WHOLE' ? 'toàn bộ / whole' : 'một phần / part'}`;
    }),
    '',
  ].join('\n');
}
