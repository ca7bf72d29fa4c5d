import { useGraph } from '../graph/use-graph';
import { CouncilOfWardDocument } from '../graph/generated/graphql';
import type { Period } from '../period/period';
import { ContactsSection } from './contacts-section';
import { CouncilSection } from './council-section';
import { OpenSection } from './open-section';
import { ReturnsSection } from './returns-section';
import type { ShownWard } from './use-ward';

/** What is told of one ward alone, in sections: who its council is, the city's contacts and recommendations there, its returns. */
export function WardColumn(props: {
  shown: ShownWard;
  period: Period;
  /** The voter contact whose recommendations are open. */
  contact: string | undefined;
  change: { openContact: (id: string) => void; closeContact: () => void };
  /** Whether another ward is told of beside it. */
  hasName: boolean;
}) {
  const { shown, period, contact, change } = props;
  const { id, ward } = shown;
  // While its server gives no figures it is not asked for more.
  const { data } = useGraph(CouncilOfWardDocument, { id }, { isPaused: !shown.hasAnswered });
  if (!ward) return null;
  const named = props.hasName ? ward : undefined;
  const council = shown.reason ? null : data?.ward?.council;
  return (
    <>
      {shown.access === 'all' && <CouncilSection council={council} named={named} />}
      <ContactsSection {...{ id, period, named, contact, change }} />
      <OpenSection id={id} named={named} />
      {shown.access === 'all' && <ReturnsSection {...{ id, period, named }} returns={council?.returns?.nodes} />}
    </>
  );
}
