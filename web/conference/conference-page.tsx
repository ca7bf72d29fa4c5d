import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRoles } from '../app/roles';
import { Button } from '../design/button';
import { Choice } from '../design/choice';
import { Page } from '../design/page';
import { ConferencesDocument, ConferencesOfDayDocument, type ConferencesQuery } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import { Agenda } from './agenda';
import { ConferenceForm } from './conference-form';
import { FactsSection } from './facts-section';
import { Guests } from './guests';
import { ReturnsBoard } from './returns-board';
import { Tasks } from './tasks';

type Line = NonNullable<ConferencesQuery['conferences']>['nodes'][number];

/** A briefing conference from its preparation to its tasks: the latest one unless another stands in the address. */
export function ConferencePage() {
  const { t } = useWords();
  const { writesCity } = useRoles();
  const [isAdding, setIsAdding] = useState(false);
  const { known, chosen, choose, told, answer } = useConferences();
  return (
    <Page
      title={t('conference.title')}
      lead={t('conference.lead')}
      tools={
        <Tools {...{ known, chosen }} onChoose={choose} onAdd={writesCity ? () => setIsAdding(true) : undefined} />
      }
    >
      {answer.problem && (
        <ProblemNotice problem={answer.problem} hasData={known.length > 0} onRetry={answer.askAgain} />
      )}
      {told && <p>{t(told)}</p>}
      {chosen && <Conference key={chosen.id} line={chosen} />}
      {isAdding && (
        <ConferenceForm
          onClose={() => setIsAdding(false)}
          onDone={({ id }) => {
            setIsAdding(false);
            answer.askAgain();
            choose(id);
          }}
        />
      )}
    </Page>
  );
}

/** The conferences, latest first, and which of them is looked at; `told` says why it is none. */
function useConferences() {
  const [params, setParams] = useSearchParams();
  const answer = useGraph(ConferencesDocument, {});
  const known = answer.data?.conferences?.nodes ?? [];
  const wanted = params.get('conference');
  const chosen = wanted === null ? known[0] : known.find(({ id }) => id === wanted);
  const choose = (id: string) => setParams({ conference: id }, { replace: true, preventScrollReset: true });
  const missing = wanted === null ? ('conference.none' as const) : ('conference.not-there' as const);
  const awaited = answer.isAsking ? ('conference.asking' as const) : missing;
  const told = chosen || answer.problem ? undefined : awaited;
  return { known, chosen, choose, told, answer };
}

function Tools(props: {
  known: Line[];
  chosen: Line | undefined;
  onChoose: (id: string) => void;
  onAdd: (() => void) | undefined;
}) {
  const { t } = useWords();
  const { known, chosen, onChoose, onAdd } = props;
  return (
    <>
      {chosen && (
        <Choice
          label={t('conference.choose')}
          value={chosen.id}
          options={known.map(({ id, title, heldOn }) => ({ value: id, text: `${writeDay(heldOn)} · ${title}` }))}
          onChoose={onChoose}
        />
      )}
      {onAdd && <Button onPress={onAdd}>{t('conference.add')}</Button>}
    </>
  );
}

/** Conferences of one day are a short list; of all of them tasks and guests would be a long one. */
function Conference({ line }: { line: Line }) {
  const { t } = useWords();
  const { writesCity: isEditable } = useRoles();
  const { data, problem, isAsking, askAgain } = useGraph(ConferencesOfDayDocument, {
    day: `${line.heldOn}/${line.heldOn}`,
  });
  const conference = data?.conferences?.nodes.find(({ id }) => id === line.id);
  return (
    <>
      {problem && <ProblemNotice problem={problem} hasData={!!conference} onRetry={askAgain} />}
      {!conference && isAsking && <p>{t('conference.asking')}</p>}
      {conference && (
        <>
          <FactsSection {...{ conference, isEditable }} />
          <Agenda {...{ conference }} />
          <Tasks {...{ conference, isEditable }} onChanged={askAgain} />
          <ReturnsBoard period={conference.reviews} />
          <Guests {...{ conference, isEditable }} onChanged={askAgain} />
        </>
      )}
    </>
  );
}
