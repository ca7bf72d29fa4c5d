import { useState } from 'react';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import type { CoverageOfFiguresFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import style from './coverage-notice.module.css';

type Missing = CoverageOfFiguresFragment['missing'][number];

/** Which wards the figures rest on: how many answered, which did not, why, and since when. It cannot be overlooked. */
export function CoverageNotice(props: {
  coverage: CoverageOfFiguresFragment | undefined;
  isAsking: boolean;
  onRetry: () => void;
}) {
  const { coverage } = props;
  const { t, number, instant } = useWords();
  const missing = useMissingSince(coverage);
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
        {missing.map(({ ward, reason, since }) => (
          <li key={ward.id}>
            <strong>{wardName(ward)}</strong>: {t(`coverage.reasons.${reason}`)},{' '}
            {t('coverage.since', { instant: instant(since) })}
          </li>
        ))}
      </ul>
      <p className={style.asOf}>{asOf}</p>
      <Button onPress={props.onRetry}>{t(props.isAsking ? 'coverage.asking' : 'coverage.ask-again')}</Button>
    </Notice>
  );
}

/**
 * The missing wards, each with the instant since which answers have been without it. The hub keeps no such record: it is what this
 * page has seen since it was opened.
 */
function useMissingSince(coverage: CoverageOfFiguresFragment | undefined): (Missing & { since: string })[] {
  const [since, setSince] = useState<Readonly<Record<string, string>>>({});
  const [seen, setSeen] = useState(coverage);
  if (coverage && coverage !== seen) {
    setSeen(coverage);
    setSince((before) =>
      Object.fromEntries(coverage.missing.map(({ ward }) => [ward.id, before[ward.id] ?? coverage.asOf])),
    );
  }
  return (coverage?.missing ?? []).map((missing) => ({
    ...missing,
    since: since[missing.ward.id] ?? coverage?.asOf ?? '',
  }));
}
