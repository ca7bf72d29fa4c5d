import type { OnePetitionQuery, OneWardPetitionQuery } from '../graph/generated/graphql';
import { bodyName } from '../language/tier-words';
import { useWords } from '../language/use-words';
import { Crossed } from './crossed';
import { Facts } from './facts';
import { History } from './history';
import { Life, type Step } from './life';
import style from './matters.module.css';
import { Reminders } from './reminders';

type OfCity = NonNullable<OnePetitionQuery['petitions']>['nodes'][number];
type OfWard = NonNullable<
  NonNullable<NonNullable<OneWardPetitionQuery['ward']>['council']>['petitions']
>['nodes'][number];

/** A petition: how it stands, all its days, where it crossed, who was reminded. Who wrote it and what it says stay sealed. */
export function PetitionRecord(props: {
  record: OfCity | OfWard;
  ward: { name: string; nameEn: string } | null | undefined;
}) {
  const { t } = useWords();
  const { record, ward } = props;
  return (
    <>
      <p>
        <strong>{t(`recommendations.petition-kinds.${record.kind}`)}</strong>
      </p>
      <p className={style.hint}>{t('recommendations.sealed-hint')}</p>
      <Facts
        record={record}
        ward={ward ?? null}
        more={[
          ['matter.responsible', record.handledBy && bodyName(record.handledBy)],
          ['matter.reason', record.returnReason && t(`matter.return-reasons.${record.returnReason}`)],
        ]}
      />
      <div className={style.part}>
        <h3>{t('matter.life')}</h3>
        <Life steps={useSteps(record)} />
      </div>
      <Crossed record={record} />
      {record.reminders && <Reminders reminders={record.reminders} />}
      <History history={record.history} />
    </>
  );
}

/** Its steps with their days, as far as they are known. */
function useSteps(record: OfCity | OfWard): Step[] {
  const { t } = useWords();
  const { disposition, extensionCount, state, stateOn } = record;
  const days: [string | null, string][] = [
    [record.receivedOn, t('matter.steps.received')],
    [record.disposedOn, t('matter.steps.disposed', { disposition: t(`matter.dispositions.${disposition}`) })],
    [
      record.dueOn,
      extensionCount > 0 ? t('matter.steps.due-extended', { times: extensionCount }) : t('matter.steps.due'),
    ],
    [record.resultOn, t('matter.steps.result')],
  ];
  const isTold = days.some(([day]) => day === stateOn);
  if (!isTold) days.push([stateOn, t(`recommendations.states.${state}`)]);
  return days.flatMap(([day, text]) => (day ? [{ day, text }] : []));
}
