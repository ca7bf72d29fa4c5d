import { useState } from 'react';
import { CATALOGUE, type IndicatorDefinition } from '../../subgraphs/indicators/catalogue';
import { useSession } from '../app/signed-in-as';
import { Button } from '../design/button';
import { Page, Section } from '../design/page';
import table from '../design/table.module.css';
import { IndicatorFiguresDocument, type IndicatorFiguresQuery } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { indicatorText, unitText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { PeriodChooser } from '../period/period-chooser';
import { periodText } from '../period/period-text';
import { usePeriod } from '../period/use-period';
import style from './data-page.module.css';
import { downloadCsv } from './download-csv';
import { asCurl, asGraphql, questionFor } from './questions';

type IndicatorFigures = IndicatorFiguresQuery['report']['indicators'][number];

/** Every indicator with what it counts, in which unit, and whose records it comes from; and the way to take its figures elsewhere. */
export function DataPage() {
  const { t } = useWords();
  const { period, choosePeriod } = usePeriod();
  const asked = period ? `${period.from}/${period.to}` : '';
  const figures = useGraph(IndicatorFiguresDocument, { period: asked }, { isPaused: !period });
  const byCode = new Map(figures.data?.report.indicators.map((indicator) => [indicator.code, indicator]));
  return (
    <Page
      title={t('data.title')}
      lead={t('data.lead')}
      tools={period && <PeriodChooser period={period} onChoose={choosePeriod} />}
    >
      {figures.problem && (
        <ProblemNotice problem={figures.problem} hasData={!!figures.data} onRetry={figures.askAgain} />
      )}
      <Section
        title={t('data.indicators')}
        note={period && periodText(period, t)}
        aside={<TakeElsewhere period={asked} name={t('data.all')} />}
      >
        <div className={table.scroll} role="region" aria-label={t('data.indicators')} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('data.indicator')}</th>
                <th scope="col">{t('data.definition')}</th>
                <th scope="col">{t('data.unit')}</th>
                <th scope="col">{t('data.source')}</th>
                <th scope="col" className={table.number}>
                  {t('data.figures')}
                </th>
                <th scope="col">{t('data.take')}</th>
              </tr>
            </thead>
            <tbody>
              {CATALOGUE.map((indicator) => (
                <IndicatorRow
                  key={indicator.code}
                  {...{ indicator, period: asked, figures: byCode.get(indicator.code) }}
                />
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </Page>
  );
}

function IndicatorRow(props: {
  indicator: IndicatorDefinition;
  figures: IndicatorFigures | undefined;
  period: string;
}) {
  const { t, language, number } = useWords();
  const { indicator, figures, period } = props;
  const written = (figure: number | null | undefined) => (typeof figure === 'number' ? number(figure) : '–');
  return (
    <tr>
      <th scope="row">
        {indicatorText(indicator)} <small className={style.code}>{indicator.code}</small>
      </th>
      <td>{indicator.definition[language]}</td>
      <td>{unitText(indicator)}</td>
      <td>{t(`data.sources.${indicator.owner}-${indicator.inWards ? 'and-wards' : 'alone'}`)}</td>
      <td className={table.number}>
        {written(figures?.city)}
        {indicator.inWards && <small className={style.wards}>{written(figures?.wards)}</small>}
      </td>
      <td>
        <TakeElsewhere period={period} code={indicator.code} name={indicatorText(indicator)} />
      </td>
    </tr>
  );
}

/** Copies the question for figures, or downloads them; what it did is told where it was pressed. */
function TakeElsewhere({ period, code, name }: { period: string; code?: string; name: string }) {
  const { t } = useWords();
  const session = useSession();
  const [told, setTold] = useState('');
  const question = questionFor(period, code ? [code] : undefined);
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setTold(t('data.copied')),
      () => setTold(t('data.not-copied')),
    );
  const download = () =>
    downloadCsv(session, question, `${code ?? 'chi-tieu'}-${period.replace('/', '_')}.csv`).then((isThere) =>
      setTold(t(isThere ? 'data.downloaded' : 'data.not-downloaded')),
    );
  return (
    <span className={style.take}>
      <Button label={`${t('data.copy-graphql')}: ${name}`} onPress={() => void copy(asGraphql(question))}>
        GraphQL
      </Button>
      <Button label={`${t('data.copy-curl')}: ${name}`} onPress={() => void copy(asCurl(question, location.origin))}>
        curl
      </Button>
      <Button label={`${t('data.download-csv')}: ${name}`} onPress={() => void download()}>
        CSV
      </Button>
      <small role="status">{told}</small>
    </span>
  );
}
