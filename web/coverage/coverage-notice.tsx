import { Button } from '../design/button';
import { Notice } from '../design/notice';
import type { CoverageOfFiguresFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { SinceWhen } from './since-when';
import style from './coverage-notice.module.css';

/** Which wards the figures rest on: how many answered, which did not, why, and since when. It cannot be overlooked. */
export function CoverageNotice(props: {
  coverage: CoverageOfFiguresFragment | undefined;
  isAsking: boolean;
  onRetry: () => void;
}) {
  const { coverage } = props;
  const { t, number, instant } = useWords();
  if (!coverage)
    return (
      <Notice kind="plain" title={t('coverage.asking')}>
        {' '}
      </Notice>
    );
  const counts = { answered: number(coverage.answered), expected: number(coverage.expected) };
  const asOf = t('coverage.as-of', { instant: instant(coverage.asOf) });
  if (coverage.complete)
    return (
      <Notice kind="good" title={t('coverage.complete', counts)}>
        <p className={style.asOf}>{asOf}</p>
      </Notice>
    );
  return (
    <Notice kind="warn" title={t('coverage.missing', counts)}>
      <p>{t('coverage.missing-hint')}</p>
      <ul className={style.missing}>
        {coverage.missing.map(({ ward, reason }) => (
          <li key={ward.wardId}>
            <strong>{wardName(ward)}</strong>: {t(`coverage.reasons.${reason}`)}
            <SinceWhen server={ward.server} />
          </li>
        ))}
        {coverage.cityLacking.length > 0 && (
          <li>{t('coverage.city-lacking', { codes: coverage.cityLacking.join(', ') })}</li>
        )}
        {coverage.lacking.map(({ ward, reason, codes }) => (
          <li key={`${ward.wardId} ${reason}`}>
            <strong>{wardName(ward)}</strong>:{' '}
            {t('coverage.lacking', { codes: codes.join(', '), reason: t(`coverage.reasons.${reason}`) })}
          </li>
        ))}
      </ul>
      <p className={style.asOf}>{asOf}</p>
      <Button onPress={props.onRetry}>{t(props.isAsking ? 'coverage.asking' : 'coverage.ask-again')}</Button>
    </Notice>
  );
}
