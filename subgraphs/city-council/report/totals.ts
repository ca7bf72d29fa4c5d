import { CATALOGUE, type IndicatorDefinition } from '../../indicators/catalogue';
import { type Figures, figureIn, groupOf, type HandedTally } from '../../indicators/tally.model';

/** How figures are added up over wards. */
export interface Summing {
  /** Whether a figure that one of the wards does not have is null; by default it is the sum of the others. */
  isStrict?: boolean;
}

/**
 * Adds up one figure over the wards that answered. Null where wards do not count it, where none has it, and where it is hidden
 * in one of them: what is left would be that ward's figure. Where a ward does not have it, the sum is of the others: whoever shows it
 * says so beside it, with `lacksFigure`.
 */
export function sumOfFigure(
  indicator: IndicatorDefinition,
  tallies: readonly HandedTally[],
  { isStrict = false }: Summing = {},
): number | null {
  if (!indicator.inWards || tallies.some((tally) => isHiddenIn(tally, indicator))) return null;
  if (isStrict && tallies.some((tally) => lacksFigure(tally, indicator))) return null;
  const values = tallies.map((tally) => figureIn(tally, indicator)).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Adds up every figure over wards. */
export function sumOfWards(tallies: readonly HandedTally[], summing?: Summing): Figures {
  return Object.fromEntries(CATALOGUE.map((indicator) => [indicator.code, sumOfFigure(indicator, tallies, summing)]));
}

/** Whether a ward that answered does not have a figure that wards count, for another reason than that it is hidden. */
export const lacksFigure = (tally: HandedTally, indicator: IndicatorDefinition): boolean =>
  indicator.inWards && figureIn(tally, indicator) === null && !isHiddenIn(tally, indicator);

const isHiddenIn = ({ suppressed }: HandedTally, indicator: IndicatorDefinition): boolean =>
  suppressed?.includes(groupOf(indicator)) ?? false;

/** Both tiers together: where the wards do not count a figure, the city's stands for both; an unknown part makes the whole unknown. */
export function sumOfTiers(indicator: IndicatorDefinition, city: number | null, wards: number | null): number | null {
  if (!indicator.inWards) return city;
  return city === null || wards === null ? null : city + wards;
}
