import figure from '../briefing/figure.module.css';
import { useWords } from '../language/use-words';
import style from './matters.module.css';

/** A count that leads to its list; a dash where it is not known. */
export function Count(props: {
  /** What is counted, for those who hear the page. */
  name: string;
  value: number | null | undefined;
  /** Whether what is counted is late. */
  isLate?: boolean;
  onOpen: () => void;
}) {
  const { t, number } = useWords();
  const { name, value, isLate, onOpen } = props;
  if (value === null || value === undefined) return <span className={figure.none}>–</span>;
  if (value === 0) return <span className={figure.none}>0</span>;
  return (
    <button
      type="button"
      className={`${figure.open} ${isLate ? style.late : ''}`}
      aria-label={t('recommendations.open-list', { name, value: number(value) })}
      onClick={onOpen}
    >
      {number(value)}
    </button>
  );
}
