import { Choice } from '../design/choice';
import { RecommendationStatesDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { figureIn, WARD_INDICATORS } from '../indicators/figure-paths';
import { indicatorText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { monthsOf, type Period } from '../period/period';
import { BarsAcross, BarsUp } from './bars';
import style from './charts.module.css';
import { sortWards, type WardOfReport } from './sort-wards';
import { useMonths } from './use-months';

interface ChartsProps {
  period: Period;
  /** The indicator that the first two show. */
  code: string;
  wards: readonly WardOfReport[] | undefined;
  onChoose: (code: string) => void;
  onOpen: (code: string, of: string) => void;
}

/** More bars than that are a forest. */
const MOST_WARDS = 20;

/** Wards compared, both tiers month by month, and recommendations by their state. What they show also stands in the tables. */
export function Charts({ period, code, wards, onChoose, onOpen }: ChartsProps) {
  const { t } = useWords();
  const indicator = WARD_INDICATORS.find((known) => known.code === code) ?? WARD_INDICATORS[0];
  if (!indicator) return null; // the catalogue is not empty
  return (
    <div className={style.charts}>
      <Choice
        label={t('charts.choose')}
        value={indicator.code}
        options={WARD_INDICATORS.map((known) => ({ value: known.code, text: indicatorText(known) }))}
        onChoose={onChoose}
      />
      <div className={style.pair}>
        <WardsChart wards={wards} indicator={indicator} onOpen={(wardId) => onOpen(indicator.code, wardId)} />
        <MonthsChart period={period} code={indicator.code} />
        <StatesChart period={period} />
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
  const shown = sorted.slice(0, MOST_WARDS).map(({ ward, tally }) => ({
    ...{ id: ward.id, name: wardName(ward), value: figureIn(tally, indicator) ?? 0 },
  }));
  return (
    <figure>
      <figcaption className={style.caption}>
        {t('charts.wards')}
        {wards.length > shown.length && (
          <small>{t('charts.more-wards', { shown: shown.length, all: wards.length })}</small>
        )}
      </figcaption>
      <BarsAcross bars={shown} colour="--chart-wards" onOpen={props.onOpen} />
    </figure>
  );
}

function MonthsChart({ period, code }: { period: Period; code: string }) {
  const { t } = useWords();
  const months = useMonths(period, code);
  const isWide = monthsOf(period).length > 1;
  return (
    <figure>
      <figcaption className={style.caption}>{t('charts.months')}</figcaption>
      {isWide && months ? (
        <BarsUp groups={months} names={{ city: t('charts.city'), wards: t('charts.ward-tier') }} />
      ) : (
        <p className={style.asking}>{t(isWide ? 'charts.asking' : 'charts.one-month')}</p>
      )}
    </figure>
  );
}

const STATES = ['captured', 'transferred', 'inResolution', 'answered', 'responded', 'closed', 'givenBack'] as const;

function StatesChart({ period }: { period: Period }) {
  const { t } = useWords();
  const { data } = useGraph(RecommendationStatesDocument, { period: `${period.from}/${period.to}` });
  const bars = STATES.map((state) => ({
    ...{ id: state, name: t(`charts.state.${state}`), value: data?.[state]?.totalCount ?? 0 },
  }));
  return (
    <figure>
      <figcaption className={style.caption}>{t('charts.states')}</figcaption>
      {data ? <BarsAcross bars={bars} colour="--chart-city" /> : <p className={style.asking}>{t('charts.asking')}</p>}
    </figure>
  );
}
