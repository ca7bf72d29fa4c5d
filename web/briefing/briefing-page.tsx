import { lazy, memo, Suspense, useMemo } from 'react';
import { CoverageNotice } from '../coverage/coverage-notice';
import { Choice } from '../design/choice';
import { Page, Section } from '../design/page';
import { type Answer, useGraph } from '../graph/use-graph';
import { CityFiguresDocument, WardFiguresDocument, WardTotalsDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useWords } from '../language/use-words';
import { comparedWith, type Period } from '../period/period';
import { PeriodChooser } from '../period/period-chooser';
import { periodText } from '../period/period-text';
import { usePeriod } from '../period/use-period';
import { FigureRecords } from '../records/figure-records';
import { RecommendationsOfState } from '../records/recommendations-of-state';
import style from './briefing-page.module.css';
import { type BriefingView, type ChangeView, useBriefingView } from './briefing-view';
import { FigureTables } from './figure-tables';
import type { WardOfReport } from './sort-wards';
import { WardTable } from './ward-table';

const Charts = lazy(() => import('./charts').then(({ Charts: Drawn }) => ({ default: memo(Drawn) })));

/** How often the page looks whether a ward has come or gone. */
const COVERAGE_EVERY_MS = 20_000;

/** Both tiers' figures of a period: what the city did, what each ward did, which wards are missing, and the records behind all of it. */
export function BriefingPage() {
  const { t } = useWords();
  const { view, change } = useBriefingView();
  const { period, choosePeriod, latest } = usePeriod();
  return (
    <Page
      title={t('briefing.title')}
      lead={period ? periodText(period, t) : ' '}
      tools={
        period && (
          <>
            <PeriodChooser period={period} onChoose={choosePeriod} />
            <Choice
              label={t('period.compare')}
              value={view.comparison ?? 'none'}
              options={(['none', 'before', 'year-ago'] as const).map((value) => ({
                value,
                text: t(`period.comparisons.${value}`),
              }))}
              onChoose={(value) => change.compareWith(value === 'none' ? undefined : value)}
            />
          </>
        )
      }
    >
      {latest.problem && !period && (
        <ProblemNotice problem={latest.problem} hasData={false} onRetry={latest.askAgain} />
      )}
      <BriefingOf period={period} view={view} change={change} />
    </Page>
  );
}

function BriefingOf({ period, view, change }: { period: Period | undefined; view: BriefingView; change: ChangeView }) {
  const { t } = useWords();
  const { city, wards, before } = useFigures(period, view);
  const report = wards.data?.report;
  return (
    <>
      <CoverageNotice coverage={report?.coverage} isAsking={wards.isAsking} onRetry={wards.askAgain} />
      <ProblemOf answers={[city, wards]} />
      <Section
        title={t('briefing.figures')}
        note={before.text ? t('briefing.compared', { other: before.text }) : t('briefing.open-hint')}
      >
        <FigureTables
          {...{ city: city.data?.report.city, wards: report?.wardTotal, coverage: report?.coverage }}
          {...{ isCityAsked: city.isAsking, isWardsAsked: wards.isAsking, before }}
          onOpen={change.openFigure}
        />
      </Section>
      <WardTable report={report} before={before.wards} view={view} change={change} />
      <Section isBelow title={t('charts.title')}>
        <div className={style.charts}>
          {city.data && period && <ChartsOf {...{ period, view, change }} wards={report?.wards} />}
        </div>
      </Section>
      {period && <Opened {...{ period, view, change }} />}
    </>
  );
}

/** The records behind what was pressed last. */
function Opened({
  period,
  view: { figure, state },
  change,
}: {
  period: Period;
  view: BriefingView;
  change: ChangeView;
}) {
  if (figure) return <FigureRecords {...{ figure, period, onOpen: change.openFigure, onClose: change.closeFigure }} />;
  return state ? <RecommendationsOfState {...{ group: state, period, onClose: change.closeState }} /> : null;
}

/** The charts come after the figures, with a library of their own. */
function ChartsOf(props: {
  period: Period;
  view: BriefingView;
  change: ChangeView;
  wards: WardOfReport[] | undefined;
}) {
  const { period, view, change, wards } = props;
  return (
    <Suspense>
      <Charts {...{ period, wards, change }} code={view.chart} />
    </Suspense>
  );
}

/** The first problem of several answers. */
function ProblemOf({ answers }: { answers: Answer<unknown>[] }) {
  const failed = answers.find(({ problem }) => problem);
  if (!failed?.problem) return null;
  return <ProblemNotice problem={failed.problem} hasData={failed.data !== undefined} onRetry={failed.askAgain} />;
}

/** The city's figures first, for they come at once; then those of the wards; then those of the period compared with. */
function useFigures(period: Period | undefined, { comparison }: BriefingView) {
  const { t } = useWords();
  const ofPeriod = (one: Period | undefined) => ({ period: one ? `${one.from}/${one.to}` : '' });
  const other = period && comparison && comparedWith(period, comparison);
  const city = useGraph(CityFiguresDocument, ofPeriod(period), { isPaused: !period });
  const wards = useGraph(WardFiguresDocument, ofPeriod(period), { isPaused: !period, everyMs: COVERAGE_EVERY_MS });
  const cityBefore = useGraph(CityFiguresDocument, ofPeriod(other), { isPaused: !other });
  const wardsBefore = useGraph(WardTotalsDocument, ofPeriod(other), { isPaused: !other });
  const text = other && periodText(other, t);
  const [ofCity, ofWards] = [cityBefore.data?.report.city, wardsBefore.data?.report.wardTotal];
  const before = useMemo(
    () => ({ text, city: text ? ofCity : undefined, wards: text ? ofWards : undefined }),
    [text, ofCity, ofWards],
  );
  return { city, wards, before };
}
