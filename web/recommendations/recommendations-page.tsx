import { useRoles } from '../app/roles';
import { Page } from '../design/page';
import { useWords } from '../language/use-words';
import { Bodies } from './bodies';
import { CityList } from './city-list';
import { Filters } from './filters';
import { LetterSection } from './letter/letter-section';
import { MatterPanel } from './matter-panel';
import { type ChangeView, type MattersView, OF_CITY, OF_WARDS, useMattersView } from './matters-view';
import { Overview } from './overview';
import { WardList } from './ward-list';
import { WardsTable } from './wards-table';

/** What voters recommended and citizens wrote, in both tiers: what is open, what overdue, with whom, and for how long. */
export function RecommendationsPage() {
  const { t } = useWords();
  const { view, change } = useMattersView();
  if (view.letterTo !== undefined)
    return <LetterSection body={view.letterTo} onBack={() => change({ letterTo: undefined })} />;
  return (
    <Page title={t('recommendations.title')} lead={t('recommendations.lead')}>
      <Overview onOpen={change} />
      <Filters view={view} change={change} />
      <Matters view={view} change={change} />
      {view.record !== undefined && (
        <MatterPanel
          key={view.record}
          {...{ view, id: view.record }}
          onOpen={(record) => change({ record })}
          onClose={() => change({ record: undefined })}
        />
      )}
    </Page>
  );
}

function Matters({ view, change }: { view: MattersView; change: ChangeView }) {
  const { writesCity, writesAffairs } = useRoles();
  if (view.tier === OF_WARDS) return <WardsTable view={view} change={change} />;
  if (view.tier !== OF_CITY) return <WardList view={view} change={change} />;
  return (
    <>
      <CityList view={view} change={change} />
      <Bodies change={change} mayWriteLetters={writesCity || writesAffairs} />
    </>
  );
}
