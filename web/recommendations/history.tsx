import type { MatterHistoryFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import style from './matters.module.css';

/** Who wrote what in a record; for those who may write it. */
export function History({ history }: { history: MatterHistoryFragment | null | undefined }) {
  const { t } = useWords();
  return (
    <div className={style.part}>
      <h3>{t('matter.history')}</h3>
      {!history && <p className={style.hint}>{t('matter.history-hidden')}</p>}
      {history?.totalCount === 0 && <p className={style.hint}>{t('matter.no-history')}</p>}
      <ul className={style.plain}>
        {history?.nodes.map((change) => (
          <li key={change.version}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Change({ change }: { change: MatterHistoryFragment['nodes'][number] }) {
  const { t, instant } = useWords();
  const { action, step, at, actorRole, reason } = change;
  return (
    <>
      {instant(at)}: {t(`matter.actions.${action}`)}
      {step && ` (${step})`}, {t(`matter.roles.${actorRole}`)}
      {reason && <small className={style.soft}>{reason}</small>}
    </>
  );
}
