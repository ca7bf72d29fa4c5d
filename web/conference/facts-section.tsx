import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../design/button';
import { Section } from '../design/page';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import { PAGE_PATHS } from '../page-paths';
import { parsePeriod, writePeriod } from '../period/period';
import { periodText } from '../period/period-text';
import { type ConferenceOfPage, daysOf } from './conference-facts';
import { ConferenceForm } from './conference-form';
import style from './conference.module.css';

/** When, where, who chairs, and which periods; and the ways to the figures of the period that is reviewed. */
export function FactsSection({ conference, isEditable }: { conference: ConferenceOfPage; isEditable: boolean }) {
  const { t } = useWords();
  const [isEditing, setIsEditing] = useState(false);
  const { title, heldOn, place, chairName, chairTitle, reviews, plans, sharedAt } = conference;
  const period = parsePeriod(reviews);
  const asked = period ? `?period=${encodeURIComponent(writePeriod(period))}` : '';
  return (
    <Section
      title={title}
      note={sharedAt === null ? t('conference.draft') : undefined}
      aside={isEditable && <Button onPress={() => setIsEditing(true)}>{t('conference.edit')}</Button>}
    >
      <dl className={style.facts}>
        <dt>{t('conference.fields.heldOn')}</dt>
        <dd>{writeDay(heldOn)}</dd>
        <dt>{t('conference.fields.place')}</dt>
        <dd>{place ?? <span className={style.soft}>{t('conference.not-entered')}</span>}</dd>
        <dt>{t('conference.fields.chairName')}</dt>
        <dd>
          {chairName}, {chairTitle}
        </dd>
        <dt>{t('conference.reviews')}</dt>
        <dd>
          <PeriodWords period={reviews} />
        </dd>
        <dt>{t('conference.plans')}</dt>
        <dd>
          <PeriodWords period={plans} />
        </dd>
      </dl>
      <p className={style.ways}>
        <Link to={PAGE_PATHS.briefing + asked}>{t('conference.to-briefing')}</Link>
        <Link to={PAGE_PATHS.report + asked}>{t('conference.to-report')}</Link>
      </p>
      {isEditing && (
        <ConferenceForm
          conference={conference}
          onClose={() => setIsEditing(false)}
          onDone={() => setIsEditing(false)}
        />
      )}
    </Section>
  );
}

/** A period by its name, and its days. */
function PeriodWords({ period }: { period: string }) {
  const { t } = useWords();
  const parsed = parsePeriod(period);
  const [from, to] = daysOf(period);
  return (
    <>
      {parsed && periodText(parsed, t)}{' '}
      <span className={style.soft}>
        ({writeDay(from)} – {writeDay(to)})
      </span>
    </>
  );
}
