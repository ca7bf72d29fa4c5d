import { useWords } from '../language/use-words';
import style from './figure.module.css';

/** A number that opens the records behind it; below it how it differs from the period compared with, if there is one. */
export function Figure(props: {
  value: number | null;
  before?: number | null;
  isAsked: boolean;
  /** What is counted, for those who hear the page. */
  name: string;
  onOpen?: () => void;
}) {
  const { t, number } = useWords();
  const { value, before = null, onOpen } = props;
  if (value === null) return <span className={style.none}>{props.isAsked ? '…' : '–'}</span>;
  const text = number(value);
  return (
    <>
      {onOpen && value > 0 ? (
        <button
          type="button"
          className={style.open}
          onClick={onOpen}
          aria-label={t('briefing.open-figure', { name: props.name, value: text })}
        >
          {text}
        </button>
      ) : (
        <span className={value === 0 ? style.none : ''}>{text}</span>
      )}
      {before !== null && (
        <small className={style.change} title={t('briefing.before-was', { value: number(before) })}>
          {changeText(value - before, number)} ({number(before)})
        </small>
      )}
    </>
  );
}

function changeText(change: number, number: (value: number) => string): string {
  if (change === 0) return '=';
  return change > 0 ? `+${number(change)}` : `−${number(-change)}`;
}
