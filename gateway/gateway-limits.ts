import type { Shell } from '../platform/http/shell';
import type { CostModel } from '../platform/limits/cost-model';
import { CLIENT_LIMITS, type ServerLimits } from '../platform/limits/limit-config';
import { LIST_SIZES } from './list-sizes';

/** The wards of the largest city that a hub serves. A question costs the same in every city, so that a client can know it. */
const WARDS = 168;

/** The indicators of the catalogue, rounded up. */
const INDICATORS = 40;

/** What a report costs before anything in it: its figures are counted by all servers, whichever of them are asked for. */
const REPORT = 100;

/** What fields of the public graph cost; docs/limits.md explains it to clients. */
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
    ...LIST_SIZES,
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
    'Query.report': REPORT,
    'Ward.report': 5,
    'WardCouncil.report': 5,
    // Counted over all pages, whatever a page holds.
    '*.totalCount': 1,
    '*.sum': 1,
  },
});

/** The standard limits of the gateway. */
export const GATEWAY_LIMITS: Readonly<ServerLimits> = Object.freeze({ ...CLIENT_LIMITS, costs: COSTS });

/** The standard shell of the gateway. */
export const GATEWAY_SHELL: Readonly<Shell> = Object.freeze({ limits: GATEWAY_LIMITS, corsOrigins: [] });
