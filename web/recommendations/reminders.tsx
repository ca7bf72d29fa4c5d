import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import style from './matters.module.css';

/** The letters that were sent to remind of a record. */
export function Reminders(props: {
  reminders: readonly { id: string; number: string | null; sentOn: string; recipient: string }[];
}) {
  const { t } = useWords();
  return (
    <div className={style.part}>
      <h3>{t('matter.reminders')}</h3>
      {props.reminders.length === 0 && <p className={style.hint}>{t('matter.no-reminders')}</p>}
      <ul className={style.plain}>
        {props.reminders.map(({ id, number, sentOn, recipient }) => (
          <li key={id}>
            {t('matter.reminder', { day: writeDay(sentOn), number: number ?? t('matter.no-number'), recipient })}
          </li>
        ))}
      </ul>
    </div>
  );
}
