import { CATALOGUE, type IndicatorDefinition } from '../../indicators/catalogue';
import type { HiddenReason } from '../../indicators/hidden-reason';
import { PERSONAL_CODES } from '../../indicators/small-cells';
import { type Figures, figureIn, groupOf, type HandedTally } from '../../indicators/tally.model';
import type { ShownFigures } from '../small-cells/shown-figures';

/** How figures are added up over wards. */
export interface Summing {
  /** Whether a figure that one of the wards does not have is null; by default it is the sum of the others. */
  isStrict?: boolean;
  /** The sums of receptions and petitions over just these wards, where they cannot be added up from what is shown of each. */
  personal?: ShownFigures | undefined;
}

/**
 * Adds up one figure over the wards that answered. Null where wards do not count it, where none has it, and where it is hidden
 * in one of them: what is left would be that ward's figure. Where a ward does not have it, the sum is of the others: whoever shows it
 * says so beside it, with `lacksFigure`.
 */
export function sumOfFigure(
  indicator: IndicatorDefinition,
  tallies: readonly HandedTally[],
  { isStrict = false, personal }: Summing = {},
): number | null {
  if (!indicator.inWards || (isStrict && tallies.some((tally) => lacksFigure(tally, indicator)))) return null;
  if (personal && isPersonal(indicator)) return personal.figures[indicator.code] ?? null;
  if (tallies.some((tally) => isHiddenIn(tally, indicator))) return null;
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

const isHiddenIn = (tally: HandedTally, indicator: IndicatorDefinition): boolean =>
  whyHidden(tally, indicator) !== null;

/** Why a ward's figure is hidden from the viewer; null where it is not. Whole groups are hidden of accepted returns alone. */
export function whyHidden({ suppressed, hidden }: HandedTally, indicator: IndicatorDefinition): HiddenReason | null {
  return hidden?.get(indicator.code) ?? (suppressed?.includes(groupOf(indicator)) ? 'NOT_LIVE' : null);
}

/** Why a sum over wards is hidden from the viewer; null where it is not. */
export function whySumHidden(
  indicator: IndicatorDefinition,
  tallies: readonly HandedTally[],
  personal?: ShownFigures,
): HiddenReason | null {
  if (!indicator.inWards) return null;
  if (personal && isPersonal(indicator)) return personal.hidden.get(indicator.code) ?? null;
  return tallies.map((tally) => whyHidden(tally, indicator)).find((reason) => reason !== null) ?? null;
}

const isPersonal = ({ code }: IndicatorDefinition): boolean => PERSONAL_CODES.includes(code);

/** Both tiers together: where the wards do not count a figure, the city's stands for both; an unknown part makes the whole unknown. */
export function sumOfTiers(indicator: IndicatorDefinition, city: number | null, wards: number | null): number | null {
  if (!indicator.inWards) return city;
  return city === null || wards === null ? null : city + wards;
}
