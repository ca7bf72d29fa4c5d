import type { Shell } from '../../platform/http/shell';
import { BEHIND_GATEWAY_LIMITS } from '../../platform/limits/limit-config';
import { GATEWAY_LIMITS } from '../gateway-limits';

/** The standard shell of the ward router: it is asked by gateways, and what it is asked for costs as in ours. */
export const WARD_ROUTER_SHELL: Readonly<Shell> = Object.freeze({
  limits: Object.freeze({ ...BEHIND_GATEWAY_LIMITS, costs: GATEWAY_LIMITS.costs }),
  corsOrigins: [],
});
