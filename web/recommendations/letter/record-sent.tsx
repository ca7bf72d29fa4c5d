import { useRef, useState } from 'react';
import { type Client, type TypedDocumentNode, useClient } from 'urql';
import { useRoles } from '../../app/roles';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Section } from '../../design/page';
import {
  RecordReminderSentDocument,
  type RecordReminderSentMutation,
  type RecordReminderSentMutationVariables,
} from '../../graph/generated/graphql';
import { sentenceOf } from '../../language/sentence';
import { useWords } from '../../language/use-words';
import style from '../matters.module.css';
import type { OwedMatter } from './reminder-letter';

interface SentLetter {
  recipient: string;
  number: string;
  sentOn: string;
}

/** How far the recording has come: which records have it, and what was said of the others. */
interface Progress {
  isBusy: boolean;
  done: ReadonlySet<string>;
  faults: ReadonlyMap<string, string>;
}

/** Records in each record of a letter that it was sent, where the caller may. */
export function RecordSent({ order, matters }: { order: SentLetter; matters: readonly OwedMatter[] }) {
  const { t, number } = useWords();
  const { writesAffairs } = useRoles();
  const { progress, record } = useRecording(order, matters);
  const { isBusy, done, faults } = progress;
  const counts = { done: number(done.size), all: number(matters.length) };
  if (!writesAffairs) return <p className={style.hint}>{t('letter.not-yours')}</p>;
  return (
    <Section title={t('letter.record-title')} note={t('letter.record-note')}>
      {done.size < matters.length && (
        <Button isMain isDisabled={isBusy} onPress={() => void record()}>
          {t('letter.record', { number: number(matters.length - done.size) })}
        </Button>
      )}
      <span role="status">{isBusy && t('letter.recording', counts)}</span>
      {!isBusy && done.size === matters.length && (
        <Notice kind="good" title={t('letter.recorded', { number: counts.all })} />
      )}
      {!isBusy && faults.size > 0 && (
        <Notice kind="bad" title={t('letter.partly', counts)}>
          <ul>
            {[...new Set(faults.values())].map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}

function useRecording(order: SentLetter, matters: readonly OwedMatter[]) {
  const { t } = useWords();
  const client = useClient();
  const [progress, setProgress] = useState<Progress>({ isBusy: false, done: new Set(), faults: new Map() });
  // The same for the same letter: what was written, though no answer came, is not written twice.
  const key = useRef(crypto.randomUUID());
  const record = async () => {
    const done = new Set(progress.done);
    const faults = new Map<string, string>();
    for (const matter of matters) {
      if (done.has(matter.id)) continue;
      const said = await recordOne(client, order, matter, await keyOf([key.current, order, matter.id]));
      if (said === 'recorded') done.add(matter.id);
      else faults.set(matter.id, said === 'unreachable' ? t('letter.unreachable') : said.sentences);
      setProgress({ isBusy: true, done: new Set(done), faults });
      if (said === 'unreachable') break;
    }
    setProgress({ isBusy: false, done, faults });
  };
  return { progress, record };
}

/** Another key for another letter or record; as short as servers ask. */
async function keyOf(parts: unknown[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function recordOne(
  client: Client,
  { recipient, number, sentOn }: SentLetter,
  { id, kind }: OwedMatter,
  idempotencyKey: string,
): Promise<'recorded' | 'unreachable' | { sentences: string }> {
  const mutation = RecordReminderSentDocument.toString() as unknown as TypedDocumentNode<
    RecordReminderSentMutation,
    RecordReminderSentMutationVariables
  >; // as in useGraph
  const about = kind === 'petition' ? { petitionId: id } : { recommendationId: id };
  const input = { idempotencyKey, number: number || null, recipient, sentOn, ...about };
  const { data } = await client.mutation(mutation, { input }).toPromise();
  if (!data) return 'unreachable';
  const { userErrors } = data.recordReminder;
  if (userErrors.length === 0) return 'recorded';
  return { sentences: userErrors.map(({ message }) => sentenceOf(message)).join(' ') };
}
