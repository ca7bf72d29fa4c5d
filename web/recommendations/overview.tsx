import { Section } from '../design/page';
import table from '../design/table.module.css';
import { CityMatterCountsDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { Count } from './count';
import { type MattersView, OF_CITY } from './matters-view';
import { PETITION_STATES, RECOMMENDATION_STATES, type MatterKind } from './states';

const OPEN = { openRecommendations: [...RECOMMENDATION_STATES.open], openPetitions: [...PETITION_STATES.open] };

/** How many recommendations and petitions of the city tier wait for a result, and how many wait too long. */
export function Overview({ onOpen }: { onOpen: (changes: Partial<MattersView>) => void }) {
  const { t } = useWords();
  const { data, problem, askAgain } = useGraph(CityMatterCountsDocument, OPEN);
  const counts = {
    recommendation: [data?.openRecommendations, data?.overdueRecommendations, data?.allRecommendations],
    petition: [data?.openPetitions, data?.overduePetitions, data?.allPetitions],
  };
  return (
    <Section title={t('recommendations.overview')}>
      {problem && <ProblemNotice problem={problem} hasData={!!data} onRetry={askAgain} />}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('recommendations.kind')}</th>
            <th scope="col" className={table.number}>
              {t('recommendations.open')}
            </th>
            <th scope="col" className={table.number}>
              {t('recommendations.overdue')}
            </th>
            <th scope="col" className={table.number}>
              {t('recommendations.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['recommendation', 'petition'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`recommendations.kinds.${kind}`)}</th>
              {counts[kind].map((count, place) => (
                <td key={WANTED[place]?.name} className={table.number}>
                  <Count
                    name={`${t(`recommendations.kinds.${kind}`)}, ${t(`recommendations.${WANTED[place]?.name ?? 'all'}`)}`}
                    value={count?.totalCount}
                    isLate={place === 1}
                    onOpen={() => onOpen(listOf(kind, place))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What each column leads to. */
const WANTED = [
  { name: 'open', state: 'open', isOverdue: false },
  { name: 'overdue', state: 'all', isOverdue: true },
  { name: 'all', state: 'all', isOverdue: false },
] as const;

function listOf(kind: MatterKind, place: number): Partial<MattersView> {
  const { state, isOverdue } = WANTED[place] ?? WANTED[2];
  return { kind, tier: OF_CITY, state, isOverdue, body: '', text: '' };
}
