import { useRoles } from '../app/roles';
import { WardPetitionsDocument, WardRecommendationsDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { usePages } from '../records/use-pages';
import { ListSection } from './city-list';
import { MatterTable, type MatterLine } from './matter-table';
import {
  type ChangeView,
  type MattersView,
  OF_WARDS,
  orderOf,
  petitionFilter,
  recommendationFilter,
} from './matters-view';

interface WardListProps {
  view: MattersView;
  change: ChangeView;
}

/** What one ward has that meets the filters, from that ward's own database. */
export function WardList(props: WardListProps) {
  return props.view.kind === 'petition' ? <Petitions {...props} /> : <Recommendations {...props} />;
}

function Recommendations({ view, change }: WardListProps) {
  const asked = { wardId: view.tier, filter: recommendationFilter(view), orderBy: orderOf(view) };
  const pages = usePages(JSON.stringify(asked));
  const answer = useGraph(WardRecommendationsDocument, { ...asked, after: pages.after });
  const ward = answer.data?.ward;
  return <OfWard {...{ answer, ward, pages, change }} matters={ward?.council?.recommendations} />;
}

function Petitions({ view, change }: WardListProps) {
  const asked = {
    ...{ wardId: view.tier, filter: petitionFilter(view), orderBy: orderOf(view) },
    knowsWard: !useRoles().isAnalyst,
  };
  const pages = usePages(JSON.stringify(asked));
  const answer = useGraph(WardPetitionsDocument, { ...asked, after: pages.after });
  const ward = answer.data?.ward;
  return <OfWard {...{ answer, ward, pages, change }} matters={ward?.council?.petitions} />;
}

function OfWard(props: {
  answer: Parameters<typeof ListSection>[0]['answer'];
  ward: { name: string; nameEn: string } | null | undefined;
  matters: (Omit<Parameters<typeof MatterTable>[0]['matters'], 'nodes'> & { nodes: MatterLine[] }) | null | undefined;
  pages: ReturnType<typeof usePages>;
  change: ChangeView;
}) {
  const { t } = useWords();
  const { answer, ward, matters, pages, change } = props;
  return (
    <ListSection title={ward && wardName(ward)} answer={answer} isThere={!!matters}>
      <p>
        <button type="button" className="link" onClick={() => change({ tier: OF_WARDS })}>
          {t('recommendations.back-to-wards')}
        </button>
      </p>
      {ward && !matters && !answer.problem && !answer.isAsking && <p>{t('matter.silent')}</p>}
      {matters && <MatterTable {...{ matters, pages }} hasWards={false} onOpen={(record) => change({ record })} />}
    </ListSection>
  );
}
