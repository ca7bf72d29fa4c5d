import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { Section } from '../../design/page';
import { useWords } from '../../language/use-words';
import type { KindOfRecord } from '../app/own-council';
import type { WholeRecord } from '../graph/record-operations';
import { type Act, recordLink } from '../page-links';
import style from './records.module.css';
import { stepsOf } from './steps-of';

type NamedAct = readonly [text: string, act: Act];

/** What can be done with a record as it stands: what goes on with it in sight, what takes something back behind a fold. */
export function Acts({ kind, record }: { kind: KindOfRecord; record: WholeRecord }) {
  const { t } = useWords();
  if (!kind.mayRecord || record.deletedAt) return null;
  const main = onwards(kind, record, t);
  const less = backwards(kind, record, t);
  if (main.length + less.length === 0) return null;
  return (
    <Section title={t('acts.title')}>
      <ActList record={record} acts={main} />
      {less.length > 0 && (
        <details className={style.less}>
          <summary>{t('acts.less')}</summary>
          <ActList record={record} acts={less} />
        </details>
      )}
    </Section>
  );
}

function onwards(kind: KindOfRecord, record: WholeRecord, t: TFunction): NamedAct[] {
  const { correct, restore, share } = kind.mutations;
  const isCancelled = record.cancelledAt !== null;
  return [
    ...stepsOf(kind, record).map(({ name, label }): NamedAct => [label, { act: 'step', step: name }]),
    ...named(record.sharedAt === null && share !== null, t('acts.share'), { act: 'share' }),
    ...named(correct !== null && !isCancelled, t('acts.correct'), { act: 'correct' }),
    ...named(restore !== null && isCancelled, t('acts.restore'), { act: 'restore' }),
  ];
}

function backwards(kind: KindOfRecord, record: WholeRecord, t: TFunction): NamedAct[] {
  const { undoStep, cancel, remove } = kind.mutations;
  const isCancelled = record.cancelledAt !== null;
  const isBegun = record.state !== undefined && record.state !== kind.states[0]?.value;
  return [
    ...named(undoStep !== null && isBegun && !isCancelled, t('acts.undo'), { act: 'undo' }),
    ...named(cancel !== null && !isCancelled, t('acts.cancel'), { act: 'cancel' }),
    ...named(remove !== null, t('acts.remove'), { act: 'remove' }),
  ];
}

const named = (canBeDone: boolean, text: string, act: Act): NamedAct[] => (canBeDone ? [[text, act]] : []);

function ActList({ record, acts }: { record: WholeRecord; acts: readonly NamedAct[] }) {
  return (
    <ul className={style.acts}>
      {acts.map(([text, act]) => (
        <li key={text}>
          <Link to={recordLink(record, act)}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}
