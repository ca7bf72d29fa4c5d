import type { ReactNode } from 'react';
import { useAddress } from '../address/use-address';
import { CoverageNotice } from '../coverage/coverage-notice';
import { Page, Section } from '../design/page';
import { SearchField } from '../design/search-field';
import { ReturnStatesDocument, WardFiguresDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { searchUnits } from '../language/search-names';
import type { Period } from '../period/period';
import { PeriodChooser } from '../period/period-chooser';
import { periodText } from '../period/period-text';
import { usePeriod } from '../period/use-period';
import { FigureRecords } from '../records/figure-records';
import { figureChanges, openedFigure } from '../records/opened-figure';
import { WardList } from './ward-list';

/** How often the page looks whether a ward has come or gone. */
const EVERY_MS = 20_000;

/** Every ward of a period: whether its server answers, how far its return is, its main figures, and the way to its own page. */
export function WardsPage() {
  const { t } = useWords();
  const { period, choosePeriod, latest } = usePeriod();
  return (
    <Page
      title={t('wards.title')}
      lead={period ? t('wards.lead', { period: periodText(period, t) }) : ' '}
      tools={period && <PeriodChooser period={period} onChoose={choosePeriod} />}
    >
      {latest.problem && <ProblemNotice problem={latest.problem} hasData={!!period} onRetry={latest.askAgain} />}
      {period && <WardsOf period={period} />}
    </Page>
  );
}

function WardsOf({ period }: { period: Period }) {
  const [params, change] = useAddress();
  const asked = { period: `${period.from}/${period.to}` };
  const figures = useGraph(WardFiguresDocument, asked, { everyMs: EVERY_MS });
  const returns = useGraph(ReturnStatesDocument, asked);
  const report = figures.data?.report;
  const wanted = params.get('q') ?? '';
  const found = report && searchUnits(report.wards, wanted, ({ ward }) => ward);
  const figure = openedFigure(params);
  const { openFigure, closeFigure } = figureChanges(change);
  return (
    <>
      <CoverageNotice coverage={report?.coverage} isAsking={figures.isAsking} onRetry={figures.askAgain} />
      {figures.problem && <ProblemNotice problem={figures.problem} hasData={!!report} onRetry={figures.askAgain} />}
      <ListSection {...{ wanted, found: found?.length, all: report?.wards.length }} onSearch={(q) => change({ q })}>
        <WardList
          {...{ wards: found, period, onOpen: openFigure }}
          coverage={report?.coverage}
          returns={returns.data?.returnsBoard?.lines}
        />
      </ListSection>
      {figure && <FigureRecords {...{ figure, period, onOpen: openFigure, onClose: closeFigure }} />}
    </>
  );
}

/** The list with the field that looks for wards in it, and how many were found. */
function ListSection(props: {
  wanted: string;
  found: number | undefined;
  all: number | undefined;
  /** Null where nothing is looked for. */
  onSearch: (wanted: string | null) => void;
  children: ReactNode;
}) {
  const { t, number } = useWords();
  const { wanted, found = 0, all } = props;
  return (
    <Section
      title={t('wards.list')}
      note={t('wards.list-note')}
      aside={
        <SearchField
          label={t('wards.search')}
          hint={t('wards.search-hint')}
          value={wanted}
          onSearch={(text) => props.onSearch(text === '' ? null : text)}
        />
      }
    >
      <p role="status">
        {wanted !== '' &&
          all !== undefined &&
          (found === 0 ? t('wards.none-found') : t('wards.found', { found: number(found), all: number(all) }))}
      </p>
      {props.children}
    </Section>
  );
}
