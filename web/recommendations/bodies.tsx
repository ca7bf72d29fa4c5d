import { useState } from 'react';
import { Button } from '../design/button';
import { Section } from '../design/page';
import table from '../design/table.module.css';
import { ResponsibleBodiesDocument, type ResponsibleBodiesQuery } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { Count } from './count';
import { type ChangeView, OF_CITY } from './matters-view';
import style from './matters.module.css';

type Body = NonNullable<ResponsibleBodiesQuery['responsibleBodies']>[number];

/** How many bodies stand there before somebody asks for the others. */
const FIRST_BODIES = 8;

const COLUMNS = [
  { name: 'openRecommendations', kind: 'recommendation', isOverdue: false },
  { name: 'overdueRecommendations', kind: 'recommendation', isOverdue: true },
  { name: 'openPetitions', kind: 'petition', isOverdue: false },
  { name: 'overduePetitions', kind: 'petition', isOverdue: true },
] as const;

/** Who owes answers in the city tier: how many, how many of them too late, and the way to remind them. */
export function Bodies({ change, mayWriteLetters }: { change: ChangeView; mayWriteLetters: boolean }) {
  const { t, number } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const { data, problem, askAgain } = useGraph(ResponsibleBodiesDocument, {});
  const bodies = data?.responsibleBodies;
  return (
    <Section title={t('recommendations.bodies')} note={t('recommendations.bodies-note')}>
      {problem && <ProblemNotice problem={problem} hasData={!!bodies} onRetry={askAgain} />}
      {bodies?.length === 0 && <p>{t('recommendations.bodies-none')}</p>}
      {bodies && bodies.length > 0 && (
        <div className={table.scroll} role="region" aria-label={t('recommendations.bodies')} tabIndex={0}>
          <table className={table.table}>
            <BodiesHead />
            <tbody>
              {bodies.slice(0, showsAll ? undefined : FIRST_BODIES).map((body) => (
                <BodyRow key={body.name} {...{ body, change, mayWriteLetters }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {bodies && bodies.length > FIRST_BODIES && !showsAll && (
        <Button onPress={() => setShowsAll(true)}>
          {t('recommendations.more-bodies', { number: number(bodies.length) })}
        </Button>
      )}
    </Section>
  );
}

function BodiesHead() {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('recommendations.body')}</th>
        {COLUMNS.map(({ name, kind, isOverdue }) => (
          <th key={name} scope="col" className={table.number}>
            {t(`recommendations.kinds.${kind}`)}:{' '}
            {t(`recommendations.${isOverdue ? 'overdue' : 'open'}`).toLocaleLowerCase()}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{t('recommendations.write-letter')}</span>
        </th>
      </tr>
    </thead>
  );
}

function BodyRow({ body, change, mayWriteLetters }: { body: Body; change: ChangeView; mayWriteLetters: boolean }) {
  const { t } = useWords();
  const isLate = body.overdueRecommendations + (body.overduePetitions ?? 0) > 0;
  return (
    <tr>
      <th scope="row">{body.name}</th>
      {COLUMNS.map(({ name, kind, isOverdue }) => (
        <td key={name} className={table.number}>
          <Count
            name={`${body.name}, ${t(`recommendations.kinds.${kind}`)}, ${t(`recommendations.${isOverdue ? 'overdue' : 'open'}`)}`}
            value={body[name]}
            isLate={isOverdue}
            onOpen={() =>
              change({ kind, tier: OF_CITY, state: isOverdue ? 'all' : 'open', isOverdue, body: body.name, text: '' })
            }
          />
        </td>
      ))}
      <td className={style.action}>
        {isLate && mayWriteLetters && (
          <Button
            label={t('recommendations.write-letter-to', { body: body.name })}
            onPress={() => change({ letterTo: body.name })}
          >
            {t('recommendations.write-letter')}
          </Button>
        )}
      </td>
    </tr>
  );
}
