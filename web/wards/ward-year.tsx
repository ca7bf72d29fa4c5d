import { lazy, Suspense } from 'react';
import { Choice } from '../design/choice';
import { Section } from '../design/page';
import { WARD_INDICATORS } from '../indicators/figure-paths';
import { indicatorText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { monthsOf, type Period } from '../period/period';
import type { OpenFigure } from '../records/opened-figure';
import type { ShownWard } from './use-ward';
import style from './ward-year.module.css';

const MonthBars = lazy(() => import('./month-bars').then(({ MonthBars: Drawn }) => ({ default: Drawn })));

/** One figure in each month of the year in which the period ends; of two wards, beside each other. */
export function WardYear(props: {
  wards: ShownWard[];
  period: Period;
  code: string;
  change: { chart: (code: string) => void; openFigure: OpenFigure };
}) {
  const { t } = useWords();
  const { wards, period, code, change } = props;
  const year = period.to.slice(0, 4);
  const indicator = WARD_INDICATORS.find((known) => known.code === code) ?? WARD_INDICATORS[0];
  if (!indicator) return null; // the catalogue is not empty
  return (
    <Section
      title={t('ward.year.title', { year })}
      note={t('ward.year.note')}
      aside={
        <Choice
          label={t('charts.choose')}
          value={indicator.code}
          options={WARD_INDICATORS.map((known) => ({ value: known.code, text: indicatorText(known) }))}
          onChoose={change.chart}
        />
      }
    >
      {wards.some(({ hasAnswered }) => hasAnswered) ? (
        <div className={style.chart}>
          <Suspense fallback={<p className={style.asking}>{t('charts.asking')}</p>}>
            <MonthBars
              {...{ wards, indicator, onOpen: change.openFigure }}
              months={monthsOf({ from: `${year}-01-01`, to: `${year}-12-31` })}
            />
          </Suspense>
        </div>
      ) : (
        <p className={style.asking}>{t(wards[0]?.reason ? 'ward.council.not-known' : 'charts.asking')}</p>
      )}
    </Section>
  );
}
