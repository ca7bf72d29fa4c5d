import type { OneRecommendationQuery, OneWardRecommendationQuery } from '../graph/generated/graphql';
import { bodyName } from '../language/tier-words';
import { useWords } from '../language/use-words';
import { Crossed } from './crossed';
import { Facts } from './facts';
import { History } from './history';
import { Life, type Step } from './life';
import style from './matters.module.css';
import { Reminders } from './reminders';

type OfCity = NonNullable<OneRecommendationQuery['recommendations']>['nodes'][number];
type OfWard = NonNullable<
  NonNullable<NonNullable<OneWardRecommendationQuery['ward']>['council']>['recommendations']
>['nodes'][number];

/** A recommendation: what was asked for, how it stands, all its days, where it crossed, who was reminded, who wrote what. */
export function RecommendationRecord(props: {
  record: OfCity | OfWard;
  ward: { name: string; nameEn: string } | null;
  onOpen: (id: string) => void;
}) {
  const { t } = useWords();
  const { record, ward, onOpen } = props;
  const { competentLevel, outcome, mergedInto } = record;
  return (
    <>
      <p>{record.content}</p>
      <Facts
        record={record}
        ward={ward}
        more={[
          ['matter.responsible', record.responsibleBody && bodyName(record.responsibleBody)],
          ['matter.level', competentLevel && t(`recommendations.levels.${competentLevel}`)],
          ['matter.outcome', outcome && t(`matter.outcomes.${outcome}`)],
          ['matter.response', record.response],
        ]}
      />
      {mergedInto && (
        <p>
          {t('matter.merged')}:{' '}
          <button type="button" className="link" onClick={() => onOpen(mergedInto.id)}>
            {mergedInto.content}
          </button>
        </p>
      )}
      <div className={style.part}>
        <h3>{t('matter.life')}</h3>
        <Life steps={useSteps(record)} />
      </div>
      <Crossed record={record} />
      <Reminders reminders={record.reminders} />
      <History history={record.history} />
    </>
  );
}

/** Its steps with their days, as far as they are known. */
function useSteps(record: OfCity | OfWard): Step[] {
  const { t } = useWords();
  const { responsibleBody, extensionCount, state, stateOn } = record;
  const digest = 'digest' in record ? record.digest : null;
  const days: [string | null | undefined, string][] = [
    [record.raisedOn, t('matter.steps.raised')],
    [record.answeredOn, t('matter.steps.answered')],
    [
      digest?.sentOn,
      digest
        ? t('matter.steps.digested', { number: digest.number ?? t('matter.no-number'), recipient: digest.recipient })
        : '',
    ],
    [
      record.transferredOn,
      responsibleBody
        ? t('matter.steps.transferred', { body: bodyName(responsibleBody) })
        : t('matter.steps.transferred-plain'),
    ],
    [
      record.dueOn,
      extensionCount > 0 ? t('matter.steps.due-extended', { times: extensionCount }) : t('matter.steps.due'),
    ],
    [record.respondedOn, t('matter.steps.responded')],
  ];
  const isTold = days.some(([day]) => day === stateOn);
  if (!isTold) days.push([stateOn, t(`recommendations.states.${state}`)]);
  return days.flatMap(([day, text]) => (day ? [{ day, text }] : []));
}
