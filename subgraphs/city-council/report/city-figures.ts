import type { Counted } from '../../indicators/counted';
import { acceptedReturnFigures } from '../accepted-return/accepted-return.model';
import { CITY_DECLARED } from '../city-declared';
import { wardFigures } from '../ward/ward-directory';

/** Every figure of the city tier that is counted over the city council's own records. */
export const CITY_FIGURES: readonly Counted[] = [
  ...CITY_DECLARED.flatMap(({ figures }) => figures),
  ...wardFigures,
  ...acceptedReturnFigures,
];
