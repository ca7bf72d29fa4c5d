import { SinceWhen } from '../coverage/since-when';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import type { ShownWard } from './use-ward';

/** Whether the ward's server answers now, and if not why and since when. */
export function ServerNotice({ shown }: { shown: ShownWard }) {
  const { t, instant } = useWords();
  const { ward, reason, tally } = shown;
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
  if (!tally) return <Notice kind="plain" title={t('ward.server.asking', name)} />;
  const { lastAnsweredAt } = ward.server ?? { lastAnsweredAt: null };
  return (
    <Notice kind="good" title={t('ward.server.answers', name)}>
      {lastAnsweredAt !== null && <p>{t('ward.server.last', { instant: instant(lastAnsweredAt) })}</p>}
    </Notice>
  );
}
