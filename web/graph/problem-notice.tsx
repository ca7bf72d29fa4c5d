import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { useWords } from '../language/use-words';
import type { Problem } from './problem';

/** What happened, whether the figures on the page are affected, and what to do. */
export function ProblemNotice(props: { problem: Problem; hasData: boolean; onRetry: () => void }) {
  const { kind, codes } = props.problem;
  const { t } = useWords();
  const canHelp = kind !== 'forbidden' && kind !== 'too-costly';
  return (
    <Notice kind={kind === 'forbidden' ? 'plain' : 'bad'} title={t(`problem.${kind}.what`)}>
      <p>{t(props.hasData ? `problem.${kind}.with-figures` : `problem.${kind}.without-figures`)}</p>
      <p>
        {t(`problem.${kind}.do`)} {codes.length > 0 && kind === 'failed' && <code>{codes.join(', ')}</code>}
      </p>
      {canHelp && <Button onPress={props.onRetry}>{t('problem.ask-again')}</Button>}
    </Notice>
  );
}
