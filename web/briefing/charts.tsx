import { Choice } from '../design/choice';
import { RecommendationStatesDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { figureIn, WARD_INDICATORS } from '../indicators/figure-paths';
import { indicatorText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { monthsOf, type Period } from '../period/period';
import { monthText } from '../period/period-text';
import type { OpenFigure } from '../records/opened-figure';
import { STATE_GROUPS, type StateGroup, STATES_OF } from '../records/recommendation-states';
import { BarsAcross, BarsUp } from './bars';
import { type ChangeView, OF_CITY, OF_WARDS } from './briefing-view';
import style from './charts.module.css';
import { sortWards, type WardOfReport } from './sort-wards';
import { useMonths } from './use-months';

interface ChartsProps {
  period: Period;
  /** The indicator that the first two show. */
  code: string;
  wards: readonly WardOfReport[] | undefined;
  change: ChangeView;
}

/** More bars than that are a forest. */
const MOST_WARDS = 20;

/** Wards compared, both tiers month by month, and recommendations by their state. What they show also stands in the tables. */
export function Charts({ period, code, wards, change }: ChartsProps) {
  const { t } = useWords();
  const indicator = WARD_INDICATORS.find((known) => known.code === code) ?? WARD_INDICATORS[0];
  if (!indicator) return null; // the catalogue is not empty
  return (
    <div className={style.charts}>
      <Choice
        label={t('charts.choose')}
        value={indicator.code}
        options={WARD_INDICATORS.map((known) => ({ value: known.code, text: indicatorText(known) }))}
        onChoose={change.chart}
      />
      <div className={style.pair}>
        <WardsChart wards={wards} indicator={indicator} onOpen={(id) => change.openFigure(indicator.code, id)} />
        <MonthsChart period={period} code={indicator.code} onOpen={change.openFigure} />
        <StatesChart period={period} onOpen={change.openState} />
      </div>
    </div>
  );
}

function WardsChart(props: {
  wards: ChartsProps['wards'];
  indicator: (typeof WARD_INDICATORS)[number];
  onOpen: (wardId: string) => void;
}) {
  const { t } = useWords();
  const { wards = [], indicator } = props;
  const sorted = sortWards(wards, { by: indicator.code, isDescending: true });
  const shown = sorted.slice(0, MOST_WARDS).map(({ ward, tally }) => {
    const value = figureIn(tally, indicator);
    return { id: ward.wardId, name: value === null ? marked(wardName(ward)) : wardName(ward), value };
  });
  return (
    <figure>
      <figcaption className={style.caption}>
        {t('charts.wards')}
        {wards.length > shown.length && (
          <small>{t('charts.more-wards', { shown: shown.length, all: wards.length })}</small>
        )}
      </figcaption>
      <BarsAcross bars={shown} colour="--chart-wards" onOpen={props.onOpen} />
      {shown.some(({ value }) => value === null) && (
        <p className={style.mark}>
          {marked('')} {t('charts.no-figure')}
        </p>
      )}
    </figure>
  );
}

/** What lacks figures bears a mark, which is explained below the chart. */
const marked = (name: string): string => `${name}*`;

function MonthsChart({ period, code, onOpen }: { period: Period; code: string; onOpen: OpenFigure }) {
  const { t } = useWords();
  const months = useMonths(period, code);
  const isWide = monthsOf(period).length > 1;
  const partial = months?.filter(({ missing }) => missing === undefined || missing.length > 0) ?? [];
  const missingText = (lacking: typeof partial): string => {
    const names = lacking.flatMap(({ missing }) => missing?.map(wardName) ?? [t('charts.no-answer')]);
    return t('charts.missing', { names: [...new Set(names)].join(', ') });
  };
  const series = [
    { id: OF_CITY, name: t('charts.city'), colour: '--chart-city' },
    { id: OF_WARDS, name: t('charts.ward-tier'), colour: '--chart-wards' },
  ];
  return (
    <figure>
      <figcaption className={style.caption}>{t('charts.months')}</figcaption>
      {isWide && months ? (
        <BarsUp
          groups={months.map((one) => ({
            name: partial.includes(one) ? marked(monthText(one.month)) : monthText(one.month),
            values: { city: one.city, wards: one.wards },
          }))}
          series={series}
          onOpen={(at, of) => onOpen(code, of, months[at]?.month)}
        />
      ) : (
        <p className={style.asking}>{t(isWide ? 'charts.asking' : 'charts.one-month')}</p>
      )}
      {partial.length > 0 && (
        <p className={style.mark}>
          {marked('')} {missingText(partial)}
        </p>
      )}
    </figure>
  );
}

function StatesChart({ period, onOpen }: { period: Period; onOpen: (group: StateGroup) => void }) {
  const { t } = useWords();
  const asked = { period: `${period.from}/${period.to}`, ...STATES_OF };
  const { data } = useGraph(RecommendationStatesDocument, asked);
  const bars = STATE_GROUPS.map((id) => ({ id, name: t(`charts.state.${id}`), value: data?.[id]?.totalCount ?? 0 }));
  return (
    <figure>
      <figcaption className={style.caption}>{t('charts.states')}</figcaption>
      {data ? (
        <BarsAcross bars={bars} colour="--chart-city" onOpen={onOpen} />
      ) : (
        <p className={style.asking}>{t('charts.asking')}</p>
      )}
    </figure>
  );
}
