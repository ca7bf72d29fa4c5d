import type { KnownSuccession } from '../ward/known-directory.model';
import { successorOf } from '../ward/succession.service';
import { partsByWard } from './coverage';
import type { CoveragePolicy } from './report.model';
import { coverageOf, type ReportParts, wardTotalOf } from './report.service';
import { NotMappableWard, SuccessorReport, SuccessorRow } from './successor-report.model';

/** What is to be mapped onto what. */
export interface SuccessorsWanted {
  /** The first day of the period on which a ward of it is in force: what it gave away later is in its figures. */
  firstDayOf(wardId: string): string;
  /** The day whose units are wanted, not before the end of the period. */
  asOf: string;
  /** The units in force on that day, by code. */
  inForceIds: readonly string[];
  successions: readonly KnownSuccession[];
  policy: CoveragePolicy;
}

/** The figures of a report once more, as those of the units that its wards have become by a later day. */
export function mapToSuccessors(parts: ReportParts, wanted: SuccessorsWanted): SuccessorReport {
  const { asOf, inForceIds, successions, policy } = wanted;
  const isInForce = (wardId: string) => inForceIds.includes(wardId);
  const mapped = parts.expectedWardIds.map((wardId) => {
    return { wardId, to: successorOf(wardId, { day: wanted.firstDayOf(wardId), asOf }, successions, isInForce) };
  });
  const byWard = partsByWard(parts.handed.wards ?? []);
  const figuresOf = (wardIds: string[]) => {
    const some = {
      ...parts,
      personalTotal: undefined,
      expectedWardIds: wardIds,
      handed: { wards: wardIds.map((id) => byWard.get(id) ?? null) },
    };
    return { total: wardTotalOf(some, policy), coverage: coverageOf(some) };
  };
  const bySuccessor = Map.groupBy(mapped, ({ to }) => ('wardId' in to ? to.wardId : null));
  return Object.assign(new SuccessorReport(), {
    asOf,
    bySuccessor: inForceIds.flatMap((wardId) => {
      const predecessorIds = bySuccessor.get(wardId)?.map((from) => from.wardId);
      if (!predecessorIds) return [];
      return [Object.assign(new SuccessorRow(), { wardId, predecessorIds, ...figuresOf(predecessorIds) })];
    }),
    notMappable: mapped.flatMap(({ wardId, to }) =>
      'reason' in to
        ? [Object.assign(new NotMappableWard(), { wardId, reason: to.reason, ...figuresOf([wardId]) })]
        : [],
    ),
  });
}
