import { FigureOfPeriodDocument, type FigureOfPeriodQuery } from '../graph/generated/graphql';
import { monthsOf, type Period } from '../period/period';
import { useEachMonth } from '../period/use-each-month';

interface MonthFigures {
  month: Period;
  city: number | null;
  wards: number | null;
  /** The wards that the month lacks; undefined where nothing is known of the month. */
  missing: FigureOfPeriodQuery['report']['indicators'][number]['coverage']['missing'][number]['ward'][] | undefined;
}

/** An indicator's figures of both tiers in each month of a period of several; undefined until all are there. */
export function useMonths(period: Period, code: string): MonthFigures[] | undefined {
  const months = monthsOf(period);
  const answers = useEachMonth(FigureOfPeriodDocument, months.length > 1 ? months : [], ({ from, to }) => ({
    ...{ period: `${from}/${to}`, codes: [code] },
  }));
  return answers?.map(({ month, data }) => {
    const indicator = data?.report.indicators[0];
    const missing = indicator?.coverage.missing.map(({ ward }) => ward);
    return { month, city: indicator?.city ?? null, wards: indicator?.wards ?? null, missing };
  });
}
