import { Section } from '../design/page';
import { useWords } from '../language/use-words';
import type { ConferenceOfPage } from './conference-facts';
import style from './conference.module.css';

/** What the conference deals with, in order. */
export function Agenda({ conference: { agenda } }: { conference: ConferenceOfPage }) {
  const { t } = useWords();
  const items = (agenda ?? '').split('\n').flatMap((line) => line.trim() || []);
  return (
    <Section title={t('conference.fields.agenda')}>
      {items.length === 0 && <p className={style.soft}>{t('conference.no-agenda')}</p>}
      <ol className={style.agenda}>
        {items.map((item, place) => (
          // Two items may say the same.
          <li key={`${place} ${item}`}>{item.replace(/^\d+[.)]\s*/, '')}</li>
        ))}
      </ol>
    </Section>
  );
}
