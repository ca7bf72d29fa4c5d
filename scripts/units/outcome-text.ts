import type { Language } from '../../platform/language/sentence';
import type { UnitChangeOutcome } from '../../subgraphs/city-council/ward/unit-change.service';

/** What came of a change of units, for people: a line for each unit that ceases, begins or goes over. */
export function outcomeText(outcome: UnitChangeOutcome, language: Language): string {
  const words = WORDS[language];
  if (outcome.state === 'APPLIED_BEFORE') return `${words.appliedBefore}\n`;
  const { ends, begins, successions } = outcome.plan;
  return [
    outcome.state === 'APPLIED' ? words.applied : words.tried,
    ...ends.map((id) => `  - ${id}: ${words.ceases}`),
    ...begins.map(({ id, code, name, validFrom }) => `  + ${id} (${code} ${name}): ${words.inForceFrom} ${validFrom}`),
    ...successions.map(
      ({ predecessorId, successorId, extent }) => `  ${predecessorId} → ${successorId}: ${words[extent]}`,
    ),
    '',
  ].join('\n');
}

const WORDS = {
  vi: {
    appliedBefore: 'Đã áp dụng trước đây, không thay đổi gì.',
    applied: 'Đã áp dụng.',
    tried: 'Chạy thử, chưa thay đổi gì.',
    ceases: 'hết hiệu lực',
    inForceFrom: 'hiệu lực từ',
    WHOLE: 'toàn bộ',
    PART: 'một phần',
  },
  en: {
    appliedBefore: 'Applied before; nothing was changed.',
    applied: 'Applied.',
    tried: 'A dry run; nothing was changed.',
    ceases: 'ceases',
    inForceFrom: 'in force from',
    WHOLE: 'whole',
    PART: 'part',
  },
};
