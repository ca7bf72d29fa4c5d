import type { Shell } from '../../platform/http/shell';
import type { CostModel } from '../../platform/limits/cost-model';
import { BEHIND_GATEWAY_SERVER_LIMITS, type ServerLimits } from '../../platform/limits/limit-config';

/**
 * What fields of the subgraphs cost. A report's rows over the wards cost as in the gateway; there they are also asked of
 * the wards, here they only come with the question.
 */
const COSTS: CostModel = Object.freeze({
  listSize: 25,
  pageSize: 100,
  sizes: {
    'Query.wards': 168,
    'CrossTierReport.wards': 168,
    'Indicator.byWard': 168,
    'CrossTierReport.indicators': { like: 'codes', otherwise: 40 },
    'Ward.cameFrom': 3,
    'Ward.wentInto': 3,
  },
  weights: { '*.totalCount': 1, '*.sum': 1 },
});

/** The standard limits of a subgraph's server. */
export const SUBGRAPH_LIMITS: Readonly<ServerLimits> = Object.freeze({ ...BEHIND_GATEWAY_SERVER_LIMITS, costs: COSTS });

/** The standard shell of a subgraph's server. */
export const SUBGRAPH_SHELL: Readonly<Shell> = Object.freeze({ limits: SUBGRAPH_LIMITS, corsOrigins: [] });
