import type { PetitionState, RecommendationState } from '../graph/generated/graphql';
import { bodyName } from '../language/tier-words';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import style from './matters.module.css';

interface Handling {
  state: RecommendationState | PetitionState | null;
  asOf: string | null;
  dueOn: string | null;
  responsibleBody?: string | null;
}

/** Where a record crossed between the tiers: of the city where it came from, of a ward how the city handles it. */
export function Crossed(props: {
  record: { originId?: string | null } | { passedUpAt: string | null; handling: Handling | null };
}) {
  const { t } = useWords();
  const { record } = props;
  const isWards = 'passedUpAt' in record;
  if (isWards ? !record.passedUpAt : !record.originId) return null;
  return (
    <div className={style.part}>
      <h3>{t('matter.crossed')}</h3>
      {isWards ? <PassedUp at={record.passedUpAt ?? ''} handling={record.handling} /> : <p>{t('matter.from-ward')}</p>}
    </div>
  );
}

function PassedUp({ at, handling }: { at: string; handling: Handling | null }) {
  const { t, instant } = useWords();
  const { state, asOf, dueOn, responsibleBody } = handling ?? {};
  return (
    <>
      <p>{t('matter.passed-up', { instant: instant(at) })}</p>
      <p>
        {state && asOf
          ? t('matter.handling', { state: t(`recommendations.states.${state}`), instant: instant(asOf) })
          : t('matter.handling-none')}
        {responsibleBody && ` ${t('matter.responsible')}: ${bodyName(responsibleBody)}.`}
        {dueOn && ` ${t('recommendations.due')}: ${writeDay(dueOn)}.`}
      </p>
    </>
  );
}
