import { useRoles } from '../app/roles';
import { Section } from '../design/page';
import { CityPetitionsDocument, CityRecommendationsDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { usePages } from '../records/use-pages';
import { MatterTable } from './matter-table';
import { type ChangeView, type MattersView, orderOf, petitionFilter, recommendationFilter } from './matters-view';

interface CityListProps {
  view: MattersView;
  change: ChangeView;
}

/** What the city tier has that meets the filters. */
export function CityList(props: CityListProps) {
  return props.view.kind === 'petition' ? <Petitions {...props} /> : <Recommendations {...props} />;
}

function Recommendations({ view, change }: CityListProps) {
  const asked = { filter: recommendationFilter(view), orderBy: orderOf(view) };
  const pages = usePages(JSON.stringify(asked));
  const answer = useGraph(CityRecommendationsDocument, { ...asked, after: pages.after });
  const matters = answer.data?.recommendations;
  return (
    <ListSection answer={answer} isThere={!!matters}>
      {matters && <MatterTable {...{ matters, pages }} hasWards onOpen={(record) => change({ record })} />}
    </ListSection>
  );
}

function Petitions({ view, change }: CityListProps) {
  const knowsWard = !useRoles().isAnalyst;
  const asked = { filter: petitionFilter(view), orderBy: orderOf(view), knowsWard };
  const pages = usePages(JSON.stringify(asked));
  const answer = useGraph(CityPetitionsDocument, { ...asked, after: pages.after });
  const matters = answer.data?.petitions;
  return (
    <ListSection answer={answer} isThere={!!matters}>
      {matters && (
        <MatterTable
          {...{ matters, pages }}
          hasWards={knowsWard}
          hasBodies={knowsWard}
          onOpen={(record) => change({ record })}
        />
      )}
    </ListSection>
  );
}

/** Where a list stands, with what is wrong with it. */
export function ListSection(props: {
  title?: React.ReactNode;
  answer: Pick<ReturnType<typeof useGraph>, 'problem' | 'askAgain' | 'isAsking'>;
  isThere: boolean;
  children: React.ReactNode;
}) {
  const { t } = useWords();
  const { title, answer, isThere, children } = props;
  return (
    <Section title={title ?? t('recommendations.list')}>
      {answer.problem && <ProblemNotice problem={answer.problem} hasData={isThere} onRetry={answer.askAgain} />}
      {!isThere && !answer.problem && answer.isAsking && <p>{t('recommendations.asking')}</p>}
      {children}
    </Section>
  );
}
