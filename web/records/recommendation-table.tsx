import table from '../design/table.module.css';
import type { ListedRecommendationsFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { bodyName } from '../language/tier-words';
import { writeDay } from '../language/write';
import style from './recommendation-table.module.css';

type Listed = ListedRecommendationsFragment['nodes'][number];

/** Recommendations, each with how far it is, with whom, and until when, on a phone below the text; what is overdue cannot be overlooked. */
export function RecommendationTable({ nodes }: { nodes: readonly Listed[] }) {
  const { t } = useWords();
  return (
    <div className={table.scroll} role="region" aria-label={t('recommendation-table.region')} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('recommendation-table.raised')}</th>
            <th scope="col">{t('recommendation-table.content')}</th>
            <th scope="col" className={style.onDesktop}>
              {t('recommendation-table.with')}
            </th>
            <th scope="col" className={style.onDesktop}>
              {t('recommendation-table.due')}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((one) => (
            <tr key={one.id}>
              <td className={table.day}>{writeDay(one.raisedOn)}</td>
              <td className={style.content}>
                {one.content}
                <small className={style.state}>
                  {t(`recommendation-table.states.${one.state}`)}
                  <span className={style.onPhone}>
                    {one.responsibleBody !== null && <> · {bodyName(one.responsibleBody)}</>}
                    <Due {...one} />
                  </span>
                </small>
              </td>
              <td className={`${style.with} ${style.onDesktop}`}>
                {one.responsibleBody === null ? '–' : bodyName(one.responsibleBody)}
              </td>
              <td className={`${table.day} ${style.onDesktop}`}>{one.dueOn === null ? '–' : <Due {...one} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Due({ dueOn, isOverdue, daysOverdue }: Listed) {
  const { t, number } = useWords();
  if (dueOn === null) return null;
  const days = daysOverdue === null ? '' : number(daysOverdue);
  return (
    <span className={isOverdue ? style.overdue : ''}>
      <span className={style.onPhone}>{t('recommendation-table.due')} </span>
      {writeDay(dueOn)}
      {isOverdue && (
        <small>
          {days === '' ? t('recommendation-table.overdue') : t('recommendation-table.overdue-days', { days })}
        </small>
      )}
    </span>
  );
}
