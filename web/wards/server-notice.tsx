import { SinceWhen } from '../coverage/since-when';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { hasCeased } from './in-force';
import type { ShownWard } from './use-ward';

/** Whether the ward's server answers now, and if not why and since when. */
export function ServerNotice({ shown }: { shown: ShownWard }) {
  const { t, instant } = useWords();
  const { ward, reason } = shown;
  if (!ward) return null;
  const name = { ward: wardName(ward) };
  if (shown.access !== 'all')
    return (
      <Notice kind="plain" title={t('ward.server.refused', name)}>
        <p>{t(`ward.server.refused-hint-${shown.access}`)}</p>
      </Notice>
    );
  if (reason)
    return (
      <Notice
        kind="warn"
        title={
          <>
            {t('ward.server.missing', { ...name, reason: t(`coverage.reasons.${reason}`) })}
            <SinceWhen server={ward.server} />
          </>
        }
      >
        <p>{t('ward.server.missing-hint')}</p>
        <Button onPress={shown.askAgain}>{t(shown.isAsking ? 'coverage.asking' : 'coverage.ask-again')}</Button>
      </Notice>
    );
  if (!shown.hasAnswered) return <Notice kind="plain" title={t('ward.server.asking', name)} />;
  const { lastAnsweredAt } = ward.server ?? { lastAnsweredAt: null };
  return (
    <Notice kind="good" title={t(hasCeased(ward) ? 'ward.server.archive-answers' : 'ward.server.answers', name)}>
      {lastAnsweredAt !== null && <p>{t('ward.server.last', { instant: instant(lastAnsweredAt) })}</p>}
    </Notice>
  );
}
