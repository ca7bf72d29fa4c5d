import { Notice } from '../design/notice';
import type { PetitionState, RecommendationState } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { writeDay } from '../language/write';
import style from './matters.module.css';

type FactName = 'matter.responsible' | 'matter.level' | 'matter.outcome' | 'matter.response' | 'matter.reason';

/** How a record stands now: its state, whether it is late, and what is known besides. */
export function Facts(props: {
  record: {
    state: RecommendationState | PetitionState;
    daysOverdue: number | null;
    overdueSince: string | null;
    cancelledAt: string | null;
  };
  ward: { name: string; nameEn: string } | null;
  more: [FactName, string | null | undefined][];
}) {
  const { t, number } = useWords();
  const { record, ward, more } = props;
  const { state, daysOverdue, overdueSince, cancelledAt } = record;
  return (
    <>
      {cancelledAt && <Notice kind="plain" title={t('matter.cancelled')} />}
      {daysOverdue !== null && daysOverdue > 0 && overdueSince && (
        <Notice kind="warn" title={t('matter.overdue', { days: number(daysOverdue), since: writeDay(overdueSince) })} />
      )}
      <dl className={style.facts}>
        <dt>{t('matter.now')}</dt>
        <dd>{t(`recommendations.states.${state}`)}</dd>
        {ward && (
          <>
            <dt>{t('matter.where')}</dt>
            <dd>{wardName(ward)}</dd>
          </>
        )}
        {more.map(([name, value]) => value && <Fact key={name} name={t(name)} value={value} />)}
      </dl>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
