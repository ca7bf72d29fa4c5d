import { Panel } from '../design/panel';
import { RecommendationsOfStatesDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import type { Period } from '../period/period';
import { periodText } from '../period/period-text';
import { PageButtons } from './page-buttons';
import { RecommendationTable } from './recommendation-table';
import { type StateGroup, STATES_OF } from './recommendation-states';
import { usePages } from './use-pages';

/** The recommendations raised in a period that are in a group of states now, in a panel. */
export function RecommendationsOfState(props: { group: StateGroup; period: Period; onClose: () => void }) {
  const { t, number } = useWords();
  const { group, period } = props;
  const pages = usePages();
  const asked = { period: `${period.from}/${period.to}`, states: STATES_OF[group], after: pages.after };
  const { data, problem, askAgain } = useGraph(RecommendationsOfStatesDocument, asked);
  const found = data?.recommendations;
  return (
    <Panel
      title={t(`charts.state.${group}`)}
      note={t('recommendation-table.raised-in', { period: periodText(period, t) })}
      onClose={props.onClose}
    >
      {problem && <ProblemNotice problem={problem} hasData={!!found} onRetry={askAgain} />}
      {!found && !problem && <p>{t('records.asking')}</p>}
      {found && (
        <>
          <p role="status">{t('recommendation-table.count', { count: number(found.totalCount) })}</p>
          <RecommendationTable nodes={found.nodes} />
          <PageButtons pages={pages} pageInfo={found.pageInfo} />
        </>
      )}
    </Panel>
  );
}
