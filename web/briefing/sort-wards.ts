import { figureIn, WARD_INDICATORS } from '../indicators/figure-paths';
import { compareNames } from '../language/search-names';
import type { WardFiguresQuery } from '../graph/generated/graphql';

export type WardOfReport = WardFiguresQuery['report']['wards'][number];

/**
 * The wards in the order wanted: as they come, by their names, or by a figure, with those whose figure is not known always last.
 * Wards with the same figure stay in the order in which they come.
 */
export function sortWards(
  wards: readonly WardOfReport[],
  sort: { by: string; isDescending: boolean } | undefined,
): readonly WardOfReport[] {
  if (!sort) return wards;
  const direction = sort.isDescending ? -1 : 1;
  if (sort.by === 'name')
    return [...wards].sort((one, other) => direction * compareNames(one.ward.name, other.ward.name));
  const indicator = WARD_INDICATORS.find(({ code }) => code === sort.by);
  if (!indicator) return wards;
  return wards
    .map((ward) => ({ ward, figure: figureIn(ward.tally, indicator) }))
    .sort((one, other) => {
      if (one.figure === null || other.figure === null)
        return Number(one.figure === null) - Number(other.figure === null);
      return direction * (one.figure - other.figure);
    })
    .map(({ ward }) => ward);
}
