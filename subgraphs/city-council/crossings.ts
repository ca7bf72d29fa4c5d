import type { CrossingHandlers } from '../crossing/crossing-handler';

/** What this server takes in from others. */
export const CITY_CROSSINGS: CrossingHandlers = {};
