import type { Spread } from '../measure/spread';

/** What was measured of one manner of the wards. */
export interface MannerTimes extends Spread {
  name: string;
  longestMs: number;
}
