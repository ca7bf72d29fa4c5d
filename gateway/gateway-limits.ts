import type { Shell } from '../platform/http/shell';
import type { CostModel } from '../platform/limits/cost-model';
import { CLIENT_SERVER_LIMITS, type ServerLimits } from '../platform/limits/limit-config';

/** The wards of the largest city that a hub serves. A question costs the same in every city, so that a client can know it. */
const WARDS = 168;

/** The indicators of the catalogue, rounded up. */
const INDICATORS = 40;

/** What a report costs before anything in it: its figures are counted by all servers, whichever of them are asked for. */
const REPORT = 100;

/** What fields of the public graph cost; the README explains it to clients. */
const COSTS: CostModel = Object.freeze({
  listSize: 25,
  pageSize: 100,
  sizes: {
    'Query.wards': WARDS,
    'CrossTierReport.wards': WARDS,
    'Indicator.byWard': WARDS,
    'CrossTierReport.indicators': { like: 'codes', otherwise: INDICATORS },
    'Ward.cameFrom': 3,
    'Ward.wentInto': 3,
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
export const GATEWAY_LIMITS: Readonly<ServerLimits> = Object.freeze({ ...CLIENT_SERVER_LIMITS, costs: COSTS });

/** The standard shell of the gateway. */
export const GATEWAY_SHELL: Readonly<Shell> = Object.freeze({ limits: GATEWAY_LIMITS, corsOrigins: [] });
