import type { Counted } from '../../indicators/counted';
import { AFFAIRS_DECLARED } from '../affairs-declared';

/** Every figure of the city tier that is counted over the records of citizen affairs. */
export const CITIZEN_FIGURES: readonly Counted[] = AFFAIRS_DECLARED.flatMap(({ figures }) => figures);
