import { Link, useLocation } from 'react-router';
import { Notice } from '../../design/notice';
import type { EntryWarning } from '../../editing/write-record';
import { sentenceOf } from '../../language/sentence';
import { useWords } from '../../language/use-words';
import { recordLink } from '../page-links';

/** What a page tells the next one about what was just done. */
export interface Told {
  done: 'recorded' | 'corrected' | 'cancelled' | 'restored' | 'removed' | 'shared' | 'advanced' | 'undone';
  warnings: EntryWarning[];
}

/** What was just done with a record, on its page. */
export function JustDone({ record }: { record: { __typename: string; id: string } }) {
  const { t } = useWords();
  const told = (useLocation().state as { told?: Told } | null)?.told; // pages of a ward put nothing else there
  if (!told) return null;
  return (
    <>
      <Notice kind="good" title={t(`records.done.${told.done}`)} />
      <Warnings warnings={told.warnings} record={record} />
    </>
  );
}

/** What was written all the same and is probably not meant, with a way to the others and to take it back. */
export function Warnings(props: { warnings: readonly EntryWarning[]; record: { __typename: string; id: string } }) {
  const { t } = useWords();
  const { warnings, record } = props;
  return warnings.map(({ message, recordIds }) => (
    <Notice key={message} kind="warn" title={sentenceOf(message)}>
      <ul>
        {recordIds.map((id) => (
          <li key={id}>
            <Link to={recordLink({ ...record, id })}>{t('records.the-other')}</Link>
          </li>
        ))}
        <li>
          <Link to={recordLink(record, { act: 'remove' })}>{t('records.remove-this')}</Link>
        </li>
      </ul>
    </Notice>
  ));
}
