import type { IndicatorDefinition } from '../../subgraphs/indicators/catalogue';
import { BarsUp } from '../briefing/bars';
import { WardOfPeriodDocument } from '../graph/generated/graphql';
import { figureIn } from '../indicators/figure-paths';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import type { Period } from '../period/period';
import { monthText } from '../period/period-text';
import { type MonthAnswer, useEachMonth } from '../period/use-each-month';
import type { OpenFigure } from '../records/opened-figure';
import { isInForceIn } from './in-force';
import type { ShownWard } from './use-ward';
import style from './ward-year.module.css';

interface MonthBarsProps {
  wards: ShownWard[];
  indicator: IndicatorDefinition;
  months: Period[];
  onOpen: OpenFigure;
}

type Months = MonthAnswer<{ ward: { report: { tally: object | null } | null } | null }>[] | undefined;

const COLOURS = ['--chart-city', '--chart-wards'] as const;

/** Bars for the months of one ward or of two; a month whose figure is not known has none. */
export function MonthBars({ wards, indicator, months, onOpen }: MonthBarsProps) {
  const { t } = useWords();
  const [one, other] = wards;
  const answers = [useMonthsOf(one, months), useMonthsOf(other, months)].slice(0, wards.length);
  if (answers.includes(undefined)) return <p className={style.asking}>{t('charts.asking')}</p>;
  const figureOf = (at: number, month: number) => {
    const [ward, days] = [wards[at]?.ward, months[month]];
    if (ward && days && !isInForceIn(ward, days)) return null;
    return figureIn(answers[at]?.[month]?.data?.ward?.report?.tally, indicator);
  };
  const groups = months.map((month, index) => ({
    name: monthText(month),
    values: Object.fromEntries(wards.map(({ id }, at) => [id, figureOf(at, index)])),
  }));
  const series = wards.map(({ id, ward }, at) => ({
    ...{ id, name: ward ? wardName(ward) : id, colour: COLOURS[at] ?? COLOURS[0] },
  }));
  return <BarsUp {...{ groups, series }} onOpen={(at, id) => onOpen(indicator.code, id, months[at])} />;
}

/** A ward that gives no figures of its period is not asked for those of each month: it is told above why. */
function useMonthsOf(shown: ShownWard | undefined, months: Period[]): Months {
  const isAsked = shown?.hasAnswered === true;
  return useEachMonth(WardOfPeriodDocument, isAsked ? months : [], ({ from, to }) => ({
    ...{ id: shown?.id ?? '', period: `${from}/${to}` },
  }));
}
