import type { ReturnStatesQuery } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import style from './sections.module.css';

/** One ward's line of the board of returns. */
export type ReturnLine = Pick<
  NonNullable<ReturnStatesQuery['returnsBoard']>['lines'][number],
  'state' | 'since' | 'dueOn'
>;

/** How far a return is, since when, and until when it is due while it is not accepted. */
export function ReturnState({ line: { state, since, dueOn } }: { line: ReturnLine }) {
  const { t, instant } = useWords();
  const isDue = dueOn !== null && state !== 'ACCEPTED' && state !== 'SUBMITTED';
  const facts = [
    since !== null && t('ward.returns.since', { instant: instant(since) }),
    isDue && t('ward.returns.due', { day: writeDay(dueOn) }),
  ].filter(Boolean);
  return (
    <>
      <span className={state === 'LATE' ? style.overdue : ''}>{t(`ward.returns.states.${state}`)}</span>
      {facts.length > 0 && <small className={style.small}>{facts.join(', ')}</small>}
    </>
  );
}
