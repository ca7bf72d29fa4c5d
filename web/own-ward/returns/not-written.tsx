import { Notice } from '../../design/notice';
import type { Written } from '../../editing/write-record';
import { sentenceOf } from '../../language/sentence';
import { useWords } from '../../language/use-words';

/** Why something was not written; nothing where it was. */
export function NotWritten({ outcome }: { outcome: Written<unknown> | undefined }) {
  const { t } = useWords();
  if (!outcome || outcome.state === 'written') return null;
  if (outcome.state !== 'refused') return <Notice kind="bad" title={t(`editing.${outcome.state}`)} />;
  return (
    <Notice kind="bad" title={t('editing.refused')}>
      {outcome.faults.map(({ code, message }) => (
        <p key={code + message}>{sentenceOf(message)}</p>
      ))}
    </Notice>
  );
}
