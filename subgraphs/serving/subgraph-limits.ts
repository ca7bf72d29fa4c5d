import type { Shell } from '../../platform/http/shell';
import type { CostModel } from '../../platform/limits/cost-model';
import { BEHIND_GATEWAY_LIMITS, type ServerLimits } from '../../platform/limits/limit-config';

/** The wards of the largest city that a hub serves; the gateway counts with as many. */
const WARDS = 168;

/** The indicators of the catalogue, rounded up; the gateway counts with as many. */
const INDICATORS = 40;

/**
 * What fields of the subgraphs cost. A report's rows over the wards cost as in the gateway; there they are also asked of
 * the wards, here they only come with the question. Lists without pages say themselves how long they are.
 */
const COSTS: CostModel = Object.freeze({
  listSize: 25,
  pageSize: 100,
  sizes: {
    'Query.wards': WARDS,
    'CrossTierReport.wards': WARDS,
    'Indicator.byWard': { like: 'of', otherwise: WARDS },
    'SuccessorReport.bySuccessor': WARDS,
    'SuccessorReport.notMappable': WARDS,
    'ReturnsBoard.lines': WARDS,
    'ReportDifferences.figures': WARDS,
    'IssuedWard.figures': INDICATORS,
    'CrossTierReport.indicators': { like: 'codes', otherwise: INDICATORS },
    // The declarations of records, on average: they are in memory, and the same for everybody.
    'CityCouncil.recordKinds': 25,
    'WardCouncil.recordKinds': 25,
    'Query.affairsRecordKinds': 8,
    'RecordKind.fields': 8,
    'RecordKind.states': 4,
    'RecordKind.steps': 4,
    'RecordStep.from': 2,
    'RecordStep.fields': 2,
    'RecordKindField.choices': 2,
  },
  weights: {
    '*.totalCount': 1,
    '*.sum': 1,
    // Counted over all tables of a ward, whatever is asked of it.
    'WardReport.tally': 100,
  },
});

/** The standard limits of a subgraph's server. */
export const SUBGRAPH_LIMITS: Readonly<ServerLimits> = Object.freeze({ ...BEHIND_GATEWAY_LIMITS, costs: COSTS });

/** The standard shell of a subgraph's server. */
export const SUBGRAPH_SHELL: Readonly<Shell> = Object.freeze({ limits: SUBGRAPH_LIMITS, corsOrigins: [] });
