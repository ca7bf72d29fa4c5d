import type { Counted } from '../../indicators/counted';
import { WARD_DECLARED } from '../ward-declared';

/** Every figure that a ward counts over its own records. */
export const WARD_FIGURES: readonly Counted[] = [...WARD_DECLARED.flatMap(({ figures }) => figures)];
