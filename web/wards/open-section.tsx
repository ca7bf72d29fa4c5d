import { Section } from '../design/page';
import { OpenRecommendationsDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { PageButtons } from '../records/page-buttons';
import { OPEN_STATES } from '../records/recommendation-states';
import { RecommendationTable } from '../records/recommendation-table';
import { usePages } from '../records/use-pages';
import { type Named, titleWith } from './section-title';
import style from './sections.module.css';

/** What voters of a ward still wait for, as the city follows it; the longest waiting first. */
export function OpenSection({ id, named }: { id: string; named: Named }) {
  const { t, number } = useWords();
  const pages = usePages();
  const answer = useGraph(OpenRecommendationsDocument, { id, states: OPEN_STATES, after: pages.after });
  const { recommendations, overdue } = answer.data?.ward ?? {};
  return (
    <Section title={titleWith(t('ward.open.title'), named)} note={t('ward.open.note')}>
      {answer.problem && (
        <ProblemNotice problem={answer.problem} hasData={!!recommendations} onRetry={answer.askAgain} />
      )}
      {!recommendations && !answer.problem && <p className={style.soft}>{t('records.asking')}</p>}
      {recommendations?.totalCount === 0 && <p className={style.soft}>{t('ward.open.none')}</p>}
      {recommendations && recommendations.totalCount > 0 && (
        <div className={style.gap}>
          <p>
            {t('ward.open.count', { count: number(recommendations.totalCount) })}{' '}
            {overdue && overdue.totalCount > 0 && (
              <span className={style.overdue}>{t('ward.open.overdue', { count: number(overdue.totalCount) })}</span>
            )}
          </p>
          <RecommendationTable nodes={recommendations.nodes} />
          <PageButtons pages={pages} pageInfo={recommendations.pageInfo} />
        </div>
      )}
    </Section>
  );
}
