import { CATALOGUE } from '../../indicators/catalogue';
import { PERSONAL_GROUPS } from '../../indicators/small-cells';
import { groupOf, type HandedTally, tallyOf } from '../../indicators/tally.model';
import type { ReportCells } from '../small-cells/report-cells.service';
import type { WardPart } from './coverage';
import type { ReportParts } from './report.service';

/**
 * A report's parts as an analyst is shown them: receptions and petitions of each ward are what this server has found that may be
 * shown, whatever the ward says of them itself.
 */
export function partsForAnalyst(parts: ReportParts, cells: ReportCells): ReportParts {
  const wards = parts.handed.wards?.map((part) => part && shownPart(part, cells));
  return { ...parts, handed: { ...parts.handed, wards }, personalTotal: cells.total };
}

function shownPart(part: WardPart<HandedTally>, { byWard }: ReportCells): WardPart<HandedTally> {
  const shown = part.answer && byWard.get(part.answer.wardId);
  if (!part.tally || !shown) return { ...part, tally: null };
  const others = {
    ...part.tally,
    suppressed: part.tally.suppressed?.filter((group) => !PERSONAL_GROUPS.includes(group)),
  };
  if ('missing' in shown)
    return { ...part, tally: { ...others, ...tallyOf({}, PERSONAL_GROUPS), cellsMissing: shown.missing } };
  const { figures, hidden } = shown;
  const isTold = (code: string) => code in figures || hidden.has(code);
  const notKept = PERSONAL_GROUPS.filter(
    (group) => !CATALOGUE.some((one) => groupOf(one) === group && isTold(one.code)),
  );
  const tally = {
    ...others,
    ...tallyOf(figures, PERSONAL_GROUPS),
    hidden,
    notKept: [...(others.notKept ?? []), ...notKept],
  };
  return { ...part, tally };
}
