import { CATALOGUE, type IndicatorDefinition } from '../../indicators/catalogue';
import { type Figures, figureIn, type Tally } from '../../indicators/tally.model';

/** Adds up one figure over wards. Null where the wards do not count it, or where no ward's figure is there to be added. */
export function sumOfFigure(indicator: IndicatorDefinition, tallies: readonly Tally[]): number | null {
  if (!indicator.inWards) return null;
  const values = tallies.map((tally) => figureIn(tally, indicator)).filter((value) => value !== null);
  return values.length === 0 && tallies.length > 0 ? null : values.reduce((sum, value) => sum + value, 0);
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
