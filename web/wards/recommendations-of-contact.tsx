import { Panel } from '../design/panel';
import { RecommendationsOfContactDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import { PageButtons } from '../records/page-buttons';
import { RecommendationTable } from '../records/recommendation-table';
import { usePages } from '../records/use-pages';

/** What voters recommended at one contact, in a panel. */
export function RecommendationsOfContact(props: {
  wardId: string;
  contact: { id: string; heldOn: string; place: string | null };
  onClose: () => void;
}) {
  const { t, number } = useWords();
  const { wardId, contact } = props;
  const pages = usePages();
  const day = `${contact.heldOn}/${contact.heldOn}`;
  const { data, problem, askAgain } = useGraph(RecommendationsOfContactDocument, {
    ...{ id: wardId, day, after: pages.after },
  });
  const found = data?.ward?.voterContacts?.nodes.find(({ id }) => id === contact.id)?.recommendations;
  return (
    <Panel
      title={t('ward.contacts.panel', { day: writeDay(contact.heldOn) })}
      note={contact.place}
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
