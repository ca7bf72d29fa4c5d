import { CATALOGUE, type IndicatorDefinition } from '../../indicators/catalogue';
import { type Figures, figureIn, type Tally } from '../../indicators/tally.model';

/**
 * Adds up one figure over the wards that answered. Null where wards do not count it, where none answered, and where one of these
 * tallies lacks the figure: without it the sum would be smaller in silence, for the ward counts as answered.
 */
export function sumOfFigure(indicator: IndicatorDefinition, tallies: readonly Tally[]): number | null {
  if (!indicator.inWards || tallies.length === 0) return null;
  const values = tallies.map((tally) => figureIn(tally, indicator));
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Adds up every figure over wards. */
export function sumOfWards(tallies: readonly Tally[]): Figures {
  return Object.fromEntries(CATALOGUE.map((indicator) => [indicator.code, sumOfFigure(indicator, tallies)]));
}

/** Both tiers together: where the wards do not count a figure, the city's stands for both; an unknown part makes the whole unknown. */
export function sumOfTiers(indicator: IndicatorDefinition, city: number | null, wards: number | null): number | null {
  if (!indicator.inWards) return city;
  return city === null || wards === null ? null : city + wards;
}
