import { useWords } from '../language/use-words';

/** What the gateway knows of a ward's server. */
export interface ServerOfWard {
  lastAnsweredAt: string | null;
  silentSince: string | null;
}

/** Since when a ward's server has not answered and when it last did, as far as the gateway has seen; follows the reason. */
export function SinceWhen({ server }: { server: ServerOfWard | null | undefined }) {
  const { t, instant } = useWords();
  if (!server) return null;
  const { lastAnsweredAt, silentSince } = server;
  const last = lastAnsweredAt === null ? null : t('coverage.last-answered', { instant: instant(lastAnsweredAt) });
  if (silentSince === null) return last && <> ({last})</>;
  return (
    <>
      , {t('coverage.since', { instant: instant(silentSince) })} ({last ?? t('coverage.never-answered')})
    </>
  );
}
