import { useGraph } from '../../graph/use-graph';
import { figureIn, isPart, WARD_INDICATORS } from '../../indicators/figure-paths';
import { comparedWith, type Period, writePeriod } from '../../period/period';
import { FiguresOfPeriodDocument, type WholeReturnFragment } from '../graph/generated/graphql';
import { type Figures, odditiesOf } from './oddities';

/** A figure of a return as it is shown. */
export interface ShownFigure {
  code: string;
  label: { vi: string; en: string };
  unit: { vi: string; en: string };
  /** Whether it is a part of the figure above it. */
  isPart: boolean;
  value: number | null;
  /** The same of the period before; undefined until it is known. */
  before: number | null | undefined;
  comment: string | null;
}

/** The figures of a return, beside those of the period before, and what looks odd about them. */
export function useFigures(current: WholeReturnFragment, period: Period) {
  const earlier = useGraph(FiguresOfPeriodDocument, { period: writePeriod(comparedWith(period, 'before')) });
  const tally = earlier.data?.council.report.tally;
  const own = new Map(current.figures.map((figure) => [figure.code, figure]));
  const figures = WARD_INDICATORS.filter(({ code }) => own.has(code)).map((indicator): ShownFigure => {
    const { value = null, comment = null } = own.get(indicator.code) ?? {};
    return {
      ...{ code: indicator.code, label: { vi: indicator.vi, en: indicator.en }, unit: indicator.unit },
      ...{ isPart: isPart(indicator), value, comment },
      before: earlier.data ? figureIn(tally, indicator) : undefined,
    };
  });
  const valuesOf = (of: 'value' | 'before'): Figures => new Map(figures.map((one) => [one.code, one[of] ?? null]));
  return { figures, oddities: odditiesOf(valuesOf('value'), valuesOf('before'), period) };
}
