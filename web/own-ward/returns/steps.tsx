import { useWords } from '../../language/use-words';
import style from './returns.module.css';

const STEPS = [1, 2, 3] as const;

/** Where somebody is on the way to handing in a return. */
export function Steps({ step }: { step: 1 | 2 | 3 }) {
  const { t } = useWords();
  return (
    <ol className={style.steps} aria-label={t('returns.steps.label')}>
      {STEPS.map((one) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          <span aria-hidden="true">{one}</span> {t(`returns.steps.${one}`)}
        </li>
      ))}
    </ol>
  );
}
