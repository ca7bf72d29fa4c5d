import type { ReactNode } from 'react';
import { useRoles } from '../app/roles';
import { Panel } from '../design/panel';
import {
  OnePetitionDocument,
  OneRecommendationDocument,
  OneWardPetitionDocument,
  OneWardRecommendationDocument,
} from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { type Answer, useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { type MattersView, OF_CITY } from './matters-view';
import { PetitionRecord } from './petition-record';
import { RecommendationRecord } from './recommendation-record';

interface MatterProps {
  id: string;
  /** The ward whose record it is, or `city`. */
  of: string;
  onOpen: (id: string) => void;
}

/** One record with all of its life, in a panel. */
export function MatterPanel(props: {
  view: MattersView;
  id: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { view, id, onOpen, onClose } = props;
  const isPetition = view.kind === 'petition';
  const Matter = matterOf(isPetition, view.tier === OF_CITY);
  return (
    <Panel title={t(isPetition ? 'recommendations.kinds.petition' : 'matter.recommendation')} onClose={onClose}>
      <Matter id={id} of={view.tier} onOpen={onOpen} />
    </Panel>
  );
}

function matterOf(isPetition: boolean, isOfCity: boolean): (props: MatterProps) => ReactNode {
  if (isPetition) return isOfCity ? CityPetition : WardPetition;
  return isOfCity ? CityRecommendation : WardRecommendation;
}

function CityRecommendation({ id, onOpen }: MatterProps) {
  const { writesAffairs } = useRoles();
  const answer = useGraph(OneRecommendationDocument, { ids: [id], seesHistory: writesAffairs });
  const record = answer.data?.recommendations?.nodes[0];
  return (
    <Asked answer={answer} isThere={!!record}>
      {record && <RecommendationRecord record={record} ward={record.ward} onOpen={onOpen} />}
    </Asked>
  );
}

function CityPetition({ id }: MatterProps) {
  const { writesAffairs, isAnalyst } = useRoles();
  const answer = useGraph(OnePetitionDocument, { ids: [id], seesHistory: writesAffairs, knowsWard: !isAnalyst });
  const record = answer.data?.petitions?.nodes[0];
  return (
    <Asked answer={answer} isThere={!!record}>
      {record && <PetitionRecord record={record} ward={record.ward} />}
    </Asked>
  );
}

function WardRecommendation({ id, of, onOpen }: MatterProps) {
  const { isWardOfficer } = useRoles();
  const answer = useGraph(OneWardRecommendationDocument, { wardId: of, ids: [id], seesHistory: isWardOfficer });
  const ward = answer.data?.ward;
  const record = ward?.council?.recommendations?.nodes[0];
  return (
    <Asked answer={answer} isThere={!!record} isSilent={!!ward && !ward.council?.recommendations}>
      {record && <RecommendationRecord record={record} ward={ward} onOpen={onOpen} />}
    </Asked>
  );
}

function WardPetition({ id, of }: MatterProps) {
  const { isWardOfficer, isAnalyst } = useRoles();
  const asked = { wardId: of, ids: [id], seesHistory: isWardOfficer, knowsWard: !isAnalyst };
  const answer = useGraph(OneWardPetitionDocument, asked);
  const ward = answer.data?.ward;
  const record = ward?.council?.petitions?.nodes[0];
  return (
    <Asked answer={answer} isThere={!!record} isSilent={!!ward && !ward.council?.petitions}>
      {record && <PetitionRecord record={record} ward={ward} />}
    </Asked>
  );
}

/** What is told while the record is not there, or not whole. */
function Asked(props: { answer: Answer<unknown>; isThere: boolean; isSilent?: boolean; children: ReactNode }) {
  const { t } = useWords();
  const { answer, isThere, isSilent, children } = props;
  const isAwaited = answer.isAsking && !isThere;
  const told = isAwaited ? 'matter.asking' : isSilent ? 'matter.silent' : 'matter.not-there';
  return (
    <>
      {answer.problem && <ProblemNotice problem={answer.problem} hasData={isThere} onRetry={answer.askAgain} />}
      {!isThere && !answer.problem && <p>{t(told)}</p>}
      {children}
    </>
  );
}
